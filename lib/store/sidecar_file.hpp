/// Bytes that are on the disk when the call returns.
#pragma once

#include <filesystem>
#include <string_view>

namespace kartei::store {

/// Makes a file of its owner only, 0600, whole or not at all; one that is there is replaced. Throws
/// Error{io}.
void write_and_sync(const std::filesystem::path& path, std::string_view bytes);

/// Adds to the end of a file. Throws Error{io} when there is none, or not all could be written; what was
/// written of it then stays.
void append_and_sync(const std::filesystem::path& path, std::string_view bytes);

}  // namespace kartei::store
