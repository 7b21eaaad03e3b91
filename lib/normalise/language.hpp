/// Languages by name and code.
#pragma once

#include <string>
#include <string_view>

namespace kartei::normalise {

/// ISO 639-1 of "deutsch", "German", "de", "de-AT"; empty when it is none of the languages known here.
[[nodiscard]] std::string read_language(std::string_view written);

}  // namespace kartei::normalise
