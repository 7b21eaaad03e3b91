#include "operations/input_file.hpp"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <string_view>
#include <system_error>

#include "model/error.hpp"

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

}  // namespace

InputFile read_input(const std::string& path) {
  InputFile input{path, path == "-" ? read_all(stdin, "standard input") : read_path(path), {}};
  input.sha256 = sha256_hex(input.bytes);
  return input;
}

std::string sha256_hex(std::string_view bytes) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  std::string hex;
  for (const unsigned char byte : digest) hex += fmt::format("{:02x}", byte);
  return hex;
}

}  // namespace kartei::operations
