#include "store/sidecar_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "model/error.hpp"

namespace kartei::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path) {
  throw Error(ErrorKind::io,
              fmt::format("{}: cannot be written ({}); nothing was changed, for objections and erasures are "
                          "written there first",
                          path.string(), std::generic_category().message(errno)));
}

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : path_(path), number_(open(path.c_str(), flags, 0600)) {
    if (number_ < 0) fail(path_);
  }
  ~Descriptor() { close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(number_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(path_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void sync() const {
    if (fsync(number_) != 0) fail(path_);
  }

 private:
  fs::path path_;
  int number_;
};

}  // namespace

void write_and_sync(const fs::path& path, std::string_view bytes) {
  const fs::path part = path.string() + ".part";
  {
    const Descriptor file(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC);
    file.write(bytes);
    file.sync();
  }
  if (std::rename(part.c_str(), path.c_str()) != 0) fail(path);
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  Descriptor(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC).sync();
}

void append_and_sync(const fs::path& path, std::string_view bytes) {
  const Descriptor file(path, O_WRONLY | O_APPEND | O_CLOEXEC);
  file.write(bytes);
  file.sync();
}

}  // namespace kartei::store
