/// Numbers as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kartei::qualify {

struct NumberReading {
  std::optional<double> number;
  std::string problem;  ///< what is wrong, and what would be right; empty when nothing is
};

/// Reads "1200", "1.200", "1.200,5", "1'200.50", "-3", "250 people" where `unit` is "people". Of two kinds of
/// separators the last is the decimal one; a lone dot before three digits parts thousands, as Germans write;
/// a lone comma before three digits could be either and is a problem. So are approximations, ranges and
/// words.
[[nodiscard]] NumberReading read_number(std::string_view written, std::string_view unit);

/// "1200.5", "3": the shortest that reads back the same.
[[nodiscard]] std::string number_text(double number);

}  // namespace kartei::qualify
