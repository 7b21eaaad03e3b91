/// A file's bytes where the system keeps them: mail folders are larger than memory.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kartei::operations {

class FileInMemory {
 public:
  /// Throws Error{no_input} when there is no such file, Error{io} when it cannot be read.
  explicit FileInMemory(const std::string& path);
  FileInMemory(const FileInMemory&) = delete;
  FileInMemory& operator=(const FileInMemory&) = delete;
  FileInMemory(FileInMemory&&) = delete;
  FileInMemory& operator=(FileInMemory&&) = delete;
  ~FileInMemory();

  [[nodiscard]] std::string_view bytes() const { return {static_cast<const char*>(data_), size_}; }

 private:
  void* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace kartei::operations
