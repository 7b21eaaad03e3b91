/// A file as plain tables: whatever an importer reads, its words by column, nothing interpreted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operations/input/input_file.hpp"

namespace kartei::operations {

struct FileRow {
  std::uint64_t line = 0;
  std::vector<std::string> cells;  ///< one per column, trimmed
};

struct FileTable {
  std::string file;
  std::string name;  ///< of the sheet; may be empty
  std::vector<std::string> columns;
  std::vector<FileRow> rows;

  /// The place of the column of that name, whatever its case; nothing when there is none.
  [[nodiscard]] std::optional<std::size_t> find_column(std::string_view wanted) const;

  /// "file.xlsx, sheet Kunden, row 5": where a row stands, for messages.
  [[nodiscard]] std::string place_of(const FileRow& row) const;
};

/// All tables of a file that have rows. Throws as read_input() and read_with(), and Error{input_unusable} for
/// a row that cannot be read: half of a list is none.
[[nodiscard]] std::vector<FileTable> read_tables(const InputFile& input);
[[nodiscard]] std::vector<FileTable> read_tables(const std::string& path);

/// The one table of a file. Throws Error{input_unusable} when there is none, or more than one.
[[nodiscard]] FileTable read_table(const std::string& path);

}  // namespace kartei::operations
