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

/// Reads "1200", "1.200", "1.200,5", "1'200.50", "-3", "250 people" where `unit` is "people". Separators
/// are read by normalise::read_decimal(). What could be two numbers is a problem, and so are approximations,
/// ranges, words, and more digits than a double keeps exactly.
[[nodiscard]] NumberReading read_number(std::string_view written, std::string_view unit);

/// "1200.5", "3": the shortest that reads back the same.
[[nodiscard]] std::string number_text(double number);

}  // namespace kartei::qualify
