/// Compound files: a file system within a file, in which the old Office formats (XLS, MSG) lie.
/// Source: [MS-CFB] 2.2 (header), 2.3 to 2.5 (sectors, FAT, mini FAT, DIFAT), 2.6 (directory).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::format {

/// A storage (folder) or a stream (file) of a compound file.
struct CompoundEntry {
  std::string name;        ///< UTF-8
  std::size_t parent = 0;  ///< index of the storage that holds it; of the root: 0
  bool is_storage = false;
  std::uint64_t size = 0;  ///< of a stream, in bytes
  std::uint32_t first_sector = 0;
};

/// The directory of a compound file and the contents of its streams. Whatever the file claims, no chain is
/// followed for longer than the file has sectors, and no stream is larger than the file.
class CompoundFile {
 public:
  /// Whether bytes begin like a compound file.
  [[nodiscard]] static bool is_one(std::string_view head);

  /// Reads the directory. `bytes` outlive the object. Throws Error{input_unusable} when it is damaged.
  explicit CompoundFile(std::string_view bytes);

  /// All that can be reached from the root, which is the first, each storage before what it holds; the
  /// entries of a storage in the order of the directory's tree.
  [[nodiscard]] std::span<const CompoundEntry> entries() const { return entries_; }

  /// The entry of that name in a storage, in capitals or not; nothing when there is none.
  [[nodiscard]] std::optional<std::size_t> find(std::size_t storage, std::string_view name) const;

  /// A stream's bytes. Throws Error{input_unusable} when its chain is broken or its size a lie.
  [[nodiscard]] std::string read(std::size_t entry) const;

 private:
  struct Slot;  ///< an entry as the directory holds it, with its neighbours

  [[nodiscard]] std::string_view sector(std::uint32_t number) const;
  /// The sectors of a chain, at most so many.
  [[nodiscard]] std::vector<std::uint32_t> chain(std::span<const std::uint32_t> table, std::uint32_t first,
                                                 std::uint64_t most) const;
  [[nodiscard]] std::string chained_sectors(std::uint32_t first, std::uint64_t size) const;
  void read_fat(std::uint32_t fat_sectors, std::uint32_t first_of_more);
  void read_directory(std::uint32_t first);
  void add_tree(const std::vector<Slot>& slots, std::uint32_t slot, std::size_t parent,
                std::vector<std::uint32_t>& slot_of_entry, std::vector<bool>& seen);

  std::string_view bytes_;
  std::size_t sector_bytes_ = 0;
  std::uint64_t mini_cutoff_ = 0;  ///< smaller streams lie in the mini stream
  std::vector<std::uint32_t> fat_;
  std::vector<std::uint32_t> mini_fat_;
  std::string mini_stream_;
  std::vector<CompoundEntry> entries_;
};

}  // namespace kartei::format
