/// A filter cut into words, quoted texts and signs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::segment {

struct Token {
  enum class Kind : std::uint8_t { word, quoted, equals, not_equals, open, close, comma, end };
  Kind kind = Kind::end;
  std::string text;      ///< a word as written; a quoted text without its quotes
  std::size_t from = 0;  ///< first byte in the filter
};

/// The tokens of a filter, an end token last. Throws Error{usage} for a sign that belongs nowhere and for a
/// quote left open.
[[nodiscard]] std::vector<Token> tokens(std::string_view filter);

/// Refuses a filter: what is wrong, the filter, and a caret under the byte `at`. Throws Error{usage}.
[[noreturn]] void refuse(std::string_view filter, std::size_t at, std::string_view what);

}  // namespace kartei::segment
