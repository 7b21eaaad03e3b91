/// The bytes of an input file, read once and whole.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::operations {

/// A file as the user named it. Importers need all of it at once (a ZIP's directory stands at its end,
/// an encoding is judged over the whole).
struct InputFile {
  std::string name;  ///< as named on the command line, without password; "-" for standard input
  std::string bytes;
  std::string sha256;        ///< 64 lower-case hexadecimal digits; of a connection those of its name
  std::string scheme = {};   ///< of a connection its importer's name: "odbc" of "odbc:ERP"; else empty
  std::string address = {};  ///< of a connection what stands behind the scheme; it may hold a password
};

/// Whether an input is named that is no file: "odbc:ERP".
[[nodiscard]] bool is_connection(std::string_view path);

/// Reads `path`, or standard input for "-"; of a connection nothing is read yet. Throws Error{no_input} when
/// there is no such file, Error{io} when it cannot be read.
[[nodiscard]] InputFile read_input(const std::string& path);

/// The paths, in place of each folder the files in it by name: neither those of its own folders nor hidden
/// ones. Throws Error{no_input} for a folder without any.
[[nodiscard]] std::vector<std::string> with_folders_opened(std::span<const std::string> paths);

/// The file name extension in lower case, without its dot: "pdf"; empty without one.
[[nodiscard]] std::string file_type(std::string_view path);

/// SHA-256 of bytes, 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace kartei::operations
