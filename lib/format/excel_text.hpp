/// The escapes of text in XLSX: _xHHHH_ stands for a character that XML cannot hold.
/// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
#pragma once

#include <string>
#include <string_view>

namespace kartei::format {

/// Text as XLSX holds it: control characters other than tab and line feed as _x000D_, and text that only
/// looks like such an escape as _x005F_x000D_. Invalid UTF-8 is the caller's business.
[[nodiscard]] std::string escape_excel_text(std::string_view text);

/// Undoes escape_excel_text(). Escaped surrogates become U+FFFD, as no text can hold half a character;
/// a pair of them becomes its character.
[[nodiscard]] std::string unescape_excel_text(std::string_view text);

/// The length as Excel counts it for its limit of 32,767 a cell: UTF-16 code units of valid UTF-8.
[[nodiscard]] std::size_t utf16_length(std::string_view text);

}  // namespace kartei::format
