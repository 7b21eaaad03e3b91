/// E-mail: single messages and folders in one file.
#pragma once

#include <string_view>

#include "importers/history/history.hpp"
#include "importers/history/mail_message.hpp"

namespace kartei::importers {

/// Messages one after the other, see MboxMessages. Lists, automatic replies and delivery reports are left
/// out; a message without sender or time is a reject. Where the program was built without gmime, every file
/// is refused with a word on what to install.
extern const HistoryImporter mbox_importer;

/// One message, as the file of a Maildir is one.
extern const HistoryImporter eml_importer;

/// Why a message is no contact between people; empty when it is one.
/// Sources: RFC 2919 (List-Id), RFC 3834 (Auto-Submitted), RFC 5321 section 4.5.5 (empty return path),
/// RFC 6522 (multipart/report); Precedence is what mailers do.
[[nodiscard]] std::string_view why_no_contact(const MailMessage& message);

}  // namespace kartei::importers
