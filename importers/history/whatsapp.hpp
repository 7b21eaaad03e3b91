/// Chats that WhatsApp exported, as text or in the ZIP with their media.
#pragma once

#include "importers/history/history.hpp"

namespace kartei::importers {

/// Each message is an event: from who wrote it to all others who wrote. The stamps of Android and iOS are
/// read, German and English; whether 3/4/26 begins with the day or the month is found out over the whole
/// file. Lines without stamp belong to the message before them. What WhatsApp itself says, and deleted
/// messages, are left out; a picture or the like is the event's result.
extern const HistoryImporter whatsapp_importer;

}  // namespace kartei::importers
