#include "operations/export/list_file.hpp"

#include <fmt/format.h>

#include "export/file_writer.hpp"
#include "model/error.hpp"
#include "store/cells.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::vector<exports::ColumnSpec> specs_of(const std::vector<std::string>& columns) {
  std::vector<exports::ColumnSpec> specs;
  for (const std::string& name : columns) specs.push_back({.name = name});
  return specs;
}

std::vector<std::string> titles_of(const ChosenColumns& columns) {
  std::vector<std::string> titles;
  for (const ChosenColumn& column : columns) titles.push_back(column.title);
  return titles;
}

}  // namespace

ListFormat list_format(const std::filesystem::path& file) {
  const std::string extension = text::to_lower(file.extension().string());
  if (extension == ".csv") return ListFormat::csv;
  if (extension == ".xlsx") return ListFormat::xlsx;
  if (extension == ".vcf") return ListFormat::vcard;
  if (extension == ".jsonl") return ListFormat::jsonl;
  throw Error(ErrorKind::usage,
              fmt::format("{}: no known kind of list; name it .csv, .xlsx, .vcf or .jsonl", file.string()));
}

void demand_table_name(const std::filesystem::path& file) {
  const std::string extension = text::to_lower(file.extension().string());
  if (extension != ".csv" && extension != ".xlsx")
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
  writer_ = exports::file_writer(staged_.path(), style.created, "Liste", specs_of(columns), style.dialect);
}

void TableFile::add(std::span<const std::string> cells) {
  const std::vector<std::string_view> views(cells.begin(), cells.end());
  writer_->row(views);
}

void TableFile::finish() { writer_->finish(); }

ListFile::ListFile(const std::filesystem::path& target, ChosenColumns columns, const ListStyle& style)
    : columns_(std::move(columns)), style_(style), format_(list_format(target)) {
  if (format_ == ListFormat::csv || format_ == ListFormat::xlsx) {
    table_ = std::make_unique<TableFile>(target, titles_of(columns_), style);
    return;
  }
  staged_ = std::make_unique<StagedFile>(target);
  text_file_ = std::make_unique<exports::AtomicFile>(staged_->path());
}

void ListFile::add(const Addressee& to) {
  if (format_ == ListFormat::vcard) {
    text_file_->write(exports::vcard(exported_contact(to), style_.vcard,
                                     "kartei-" + std::to_string(to.golden.party.value)));
    return;
  }
  if (format_ == ListFormat::jsonl) return text_file_->write(object_of(to));
  std::vector<std::string> cells;
  for (const ChosenColumn& column : columns_) cells.push_back(column.column->cell(to));
  table_->add(cells);
}

std::string ListFile::object_of(const Addressee& to) const {
  std::string line = "{";
  for (const ChosenColumn& column : columns_) {
    if (line.size() > 1) line += ',';
    line += store::to_json_string(column.title) + ':' + store::to_json_string(column.column->cell(to));
  }
  return line + "}\n";
}

void ListFile::finish() {
  if (text_file_)
    text_file_->commit();
  else
    table_->finish();
}

std::vector<std::string> ListFile::fields() const { return titles_of(columns_); }

}  // namespace kartei::operations
