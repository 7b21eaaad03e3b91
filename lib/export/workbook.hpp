/// An XLSX workbook, written sheet by sheet and row by row.
///
/// Built on libxlsxwriter in its constant-memory mode: a row goes to disk as soon as it is complete.
/// The same rows and the same `created` give the same bytes.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "export/table_writer.hpp"
#include "model/date.hpp"

namespace kartei::exports {

class Workbook {
 public:
  /// `created` stands in the file's properties. Throws Error{cannot_create} as AtomicFile does.
  Workbook(const std::filesystem::path& target, Moment created);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// Begins a sheet: a bold, frozen header row with a filter, columns as wide as what they hold (8 to 60
  /// characters). Sheets may be written in turns; the writer lives as long as the workbook.
  ///
  /// The name is cut to Excel's 31 characters, []:*?/\ become "_", and a name taken gets " (2)".
  /// Past 1,048,575 rows the sheet goes on in another of the same name with " (2)".
  /// A text longer than a cell may hold (32,767 UTF-16 units) stands cut in its cell, and whole, in parts,
  /// in a sheet "Lange Texte" at the end. Control characters are kept as _x000D_ escapes.
  TableWriter& add_sheet(std::string_view name, std::vector<ColumnSpec> columns);

  /// Ends all sheets and puts the file in its place. Throws Error{io}; the target is then as it was.
  void commit();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A workbook of one sheet behind the common interface: finish() commits it.
[[nodiscard]] std::unique_ptr<TableWriter> workbook_writer(const std::filesystem::path& target,
                                                           Moment created, std::string_view sheet,
                                                           std::vector<ColumnSpec> columns);

}  // namespace kartei::exports
