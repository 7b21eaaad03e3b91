/// What the columns of every sheet are called by which its rows are known again.
#pragma once

#include <string_view>

namespace kartei::operations {

inline constexpr std::string_view id_column = "id";            ///< "party 42"
inline constexpr std::string_view version_column = "version";  ///< see row_stamp()

}  // namespace kartei::operations
