#include "operations/rights/subject_access.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "export/zip_file.hpp"
#include "model/error.hpp"
#include "operations/database_files.hpp"
#include "operations/input/input_file.hpp"
#include "operations/known_party.hpp"
#include "operations/output_file.hpp"
#include "operations/rights/subject_of.hpp"
#include "store/cells.hpp"
#include "store/evidence.hpp"
#include "store/evidence_folder.hpp"
#include "store/sources.hpp"

namespace kartei::operations {
namespace {

/// One row of a table by the names of its columns.
class Row {
 public:
  Row(const store::SubjectRows& table, std::size_t row) : table_(table), row_(table.rows[row]) {}

  [[nodiscard]] std::string operator[](std::string_view column) const {
    const auto found = std::ranges::find(table_.columns, column, &schema::Column::name);
    if (found == table_.columns.end()) return {};
    return row_[static_cast<std::size_t>(found - table_.columns.begin())].value_or("");
  }

 private:
  const store::SubjectRows& table_;
  const std::vector<std::optional<std::string>>& row_;
};

std::vector<Row> rows_of(const AccessPackage& package, std::string_view table) {
  std::vector<Row> rows;
  for (const store::SubjectRows& found : package.tables)
    if (found.table->name == table)
      for (std::size_t i = 0; i < found.rows.size(); ++i) rows.emplace_back(found, i);
  return rows;
}

void add_origins(AccessPackage& package) {
  std::map<std::string, Row> sources;
  for (const Row& source : rows_of(package, "sources")) sources.emplace(source["source_id"], source);
  for (const Row& batch : rows_of(package, "batches")) {
    const auto source = sources.find(batch["source_id"]);
    if (source == sources.end()) continue;
    package.origins.push_back({source->second["name"], source->second["supplier"], source->second["obtained"],
                               batch["file_name"], batch["data_date"], batch["imported_at"]});
  }
}

void add_recipients(AccessPackage& package) {
  std::map<std::string, Row> exports;
  for (const Row& list : rows_of(package, "exports")) exports.emplace(list["export_id"], list);
  for (const Row& hand_over : rows_of(package, "hand_overs")) {
    const auto list = exports.find(hand_over["export_id"]);
    if (list == exports.end()) continue;
    const Row& of = list->second;
    package.recipients.push_back({of["recipient"], of["at"], of["channel"], of["purpose"], hand_over["value"],
                                  of["fields"], of["file_name"]});
  }
}

void add_purposes(AccessPackage& package) {
  std::set<std::string> purposes;
  for (const std::string_view table : {"consent_events", "exports"})
    for (const Row& row : rows_of(package, table)) purposes.insert(row["purpose"]);
  purposes.erase("");
  package.purposes.assign(purposes.begin(), purposes.end());
}

void add_evidence(const store::Store& store, AccessPackage& package) {
  std::set<std::string> known;
  const auto add = [&](const std::string& sha256, const std::string& type) {
    const std::filesystem::path file = store::evidence_folder(store) / sha256;
    if (sha256.empty() || !known.insert(sha256).second || !std::filesystem::exists(file)) return;
    package.evidence.push_back(
        {sha256, fmt::format("nachweise/{}{}{}", sha256, type.empty() ? "" : ".", type), file.string()});
  };
  for (const Row& event : rows_of(package, "consent_events"))
    add(event["evidence_sha256"], event["evidence_type"]);
  for (const Row& batch : rows_of(package, "batches"))
    if (batch["is_file_kept"] == "1") add(batch["file_sha256"], file_type(batch["file_name"]));
}

/// A delivered row with the names of its columns, instead of an array against a header that stands elsewhere.
void name_the_cells(store::Store& store, store::SubjectRows& records) {
  store::BatchCache batches(store);
  for (auto& row : records.rows) {
    const store::Batch& batch = batches.batch({store::number_in(row[1])});
    const std::vector<std::string> cells = store::texts_from_json(row.back().value_or("[]"));
    std::string named = "{";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].empty()) continue;
      const std::string name = i < batch.header.size() ? batch.header[i] : std::to_string(i + 1);
      named += fmt::format("{}{}:{}", named.size() > 1 ? "," : "", store::to_json_string(name),
                           store::to_json_string(cells[i]));
    }
    row.back() = named + "}";
  }
}

void make_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0700) != 0)
    throw Error(ErrorKind::cannot_create,
                fmt::format("{}: the folder cannot be made ({}); name one that is not there yet", path,
                            std::generic_category().message(errno)));
}

}  // namespace

AccessPackage gather_access(store::Store& store, PartyId party, const Environment& environment) {
  const PartyId leader = known_party(store, party).leader;
  AccessPackage package;
  package.view = view_party(store, leader, "DE");
  std::optional<store::SuppressionKey> key;
  if (store::needs_suppression_key(store)) key = store::suppression_key(store, key_file(store, environment));
  package.tables = store::subject_data(store, subject_of(leader, names_of_subject(store, leader), key));
  for (store::SubjectRows& table : package.tables)
    if (table.table->name == "source_records") name_the_cells(store, table);
  add_origins(package);
  add_recipients(package);
  add_purposes(package);
  add_evidence(store, package);
  for (const Row& row : rows_of(package, "restrictions")) package.restricted_since = row["since"];
  return package;
}

void write_access(const AccessPackage& package, const std::string& out, const Environment& environment) {
  std::vector<exports::ZipEntry> files{{"auskunft.html", access_page(package, environment)},
                                       {"daten.json", access_json(package, environment)}};
  for (const KeptEvidence& evidence : package.evidence)
    files.push_back({evidence.name, read_input(evidence.path).bytes});
  if (std::filesystem::path(out).extension() == ".zip") {
    exports::write_zip(out, files, environment.now);
    return;
  }
  make_folder(out);
  if (!package.evidence.empty()) make_folder(out + "/nachweise");
  for (const exports::ZipEntry& file : files) write_file(out + "/" + file.name, file.bytes);
}

}  // namespace kartei::operations
