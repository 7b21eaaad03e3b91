/// The lines of an LDIF file: entries of a directory or address book as text. Source: RFC 2849.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kartei::format {

/// A line put together of those that it was folded into. Comments are left out.
struct LdifLine {
  enum class Kind : std::uint8_t {
    attribute,
    entry_end,  ///< an empty line
    stray,      ///< no attribute: there is no colon, or broken base64 behind it
  };

  Kind kind = Kind::attribute;
  std::string name;        ///< "mail"; options cut off ("cn;lang-de" is "cn")
  std::string key;         ///< the name in small letters: names know no case
  std::string value;       ///< decoded; a stray line's text
  std::uint64_t line = 0;  ///< number of its first line
  std::size_t begin = 0;   ///< offsets of its bytes
  std::size_t end = 0;
};

/// Goes through a file line by line. Lines end with LF, CRLF or CR.
class LdifLines {
 public:
  explicit LdifLines(std::string_view bytes) : bytes_(bytes) {}

  /// Nothing at the end of the file.
  [[nodiscard]] std::optional<LdifLine> next();

 private:
  /// The physical line at at_, without its end.
  [[nodiscard]] std::string_view take_physical();
  [[nodiscard]] bool goes_on() const { return at_ < bytes_.size() && bytes_[at_] == ' '; }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint64_t number_ = 0;
};

}  // namespace kartei::format
