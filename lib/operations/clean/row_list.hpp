/// All rows of all files to be cleaned, as they were read and normalised.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "operations/input/column_union.hpp"
#include "operations/input/contact_reader.hpp"

namespace kartei::operations {

/// What was found about a row: a Diagnostic without its place.
struct CleanFinding {
  std::string code;
  std::string field;
  std::string what;
  std::string fix;
};

/// The party that a usable row names: of two persons in one row each is one.
struct RowParty {
  std::uint32_t table = 0;
  std::uint64_t line = 0;
  std::string cells;  ///< as store::to_json() writes them
  ContentHash content_hash{};
  std::string key;  ///< by which decisions know it again: file name, content, rank among equal rows
  RecordPart part = RecordPart::person;  ///< the partner follows the person of its row, others are whole rows
  Contact contact;
  std::vector<CleanFinding> findings;  ///< of a partner none: they stand with the person
};

/// A row, or a place in a file, that is no contact.
struct CleanReject {
  std::uint32_t table = 0;
  std::uint64_t line = 0;
  std::string cells;
  std::string raw;
  CleanFinding reason;
};

struct CleanTable {
  std::uint32_t file = 0;
  TableHead head;
  std::vector<std::size_t> columns;  ///< places of its columns in RowList::columns()
};

struct CleanFile {
  std::string name;       ///< for people
  std::string base_name;  ///< without folder: decisions stay valid where the files were moved
  std::vector<Decision> decisions;
  std::vector<SensitiveColumn> sensitive;
  std::uint64_t records = 0;
  std::uint64_t rejected = 0;
};

class RowList final : public ContactSink {
 public:
  /// Reads the files, one list after the other. Throws as read_input() and read_contacts().
  void read(const std::vector<std::string>& files, const ReadChoices& choices,
            const Environment& environment);

  /// What is read from now on comes from this file; `name` tells it from the others, see file_names().
  void begin_file(const std::string& path, const std::string& name);

  void decided(const Decision& decision) override;
  void begin_table(const TableHead& head) override;
  void row(ReadRow& row) override;
  void skipped(std::string_view what, std::uint64_t lines) override;
  void end_table(const TableHead& head) override;

  [[nodiscard]] const std::vector<CleanFile>& files() const { return files_; }
  [[nodiscard]] const std::vector<CleanTable>& tables() const { return tables_; }
  [[nodiscard]] const std::vector<RowParty>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<CleanReject>& rejects() const { return rejects_; }
  /// The columns of all tables.
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_.names(); }

  [[nodiscard]] const std::string& file_of(std::uint32_t table) const {
    return files_[tables_[table].file].name;
  }
  /// "messe.xlsx[Leads]:17": for people.
  [[nodiscard]] std::string place_of(const RowParty& row) const;
  /// The cells of a row under columns(); views into `texts`, which is filled.
  [[nodiscard]] std::vector<std::string_view> original_cells(std::uint32_t table, const std::string& cells,
                                                             std::vector<std::string>& texts) const;

 private:
  [[nodiscard]] std::string key_of(const ContentHash& hash);
  void add_partner();

  std::vector<CleanFile> files_;
  std::vector<CleanTable> tables_;
  std::vector<RowParty> rows_;
  std::vector<CleanReject> rejects_;
  ColumnUnion columns_;
  std::unordered_map<std::string, std::uint32_t> met_;  ///< how often a content was met in files of a name
};

}  // namespace kartei::operations
