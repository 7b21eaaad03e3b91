/// Which columns of a file stand where in what is read of it, some having been dropped.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "operations/input/contact_reader.hpp"
#include "operations/input/row_chunk.hpp"

namespace kartei::operations {

/// Columns of the file are numbered as the importer announced them, columns of the table without gaps.
class KeptColumns {
 public:
  /// One more column of the file; it stands last in the table.
  void add_column();

  /// The column that now stands at `place` of the table goes; `entry` is its line in TableHead::sensitive.
  void drop(std::uint32_t place, std::size_t entry);

  /// Takes dropped cells out of rows that were read with the file's numbers, and counts them.
  void filter(RowChunk& chunk);

  /// Writes the counts to the entries.
  void tell(std::vector<SensitiveColumn>& sensitive) const;

 private:
  struct Column {
    std::optional<std::uint32_t> place;  ///< in the table; nothing when it was dropped
    std::size_t entry = 0;               ///< of what was dropped
    std::uint64_t dropped_values = 0;
  };

  std::vector<Column> columns_;  ///< of the file
  std::uint32_t kept_ = 0;
};

}  // namespace kartei::operations
