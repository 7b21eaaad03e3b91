/// The files that one command line names, and the check that the command destroys none of them.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace kartei::operations {

enum class FileUse : std::uint8_t { input, output };

/// A file as an option or argument names it; "-" is standard input.
struct NamedFile {
  std::string option;  ///< "--rejects", "FILE"
  FileUse use = FileUse::input;
  std::string path;
};

/// Looks, before anything is read or written, whether every output can be written and takes nobody's place.
/// Files are the same when device and inode are, and where they are not there yet when their resolved paths
/// are. Throws Error{usage} when an output is an input, another output, the database or a file that SQLite
/// keeps beside it; Error{cannot_create} as exports::AtomicFile does.
void check_files(std::span<const NamedFile> files, const std::string& database);

}  // namespace kartei::operations
