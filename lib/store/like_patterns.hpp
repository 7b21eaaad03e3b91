/// What people write for "like this", as SQLite's LIKE takes it.
#pragma once

#include <string>
#include <vector>

namespace kartei::store {

/// A JSON array of LIKE patterns (ESCAPE '\') of which one has to match: * stands for any letters, the rest
/// for itself. LIKE knows the case of ASCII letters only, so a text with others is asked for in every usual
/// case.
[[nodiscard]] std::string like_patterns(const std::vector<std::string>& texts);

}  // namespace kartei::store
