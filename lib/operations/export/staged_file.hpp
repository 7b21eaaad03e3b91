/// A finished file beside its target, waiting for the database: it is shown only once its log is kept.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kartei::operations {

/// The order of an export is: write the whole file in a hidden folder, commit the log, rename. A crash before
/// the commit leaves neither list nor log; one between leaves a log too many and a hidden folder, never a
/// list that nobody logged: see exports::left_behind_in(). Without publish() the file is removed.
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

  /// Where to write it, with the target's name; nothing stands there yet.
  [[nodiscard]] const std::filesystem::path& path() const { return staged_; }
  [[nodiscard]] const std::filesystem::path& target() const { return target_; }

  /// SHA-256 of what was written, 64 hexadecimal digits.
  [[nodiscard]] std::string sha256() const;

  /// Puts the file in its place. Throws Error{cannot_create} when that fails, and says where it lies.
  void publish();

 private:
  std::filesystem::path target_;
  std::filesystem::path folder_;
  std::filesystem::path staged_;
  int descriptor_ = -1;  ///< of the folder: locked while this lives
  bool is_kept_ = false;
};

/// What writers that were killed left in a folder: see exports::left_behind_in(). Their lists may have been
/// logged, so that a person decides what becomes of them.
[[nodiscard]] std::vector<std::filesystem::path> files_left_behind(const std::filesystem::path& folder);

}  // namespace kartei::operations
