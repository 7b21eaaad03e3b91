/// Numbers of commercial and other registers.
#pragma once

#include <string>
#include <string_view>

namespace kartei::normalise {

/// "HRB 12345", "HRA 12345 B", Austrian "FN 12345 a", with the court in brackets where it is told: "HRB 12345
/// (Offenbach am Main)", since each court counts for itself. What holds no register and number stays as it
/// was written.
[[nodiscard]] std::string read_register_id(std::string_view written);

}  // namespace kartei::normalise
