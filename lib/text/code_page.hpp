/// The three 8-bit encodings of German contact lists: Windows, MS-DOS, the old Macintosh.
#pragma once

#include <array>

#include "text/encoding.hpp"

namespace kartei::text {

/// Code points of the bytes 0x80 to 0xFF; U+FFFD where the encoding has none.
/// Source: Unicode Consortium, MAPPINGS/VENDORS: CP1252.TXT, CP850.TXT, ROMAN.TXT.
using CodePage = std::array<char16_t, 128>;

/// Requires: one of windows_1252, cp850, macintosh.
[[nodiscard]] const CodePage& code_page(Encoding encoding);

}  // namespace kartei::text
