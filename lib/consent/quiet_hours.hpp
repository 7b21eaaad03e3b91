/// When nobody is to be called or written to, as a rule set has it for a channel and country.
#pragma once

#include <string>
#include <vector>

namespace kartei::consent {

/// Hours of every day, and whole days; either may be empty.
struct QuietHours {
  std::string country;            ///< whose rule it is, ISO 3166-1 alpha-2; empty: elsewhere
  std::string from;               ///< "20:00"; at night later than `until`
  std::string until;              ///< "08:00"
  std::vector<std::string> days;  ///< "mon" to "sun"

  [[nodiscard]] bool empty() const { return from.empty() && days.empty(); }
  bool operator==(const QuietHours&) const = default;
};

}  // namespace kartei::consent
