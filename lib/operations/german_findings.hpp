/// German words of what was found in a list, for the sheets that people mend it in.
#pragma once

#include <string>
#include <string_view>

namespace kartei::operations {

/// What was found, by the code of the finding; `own_words` where the code has none here.
[[nodiscard]] std::string what_in_german(std::string_view code, std::string_view own_words);

/// What to do about it, likewise; empty when nothing needs doing.
[[nodiscard]] std::string fix_in_german(std::string_view code, std::string_view own_words);

}  // namespace kartei::operations
