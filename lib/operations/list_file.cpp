#include "operations/list_file.hpp"

#include <fmt/format.h>

#include "export/vcard_writer.hpp"
#include "export/workbook.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::vector<exports::ColumnSpec> specs_of(const std::vector<std::string>& columns) {
  std::vector<exports::ColumnSpec> specs;
  for (const std::string& name : columns) specs.push_back({.name = name});
  return specs;
}

std::vector<std::string> names_of(std::span<const ExportColumn> columns) {
  std::vector<std::string> names;
  for (const ExportColumn& column : columns) names.emplace_back(column.name);
  return names;
}

}  // namespace

ListFormat list_format(const std::filesystem::path& file) {
  const std::string extension = text::to_lower(file.extension().string());
  if (extension == ".csv") return ListFormat::csv;
  if (extension == ".xlsx") return ListFormat::xlsx;
  if (extension == ".vcf") return ListFormat::vcard;
  throw Error(ErrorKind::usage,
              fmt::format("{}: no known kind of list; name it .csv, .xlsx or .vcf", file.string()));
}

void demand_table_name(const std::filesystem::path& file) {
  if (list_format(file) == ListFormat::vcard)
    throw Error(ErrorKind::usage,
                fmt::format("{}: this list is a table; name it .csv or .xlsx", file.string()));
}

void demand_workbook_name(const std::filesystem::path& file) {
  if (text::to_lower(file.extension().string()) != ".xlsx")
    throw Error(ErrorKind::usage,
                fmt::format("{}: this is written as a workbook; name it .xlsx", file.string()));
}

TableFile::TableFile(const std::filesystem::path& target, const std::vector<std::string>& columns,
                     const ListStyle& style)
    : staged_(target) {
  demand_table_name(target);
  if (list_format(target) == ListFormat::xlsx) {
    writer_ = exports::workbook_writer(staged_.path(), style.created, "Liste", specs_of(columns));
    return;
  }
  csv_file_ = std::make_unique<exports::AtomicFile>(staged_.path());
  writer_ = exports::csv_writer([this](std::string_view bytes) { csv_file_->write(bytes); }, style.dialect,
                                specs_of(columns));
}

void TableFile::add(std::span<const std::string> cells) {
  const std::vector<std::string_view> views(cells.begin(), cells.end());
  writer_->row(views);
}

void TableFile::finish() {
  writer_->finish();
  if (csv_file_) csv_file_->commit();
}

ListFile::ListFile(const std::filesystem::path& target, Channel channel, const ListStyle& style)
    : columns_(export_columns(channel)) {
  if (list_format(target) != ListFormat::vcard) {
    table_ = std::make_unique<TableFile>(target, names_of(columns_), style);
    return;
  }
  staged_ = std::make_unique<StagedFile>(target);
  card_file_ = std::make_unique<exports::AtomicFile>(staged_->path());
}

void ListFile::add(const Addressee& to) {
  if (card_file_) {
    card_file_->write(exports::vcard(exported_contact(to), exports::VcardVersion::v3_0,
                                     "kartei-" + std::to_string(to.golden.party.value)));
    return;
  }
  std::vector<std::string> cells;
  for (const ExportColumn& column : columns_) cells.push_back(column.cell(to));
  table_->add(cells);
}

void ListFile::finish() {
  if (card_file_)
    card_file_->commit();
  else
    table_->finish();
}

std::vector<std::string> ListFile::fields() const { return names_of(columns_); }

}  // namespace kartei::operations
