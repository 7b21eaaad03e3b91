#include "operations/qualify/import_values.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "model/error.hpp"
#include "operations/input/file_table.hpp"
#include "operations/journalled_change.hpp"
#include "operations/qualify/attributes.hpp"
#include "store/golden.hpp"
#include "store/parties.hpp"
#include "store/sources.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

struct AttributeColumn {
  std::size_t place = 0;
  store::DefinedAttribute defined;
};

class ValuesImporter {
 public:
  ValuesImporter(store::Store& store, const ValuesImport& wanted, OperationId operation,
                 const Environment& environment)
      : store_(store), wanted_(wanted), operation_(operation), table_(read_table(wanted.file)) {
    if (!wanted.source.empty() && !store::find_source(store, wanted.source))
      throw Error(ErrorKind::usage,
                  fmt::format("there is no source '{}'; `kartei source list` names them", wanted.source));
    find_columns();
    origin_ = {"confirmed", wanted.file, environment.today()};
  }

  ImportedValues run() {
    for (const FileRow& row : table_.rows) take(row);
    summary_.rows = table_.rows.size();
    return std::move(summary_);
  }

 private:
  void find_columns() {
    const auto by = table_.find_column(wanted_.by);
    if (!by)
      throw Error(ErrorKind::usage,
                  fmt::format("{}: there is no column '{}'; name the one that says who a row is about "
                              "with --by",
                              wanted_.file, wanted_.by));
    by_ = *by;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      if (i == by_ || table_.columns[i] == RejectedRows::reason_column) continue;
      if (auto defined = find(table_.columns[i]))
        columns_.push_back({i, *std::move(defined)});
      else
        summary_.ignored.push_back(table_.columns[i]);
    }
    if (columns_.empty())
      throw Error(ErrorKind::usage,
                  fmt::format("{}: no column is called as an attribute or its label; kartei qualify "
                              "list tells the names",
                              wanted_.file));
  }

  /// By name or label.
  std::optional<store::DefinedAttribute> find(const std::string& column) {
    for (store::DefinedAttribute& one : store::attributes(store_)) {
      const FileTable names{{}, {}, {one.attribute.name, one.attribute.label}, {}};
      if (names.find_column(column)) return std::move(one);
    }
    return std::nullopt;
  }

  std::optional<PartyId> party_of(const FileRow& row) {
    const std::string& written = row.cells[by_];
    std::optional<PartyId> party;
    if (!wanted_.source.empty()) {
      party = store::party_by_external_key(store_, wanted_.source, written);
    } else {
      PartyId number;
      const auto read = std::from_chars(written.data(), written.data() + written.size(), number.value);
      if (read.ec == std::errc() && read.ptr == written.data() + written.size()) party = number;
    }
    if (!party) return std::nullopt;
    const auto found = store::find_party(store_, *party);
    return found ? std::optional(found->leader) : std::nullopt;
  }

  void take(const FileRow& row) {
    const auto party = party_of(row);
    if (!party || store::deletion_of(store_, *party)) {
      reject(row, fmt::format("{} '{}' is nobody on file", wanted_.by, row.cells[by_]));
      return;
    }
    std::string problems;
    std::size_t changed = 0;
    for (const AttributeColumn& column : columns_) {
      const std::string& cell = row.cells[column.place];
      if (cell.empty()) continue;
      const auto reading = qualify::read_value(column.defined.attribute, cell);
      if (!reading.problem.empty())
        text::append_part(problems, column.defined.attribute.name + ": " + reading.problem, " | ");
      else if (store::set_values(store_, *party, column.defined.id, reading.values, origin_, operation_))
        ++changed;
    }
    summary_.values += changed;
    if (changed > 0) ++summary_.parties;
    if (!problems.empty()) reject(row, problems);
  }

  void reject(const FileRow& row, const std::string& reason) { summary_.rejected.add(table_, row, reason); }

  store::Store& store_;
  const ValuesImport& wanted_;
  OperationId operation_;
  FileTable table_;
  std::size_t by_ = 0;
  std::vector<AttributeColumn> columns_;
  store::ValueOrigin origin_;
  ImportedValues summary_;
};

}  // namespace

ImportedValues import_values(store::Store& store, const ValuesImport& wanted,
                             const Environment& environment) {
  JournalledChange change(store, "qualify import", environment);
  ValuesImporter importer(store, wanted, change.id(), environment);
  ImportedValues summary = importer.run();
  if (summary.values == 0)
    change.discard();
  else
    summary.operation = change.finish({{"values", static_cast<std::int64_t>(summary.values)},
                                       {"parties", static_cast<std::int64_t>(summary.parties)},
                                       {"rejected", static_cast<std::int64_t>(summary.rejected.size())}});
  return summary;
}

}  // namespace kartei::operations
