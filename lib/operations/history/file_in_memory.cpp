#include "operations/history/file_in_memory.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "model/error.hpp"

namespace kartei::operations {
namespace {

std::string reason() { return std::generic_category().message(errno); }

}  // namespace

FileInMemory::FileInMemory(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0)
    throw Error(ErrorKind::no_input,
                fmt::format("{}: cannot be opened: {}; check the name and your rights", path, reason()));
  struct stat status{};
  const bool is_known = fstat(file, &status) == 0;
  if (is_known && status.st_size > 0) {
    size_ = static_cast<std::size_t>(status.st_size);
    data_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
  }
  close(file);
  if (!is_known || data_ == MAP_FAILED)
    throw Error(ErrorKind::io,
                fmt::format("{}: cannot be read: {}; copy it to a disk of this machine", path, reason()));
  if (data_ != nullptr) madvise(data_, size_, MADV_SEQUENTIAL);
}

FileInMemory::~FileInMemory() {
  if (data_ != nullptr) munmap(data_, size_);
}

}  // namespace kartei::operations
