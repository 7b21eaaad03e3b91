/// Messages and calls of a phone, as SMS Backup & Restore writes them (XML).
#pragma once

#include "importers/history/history.hpp"

namespace kartei::importers {

/// Short messages, picture messages and calls, each an event with its direction; a group message is one
/// event. Drafts and what was not sent are left out. Emoji written as halves of a pair (`&#55357;&#56832;`),
/// which are no XML, are read.
extern const HistoryImporter sms_backup_importer;

}  // namespace kartei::importers
