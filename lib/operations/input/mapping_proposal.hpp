/// What the columns of a file mean: proposed, or by a saved mapping; and how well that fits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/raw_record.hpp"
#include "operations/input/contact_reader.hpp"
#include "operations/input/input_file.hpp"

namespace kartei::operations {

/// A column, what it means, and what stands in it.
struct MappedColumn {
  mapping::ColumnMapping meaning;
  std::uint64_t filled = 0;           ///< records that have a value
  std::vector<std::string> examples;  ///< the first few different values
  /// Values of a consent column that the mapping does not explain, each once, the first few.
  std::vector<std::string> unexplained;
};

struct MappedTable {
  std::string name;  ///< sheet; empty where a file is one table
  mapping::Layout layout = mapping::Layout::generic;
  bool mend = false;
  std::string country;
  std::vector<MappedColumn> columns;
  std::uint64_t records = 0;
  std::vector<std::string> missing;  ///< columns of the saved mapping that the table does not have
  std::vector<std::string> unknown;  ///< columns of the table that the saved mapping does not name
};

struct MappedFile {
  std::vector<Decision> decisions;
  std::vector<MappedTable> tables;
};

/// Maps a file as an import with the same choices would: by choices.mapping, or by a proposal from the
/// same rows. Reads the file twice. Throws as read_contacts() does, but never for a value of unknown meaning.
[[nodiscard]] MappedFile map_file(const InputFile& input, const ReadChoices& choices);

/// Writes the table's mapping as TOML. Throws Error{cannot_create} or Error{io}.
void save_mapping(const MappedTable& table, const std::string& path);

}  // namespace kartei::operations
