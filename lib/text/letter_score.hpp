/// How well bytes above 127 read as German text in an 8-bit encoding.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/encoding.hpp"

namespace kartei::text {

/// Sum over the bytes above 127 (of long texts, the first 20,000 of them): German letters where they can
/// stand in a word count for the encoding; letters where none can stand (capitals inside a word, ß after a
/// consonant), box drawing and mathematical signs count against it. 0 for plain ASCII.
/// Requires: one of windows_1252, cp850, macintosh.
[[nodiscard]] std::int64_t letter_score(std::string_view bytes, Encoding encoding);

}  // namespace kartei::text
