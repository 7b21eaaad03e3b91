#include "operations/clean/row_list.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "operations/clean/file_names.hpp"
#include "operations/input/contact_parts.hpp"
#include "operations/input/input_file.hpp"
#include "store/cells.hpp"

namespace kartei::operations {
namespace {

CleanFinding without_place(Diagnostic finding) {
  return {std::move(finding.code), std::move(finding.field), std::move(finding.what), std::move(finding.fix)};
}

}  // namespace

void RowList::read(const std::vector<std::string>& files, const ReadChoices& choices,
                   const Environment& environment) {
  const std::vector<std::string> names = file_names(files);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const InputFile input = read_input(files[i]);
    begin_file(files[i], names[i]);
    read_contacts(input, choices, environment, *this);
    environment.progress("reading", i + 1, files.size());
  }
}

void RowList::begin_file(const std::string& path, const std::string& name) {
  files_.push_back({name, std::filesystem::path(path).filename().string(), {}, {}, 0, 0});
}

void RowList::decided(const Decision& decision) { files_.back().decisions.push_back(decision); }

void RowList::begin_table(const TableHead& head) {
  tables_.push_back({static_cast<std::uint32_t>(files_.size() - 1), head, {}});
}

void RowList::row(ReadRow& row) {
  const auto table = static_cast<std::uint32_t>(tables_.size() - 1);
  ++files_.back().records;
  if (const Diagnostic* rejection = row.rejection()) {
    ++files_.back().rejected;
    rejects_.push_back(
        {table, row.place.line, store::to_json(row.cells), std::string(row.raw), without_place(*rejection)});
    return;
  }
  std::vector<CleanFinding> findings;
  for (auto& finding : row.findings) findings.push_back(without_place(std::move(finding)));
  rows_.push_back({table, row.place.line, std::move(row.stored_cells), row.content_hash,
                   key_of(row.content_hash), subjects_of(row.contact).front(), std::move(row.contact),
                   std::move(findings)});
  if (!rows_.back().contact.partner.empty()) add_partner();
}

void RowList::add_partner() {
  RowParty partner = rows_.back();
  partner.key += "#partner";
  partner.part = RecordPart::partner;
  partner.contact = part_of_row(partner.contact, partner.part);
  partner.findings.clear();
  rows_.push_back(std::move(partner));
}

void RowList::skipped(std::string_view, std::uint64_t) {}

void RowList::end_table(const TableHead& head) {
  tables_.back().head = head;
  std::vector<SensitiveColumn>& sensitive = files_.back().sensitive;
  sensitive.insert(sensitive.end(), head.sensitive.begin(), head.sensitive.end());
  tables_.back().columns = columns_.places_of(head.columns);
}

std::string RowList::key_of(const ContentHash& hash) {
  std::string key = files_.back().base_name + '#';
  for (const auto byte : hash) key += fmt::format("{:02x}", byte);
  const auto rank = ++met_[key];
  return rank == 1 ? key : fmt::format("{}#{}", key, rank);
}

std::string RowList::place_of(const RowParty& row) const {
  const auto& table = tables_[row.table].head.name;
  return fmt::format("{}{}:{}", file_of(row.table), table.empty() ? "" : "[" + table + "]", row.line);
}

std::vector<std::string_view> RowList::original_cells(std::uint32_t table, const std::string& cells,
                                                      std::vector<std::string>& texts) const {
  texts = store::texts_from_json(cells);
  std::vector<std::string_view> all(columns().size());
  for (std::size_t i = 0; i < texts.size(); ++i) all[tables_[table].columns[i]] = texts[i];
  return all;
}

}  // namespace kartei::operations
