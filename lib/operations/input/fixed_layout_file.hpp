/// The file that says where the columns of fixed-width lines stand.
#pragma once

#include <string>
#include <string_view>

#include "importers/fixed_layout.hpp"

namespace kartei::operations {

/// Reads it. Throws as read_input(), and Error{configuration} with file, line and key for what is missing,
/// unknown or stands there twice.
[[nodiscard]] importers::FixedLayout read_fixed_layout(const std::string& path);

/// The format that layouts are for.
[[nodiscard]] std::string_view fixed_layout_format();

}  // namespace kartei::operations
