/// The texts of the shipped rules, put into the program by CMake.
#pragma once

#include <string_view>

namespace kartei::quality {

extern const std::string_view shipped_sensitive_toml;
extern const std::string_view shipped_lists_toml;
extern const std::string_view shipped_parties_toml;
extern const std::string_view shipped_brakes_toml;
extern const std::string_view shipped_upkeep_toml;

}  // namespace kartei::quality
