#include "operations/file_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "importers/importer.hpp"
#include "model/error.hpp"
#include "operations/input_format.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

class TableSink final : public importers::ImportSink {
 public:
  explicit TableSink(const std::string& file) : file_(file) {}

  void decided(const Decision&) override {}
  void skipped(std::string_view, std::uint64_t) override {}
  void begin_table(std::string_view name) override { tables_.push_back({std::string(name), {}, {}}); }
  void column(std::string_view name) override { tables_.back().columns.emplace_back(text::trim(name)); }

  void reject(const Diagnostic& diagnostic, std::string_view) override {
    throw Error(ErrorKind::input_unusable, fmt::format("{}:{}: {}; mend the row, nothing was recorded", file_,
                                                       diagnostic.place.line, diagnostic.what));
  }

  void record(const RawRecord& record) override {
    FileTable& table = tables_.back();
    TableRow& row = table.rows.emplace_back();
    row.line = record.place.line;
    row.cells.resize(table.columns.size());
    for (const RawCell& cell : record.cells) row.cells.at(cell.column) = text::trim(cell.value);
  }

  [[nodiscard]] std::vector<FileTable> tables() { return std::move(tables_); }

 private:
  const std::string& file_;
  std::vector<FileTable> tables_;
};

bool is_one_of(std::string_view head, std::span<const std::string_view> heads) {
  const std::string folded = text::fold_ae(head);
  return std::ranges::any_of(heads, [&](std::string_view one) { return text::fold_ae(one) == folded; });
}

const ColumnRole& role_named(std::string_view name, std::span<const ColumnRole> roles) {
  const auto found = std::ranges::find(roles, name, &ColumnRole::name);
  if (found != roles.end()) return *found;
  std::vector<std::string_view> known;
  for (const ColumnRole& role : roles) known.push_back(role.name);
  throw Error(ErrorKind::usage, fmt::format("--column: '{}' is none of {}", name, fmt::join(known, ", ")));
}

}  // namespace

std::vector<FileTable> read_tables(const InputFile& input) {
  TableSink sink(input.name);
  read_with(importer_for(input, {}), input, {}, sink);
  return sink.tables();
}

ColumnRoles::ColumnRoles(const FileTable& table, std::span<const ColumnRole> roles,
                         std::span<const std::string> told) {
  for (const std::string& one : told) {
    const auto sign = one.find('=');
    if (sign == std::string::npos)
      throw Error(ErrorKind::usage, fmt::format("--column '{}': write NAME=HEAD", one));
    const ColumnRole& role = role_named(std::string_view(one).substr(0, sign), roles);
    const auto column = std::ranges::find(table.columns, one.substr(sign + 1));
    if (column == table.columns.end())
      throw Error(ErrorKind::usage, fmt::format("--column: there is no column '{}'; the file has {}",
                                                one.substr(sign + 1), fmt::join(table.columns, ", ")));
    found_.push_back({role.name, static_cast<std::size_t>(column - table.columns.begin())});
  }
  for (const ColumnRole& role : roles) {
    if (has(role.name)) continue;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (!is_one_of(table.columns[i], role.heads)) continue;
      found_.push_back({role.name, i});
      break;
    }
  }
}

std::optional<std::size_t> ColumnRoles::column_of(std::string_view role) const {
  const auto found = std::ranges::find(found_, role, &Found::role);
  return found == found_.end() ? std::nullopt : std::optional(found->column);
}

std::string_view ColumnRoles::cell(const TableRow& row, std::string_view role) const {
  const auto column = column_of(role);
  return column && *column < row.cells.size() ? std::string_view(row.cells[*column]) : std::string_view();
}

}  // namespace kartei::operations
