/// The shape of a value: which kinds of signs stand in it, in order.
#pragma once

#include <string>
#include <string_view>

namespace kartei::quality {

/// Each digit as 9, runs of capitals as A, of small letters as a, of others as they are; letters without case
/// as a. At most 24 signs, then "…": "D-63067" is "A-99999", "Müller GmbH" is "Aa AaA".
[[nodiscard]] std::string pattern_of(std::string_view value);

}  // namespace kartei::quality
