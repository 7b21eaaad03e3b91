#include "operations/rejects_file.hpp"

#include <fmt/format.h>

#include "export/atomic_file.hpp"
#include "export/table_writer.hpp"
#include "store/cells.hpp"

namespace kartei::operations {
namespace {

std::string reason_of(const Diagnostic& finding) {
  std::string reason = finding.field.empty() ? finding.what : finding.field + ": " + finding.what;
  if (!finding.fix.empty()) reason += "; " + finding.fix;
  return reason;
}

std::string place_of(const Place& place) {
  return fmt::format("{}{}:{}", place.file, place.table.empty() ? "" : "[" + place.table + "]", place.line);
}

}  // namespace

void RejectsFile::add(const TableHead& head, const ReadRow& row) {
  rows_.push_back({columns_.places_of(head.columns), store::to_json(row.cells), reason_of(*row.rejection()),
                   place_of(row.place), std::string(row.raw)});
}

void RejectsFile::write(const std::string& path) const {
  exports::AtomicFile file(path);
  std::vector<exports::ColumnSpec> specs;
  for (const std::string& name : columns_.names()) specs.push_back({name});
  for (const std::string_view name : {"Ablehnungsgrund", "Fundstelle", "Rohtext"})
    specs.push_back({std::string(name)});
  const auto writer = exports::csv_writer([&file](std::string_view bytes) { file.write(bytes); },
                                          exports::CsvDialect::excel_de, specs);
  for (const Row& row : rows_) {
    const std::vector<std::string> texts = store::texts_from_json(row.cells);
    std::vector<std::string_view> cells(specs.size());
    for (std::size_t i = 0; i < texts.size(); ++i) cells[row.columns[i]] = texts[i];
    cells[columns_.names().size()] = row.reason;
    cells[columns_.names().size() + 1] = row.place;
    cells[columns_.names().size() + 2] = row.raw;
    writer->row(cells);
  }
  writer->finish();
  file.commit();
}

}  // namespace kartei::operations
