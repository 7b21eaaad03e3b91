/// Text that goes to a file at once.
#pragma once

#include <string>
#include <string_view>

namespace kartei::operations {

/// Writes the bytes to `path`, mode 0600, whole or not at all. Throws as exports::AtomicFile.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace kartei::operations
