/// The messages of a mail folder in one file: mboxo, mboxrd, mboxcl and what Thunderbird writes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kartei::importers {

/// Where the header of a message ends: behind its last line, before the empty one.
[[nodiscard]] std::size_t end_of_mail_header(std::string_view message);

/// Whether a message begins here: lines of a header with at least two that mails have.
[[nodiscard]] bool begins_as_mail(std::string_view text);

struct MboxMessage {
  std::string_view bytes;  ///< header and body, without the "From " line
  std::uint64_t line = 0;  ///< of the "From " line
};

/// Messages begin with a line "From ". Two of three must hold, so that neither a missing date nor a broken
/// header joins two messages, and no sentence parts one: it ends in a time and a year, an empty line or
/// nothing stands above, a line of a header below. A body of the length that its Content-Length tells is not
/// looked into where another message or the end follows it.
class MboxMessages {
 public:
  explicit MboxMessages(std::string_view folder) : folder_(folder) {}

  [[nodiscard]] std::optional<MboxMessage> next();

 private:
  [[nodiscard]] std::size_t end_of_message(std::size_t begin) const;

  std::string_view folder_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
};

/// The text of a message with ">From " as it was: one ">" is taken away.
[[nodiscard]] std::string without_from_quotes(std::string_view text);

}  // namespace kartei::importers
