#include "operations/input/file_table.hpp"

#include <fmt/format.h>

#include "importers/importer.hpp"
#include "model/error.hpp"
#include "operations/input/input_format.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

class TableSink final : public importers::ImportSink {
 public:
  explicit TableSink(std::string file) : file_(std::move(file)) {}

  void decided(const Decision&) override {}
  void skipped(std::string_view, std::uint64_t) override {}
  void begin_table(std::string_view name) override { tables_.push_back({file_, std::string(name), {}, {}}); }
  void column(std::string_view name) override { tables_.back().columns.emplace_back(text::trim(name)); }

  void record(const RawRecord& record) override {
    FileRow& row = tables_.back().rows.emplace_back();
    row.line = record.place.line;
    row.cells.resize(tables_.back().columns.size());
    for (const RawCell& cell : record.cells) row.cells[cell.column] = text::trim(cell.value);
  }

  void reject(const Diagnostic& diagnostic, std::string_view) override {
    throw Error(ErrorKind::input_unusable, fmt::format("{}:{}: {}; mend the row, nothing was recorded", file_,
                                                       diagnostic.place.line, diagnostic.what));
  }

  /// Columns may have come after rows.
  [[nodiscard]] std::vector<FileTable> take() {
    std::erase_if(tables_, [](const FileTable& table) { return table.rows.empty(); });
    for (FileTable& table : tables_)
      for (FileRow& row : table.rows) row.cells.resize(table.columns.size());
    return std::move(tables_);
  }

 private:
  std::string file_;
  std::vector<FileTable> tables_;
};

}  // namespace

std::optional<std::size_t> FileTable::find_column(std::string_view wanted) const {
  const std::string folded = text::fold_ae(wanted);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (text::fold_ae(columns[i]) == folded) return i;
  return std::nullopt;
}

std::string FileTable::place_of(const FileRow& row) const {
  return name.empty() ? fmt::format("{}, row {}", file, row.line)
                      : fmt::format("{}, sheet {}, row {}", file, name, row.line);
}

std::vector<FileTable> read_tables(const InputFile& input) {
  TableSink sink(input.name);
  read_with(importer_for(input, ""), input, {}, sink);
  return sink.take();
}

std::vector<FileTable> read_tables(const std::string& path) { return read_tables(read_input(path)); }

FileTable read_table(const std::string& path) {
  std::vector<FileTable> tables = read_tables(path);
  if (tables.size() == 1) return std::move(tables.front());
  throw Error(ErrorKind::input_unusable, tables.empty()
                                             ? path + ": there are no rows in it"
                                             : path + ": has several tables; leave one of them in it");
}

}  // namespace kartei::operations
