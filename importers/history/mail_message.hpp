/// One mail: the interface of a module that is loaded when the first one comes. Reading mail takes libraries
/// that would cost every start of the program more than its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::importers {

struct MailAddress {
  std::string name;
  std::string mailbox;
};

/// Headers decoded, as UTF-8 as far as they can be; what is not there is empty.
struct MailMessage {
  std::string message_id;            ///< without angle brackets
  std::optional<std::int64_t> sent;  ///< seconds since 1970 in UTC, of Date
  std::string received;              ///< the uppermost Received, raw
  std::vector<MailAddress> from;     ///< From, or Sender where there is none
  std::vector<MailAddress> to;       ///< To and Cc
  std::string subject;
  std::string list_id;
  std::string auto_submitted;
  std::string precedence;
  std::string return_path;
  std::string content_type;  ///< "multipart/report"
  std::string text;          ///< where asked for
  bool text_is_html = false;
};

/// Reads headers and, with_text, the text of a message; without it, bytes past the headers are not needed.
using ReadMailMessage = void (*)(std::string_view bytes, bool with_text, MailMessage& message);

/// The time of an Internet date ("Sat, 21 Nov 2026 10:00:00 +0100"), seconds since 1970; false for none.
using ReadMailDate = bool (*)(const std::string& date, std::int64_t& seconds);

/// The module, and its functions of these types.
inline constexpr const char* mail_module = "kartei_mail.so";
inline constexpr const char* mail_message_function = "kartei_read_mail_message";
inline constexpr const char* mail_date_function = "kartei_read_mail_date";

}  // namespace kartei::importers
