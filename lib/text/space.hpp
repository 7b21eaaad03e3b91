/// Which code points are blanks, for trimming, splitting and folding alike.
#pragma once

#include <cstdint>

namespace kartei::text {

enum class Blank : std::uint8_t {
  none,   ///< not a blank
  space,  ///< takes room, parts words: Unicode White_Space
  empty,  ///< takes no room, parts nothing: zero-width spaces and joiners, direction marks, byte order mark
};

[[nodiscard]] Blank blank_kind(char32_t code_point);

}  // namespace kartei::text
