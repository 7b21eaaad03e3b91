/// A list on its way out, in the format that the file's name asks for.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "export/atomic_file.hpp"
#include "export/table_writer.hpp"
#include "export/vcard_writer.hpp"
#include "model/date.hpp"
#include "operations/export/export_columns.hpp"
#include "operations/export/staged_file.hpp"

namespace kartei::operations {

enum class ListFormat : std::uint8_t { csv, xlsx, vcard, jsonl };

/// By extension: .csv, .xlsx, .vcf, .jsonl. Throws Error{usage} for any other.
[[nodiscard]] ListFormat list_format(const std::filesystem::path& file);

/// Throws Error{usage} unless the name is one of a table: .csv or .xlsx.
void demand_table_name(const std::filesystem::path& file);

/// Throws Error{usage} unless the name ends in .xlsx: a workbook under another name opens nowhere.
void demand_workbook_name(const std::filesystem::path& file);

/// How lists are written, besides their format.
struct ListStyle {
  exports::CsvDialect dialect = exports::CsvDialect::excel_de;
  Moment created{};
  exports::VcardVersion vcard = exports::VcardVersion::v3_0;
};

/// A table of cells, as CSV or workbook.
class TableFile {
 public:
  TableFile(const std::filesystem::path& target, const std::vector<std::string>& columns,
            const ListStyle& style);

  void add(std::span<const std::string> cells);

  /// Ends and syncs the file under its hidden name.
  void finish();

  [[nodiscard]] StagedFile& staged() { return staged_; }

 private:
  StagedFile staged_;
  std::unique_ptr<exports::TableWriter> writer_;
};

/// The list of those who may be contacted: rows of its columns, objects of them, or cards.
class ListFile {
 public:
  ListFile(const std::filesystem::path& target, ChosenColumns columns, const ListStyle& style);

  void add(const Addressee& to);
  void finish();
  [[nodiscard]] StagedFile& staged() { return table_ ? table_->staged() : *staged_; }
  [[nodiscard]] std::vector<std::string> fields() const;

 private:
  [[nodiscard]] std::string object_of(const Addressee& to) const;

  ChosenColumns columns_;
  ListStyle style_;
  ListFormat format_;
  std::unique_ptr<TableFile> table_;                ///< of CSV and workbook
  std::unique_ptr<StagedFile> staged_;              ///< of the others
  std::unique_ptr<exports::AtomicFile> text_file_;  ///< of the others
};

}  // namespace kartei::operations
