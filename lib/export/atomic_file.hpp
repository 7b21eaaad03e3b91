/// A file that is there whole or not at all.
///
/// Written beside its target under a temporary name, for the owner only (mode 0600, because it holds
/// personal data), synced to the disk and renamed by commit(). Without commit() nothing remains; what a
/// killed program left behind is removed when the same target is written again.
#pragma once

#include <filesystem>
#include <string_view>

namespace kartei::exports {

class AtomicFile {
 public:
  /// Makes the temporary file. Throws Error{cannot_create} when the folder is absent or not writable,
  /// or when the target is a folder.
  explicit AtomicFile(const std::filesystem::path& target);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Appends. Throws Error{io} when the disk is full or gone.
  void write(std::string_view bytes);

  /// Syncs, and puts the file in its place; what stood there before is replaced in one step.
  /// Throws Error{io} or Error{cannot_create}; the target is then as it was.
  void commit();

  /// Where the bytes stand until commit(): for libraries that write to a name.
  [[nodiscard]] const std::filesystem::path& temporary_path() const { return temporary_; }
  [[nodiscard]] const std::filesystem::path& target() const { return target_; }

 private:
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  int descriptor_ = -1;
};

}  // namespace kartei::exports
