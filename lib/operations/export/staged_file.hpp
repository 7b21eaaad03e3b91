/// A finished file beside its target, waiting for the database: it is shown only once its log is kept.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kartei::operations {

/// The order of an export is: write the whole file under a hidden name, commit the log, rename. A crash
/// before the commit leaves neither list nor log; one between leaves a log too many and a hidden file, never
/// a list that nobody logged. Without publish() the file is removed.
class StagedFile {
 public:
  /// Throws Error{cannot_create} when `target` is a folder, or its folder is not there or not
  /// writable.
  explicit StagedFile(const std::filesystem::path& target);
  ~StagedFile();
  StagedFile(const StagedFile&) = delete;
  StagedFile& operator=(const StagedFile&) = delete;
  StagedFile(StagedFile&&) = delete;
  StagedFile& operator=(StagedFile&&) = delete;

  /// Where to write it, with the target's extension.
  [[nodiscard]] const std::filesystem::path& path() const { return staged_; }
  [[nodiscard]] const std::filesystem::path& target() const { return target_; }

  /// SHA-256 of what was written, 64 hexadecimal digits.
  [[nodiscard]] std::string sha256() const;

  /// Puts the file in its place. Throws Error{cannot_create} when that fails, and says where it lies.
  void publish();

 private:
  std::filesystem::path target_;
  std::filesystem::path staged_;
  bool is_published_ = false;
};

/// Files of exports to this target that were killed before they ended, or could not be published. Their lists
/// may have been logged, so that a person decides what becomes of them.
[[nodiscard]] std::vector<std::filesystem::path> staged_files_left_behind(
    const std::filesystem::path& target);

}  // namespace kartei::operations
