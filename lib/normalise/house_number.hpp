/// The grammar of house numbers: how far one reaches in a line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kartei::normalise {

/// Length of the house number at the beginning of `text`, 0 when it begins with no digit: digits, a letter
/// ("12a", "12 a"), then any of range or part ("-14", "- 14", "/5", "/A", "a-d") and fraction ("12 1/2"). A
/// following word or second number does not belong to it.
[[nodiscard]] std::size_t house_number_length(std::string_view text);

/// In one form: no blanks but before a fraction, small letter behind a number, hyphen for ranges, no leading
/// zeros, "1/A" and "1-A" as "1a".
[[nodiscard]] std::string tidy_number(std::string_view number);

/// A line with the signs of house numbers in one form: "12½" to "12 1/2", "12 bis 14" and a long dash to
/// "12-14", "12 u. 14" to "12+14".
[[nodiscard]] std::string with_plain_number_signs(std::string_view line);

}  // namespace kartei::normalise
