#include "operations/input/input_file.hpp"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string reason(int error) { return std::generic_category().message(error); }

std::string read_all(std::FILE* file, const std::string& name) {
  std::string bytes;
  constexpr std::size_t step = std::size_t{1} << 20U;
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + step);
    const std::size_t got = std::fread(bytes.data() + before, 1, step, file);
    bytes.resize(before + got);
    if (got < step) break;
  }
  if (std::ferror(file) != 0)
    throw Error(ErrorKind::io, fmt::format("{}: cannot be read: {}", name, reason(errno)));
  return bytes;
}

std::string read_path(const std::string& path) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file)
    throw Error(ErrorKind::no_input,
                fmt::format("{}: cannot be opened: {}; check the name and your rights", path, reason(errno)));
  return read_all(file.get(), path);
}

constexpr std::string_view odbc_scheme = "odbc:";

/// A connection string without what nobody else may see: "DSN=ERP;PWD=...".
std::string without_password(std::string_view address) {
  std::string shown;
  for (const std::string_view part : text::split(address, ';')) {
    const std::string key = text::to_lower(text::trim(part.substr(0, part.find('='))));
    const bool is_secret = key == "pwd" || key == "password" || key == "uid" || key == "user";
    shown += (shown.empty() ? "" : ";") + std::string(is_secret ? part.substr(0, part.find('=') + 1) : part);
    if (is_secret) shown += "...";
  }
  return shown;
}

InputFile connection(std::string_view path) {
  const std::string_view address = path.substr(odbc_scheme.size());
  InputFile input;
  input.name = std::string(odbc_scheme) + without_password(address);
  input.sha256 = sha256_hex(input.name);
  input.scheme = odbc_scheme.substr(0, odbc_scheme.size() - 1);
  input.address = address;
  return input;
}

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.is_regular_file() && !entry.path().filename().string().starts_with('.'))
      files.push_back(entry.path().string());
  if (error) throw Error(ErrorKind::io, fmt::format("{}: cannot be read: {}", folder, error.message()));
  if (files.empty())
    throw Error(ErrorKind::no_input, fmt::format("{}: there is no file in this folder", folder));
  std::ranges::sort(files);
  return files;
}

}  // namespace

bool is_connection(std::string_view path) { return path.starts_with(odbc_scheme); }

std::vector<std::string> with_folders_opened(std::span<const std::string> paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code none;
    if (std::filesystem::is_directory(path, none)) {
      const std::vector<std::string> inside = files_in(path);
      files.insert(files.end(), inside.begin(), inside.end());
    } else {
      files.push_back(path);
    }
  }
  return files;
}

InputFile read_input(const std::string& path) {
  if (is_connection(path)) return connection(path);
  InputFile input{path, path == "-" ? read_all(stdin, "standard input") : read_path(path), {}};
  input.sha256 = sha256_hex(input.bytes);
  return input;
}

std::string file_type(std::string_view path) {
  const std::string extension = std::filesystem::path(path).extension().string();
  return extension.empty() ? extension : text::to_lower(extension.substr(1));
}

std::string sha256_hex(std::string_view bytes) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  std::string hex;
  for (const unsigned char byte : digest) hex += fmt::format("{:02x}", byte);
  return hex;
}

}  // namespace kartei::operations
