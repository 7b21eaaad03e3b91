#include "operations/records/record_import.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/qualify/import_values.hpp"
#include "operations/records/record_kind.hpp"
#include "store/delivered_records.hpp"
#include "store/golden.hpp"
#include "store/row_attempt.hpp"
#include "store/sources.hpp"

namespace kartei::operations {
namespace {

/// What every list has: its own key of a record, and who takes part, by the source's key or our number.
std::span<const ColumnRole> shared_roles() {
  static const std::array roles{
      ColumnRole{"key", {"key", "id", "external key", "Nummer", "Nr", "Schlüssel", "Vorgangsnummer", "uid"}},
      ColumnRole{"customer",
                 {"customer", "customer number", "Kundennummer", "Kunden Nr", "Kundennr", "Kunde"}},
      ColumnRole{"party", {"party", "Adressnummer", "Adresse"}},
      ColumnRole{"role", {"role", "Rolle"}},
  };
  return roles;
}

using KindMaker = std::unique_ptr<RecordKind> (*)(const RecordSetting&);

struct RecordList {
  std::string_view word;
  KindMaker make;
};
constexpr std::array record_lists{
    RecordList{"deals", deal_records},
    RecordList{"activities", activity_records},
    RecordList{"touchpoints", touchpoint_records},
};
constexpr std::string_view qualifications = "qualifications";

void demand_source(store::Store& store, const std::string& source) {
  if (!source.empty() && !store::find_source(store, source))
    throw Error(ErrorKind::usage,
                fmt::format("there is no source '{}'; `kartei source list` names them", source));
}

PartyId typed_party(store::Store& store, const std::string& digits) {
  PartyId number;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
  if (error != std::errc() || end != digits.data() + digits.size())
    throw Error(ErrorKind::usage,
                fmt::format("party '{}' is no number; write that of kartei party list", digits));
  return known_party(store, number).leader;
}

/// Whom a row names; nobody where its cells are empty.
std::optional<RecordParty> party_of(const RecordSetting& setting, const RecordRow& row) {
  const std::string customer = row.cell("customer");
  const std::string number = row.cell("party");
  if (!number.empty()) return RecordParty{typed_party(setting.store, number), row.cell("role")};
  if (customer.empty()) return std::nullopt;
  if (setting.source.empty())  // a customer's number read as ours would name somebody else
    throw Error(
        ErrorKind::usage,
        fmt::format("customer: whose key '{}' is, is not said; name the list's source with --source, or "
                    "with --column party=HEAD the column that has Kartei's own numbers",
                    customer));
  if (const auto party = store::party_by_external_key(setting.store, setting.source, customer))
    return RecordParty{*party, row.cell("role")};
  throw Error(ErrorKind::usage, fmt::format("customer: {} knows nobody by '{}'; import the customer first",
                                            setting.source, customer));
}

/// Rows of one key: one record, a party each.
struct RecordRows {
  const FileRow* first = nullptr;
  std::string says;  ///< all but the parties
  std::vector<RecordParty> parties;
};

class RecordReader {
 public:
  RecordReader(const RecordSetting& setting, const FileTable& table, RecordKind& kind,
               const std::vector<std::string>& told)
      : setting_(setting), table_(table), kind_(kind), columns_(table, all_roles(kind), told) {
    for (const std::string_view needed : {std::string_view("key"), kind.demanded()})
      if (!columns_.has(needed))
        throw Error(ErrorKind::input_unusable,
                    fmt::format("{}: no column is called as the {} of a {} is; name it with --column {}=HEAD",
                                table.file, needed, kind.word(), needed));
  }

  RecordsImported run() {
    for (const FileRow& row : table_.rows) {
      ++result_.rows;
      attempt(row, [&] { gather(row); });
    }
    for (const auto& [key, rows] : by_key_) {
      stop_if_asked(setting_.environment);
      attempt(*rows.first, [&] { take(key, rows); });
    }
    return std::move(result_);
  }

 private:
  static std::vector<ColumnRole> all_roles(const RecordKind& kind) {
    std::vector<ColumnRole> roles(shared_roles().begin(), shared_roles().end());
    roles.insert(roles.end(), kind.roles().begin(), kind.roles().end());
    return roles;
  }

  /// A row that does not fit is taken not at all, and the others go on.
  template <class Take>
  void attempt(const FileRow& row, const Take& take) {
    try {
      store::RowAttempt attempt(setting_.store);
      take();
      attempt.keep();
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::usage && error.kind() != ErrorKind::failed) throw;
      result_.rejected.add(table_, row, error.what());
    }
  }

  void gather(const FileRow& file_row) {
    const RecordRow row(file_row, columns_);
    const std::string key = row.cell("key");
    if (key.empty())
      throw Error(ErrorKind::usage, "key: there is none; a record is known by it when it comes again");
    const std::optional<RecordParty> party = party_of(setting_, row);
    std::string says;
    for (const ColumnRole& role : kind_.roles())
      says += fmt::format("{}\x1f{}\x1e", role.name, row.cell(role.name));
    const auto [known, is_first] = by_key_.try_emplace(key);
    if (is_first) known->second = {&file_row, says, {}};
    if (known->second.says != says)
      throw Error(ErrorKind::usage,
                  fmt::format("key: '{}' stands above with other values; rows of one key may name "
                              "several parties, and nothing else",
                              key));
    if (party) known->second.parties.push_back(*party);
  }

  [[nodiscard]] static std::string hash_of(const RecordRows& rows) {
    std::string all = rows.says;
    for (const RecordParty& party : rows.parties)
      all += fmt::format("{}:{}\x1e", party.party.value, party.role);
    return sha256_hex(all);
  }

  void take(const std::string& key, const RecordRows& rows) {
    const store::ListKey name{kind_.word(), setting_.source, key};
    const RecordRow row(*rows.first, columns_);
    const std::string hash = hash_of(rows);
    auto known = store::delivered_record(setting_.store, name);
    if (!known) {
      const std::int64_t record = kind_.add(row, rows.parties);
      store::insert_delivered_record(setting_.store, name, record, hash, setting_.operation);
      ++result_.added;
    } else if (known->row_hash == hash) {
      ++result_.unchanged;
    } else {
      ++(kind_.change(known->record, row, rows.parties) ? result_.changed : result_.unchanged);
      known->row_hash = hash;
      store::update_delivered_record(setting_.store, *known, setting_.operation);
    }
  }

  const RecordSetting& setting_;
  const FileTable& table_;
  RecordKind& kind_;
  ColumnRoles columns_;
  std::map<std::string, RecordRows, std::less<>> by_key_;
  RecordsImported result_;
};

/// Whose qualifications a table holds stands in the column of the customer or the party.
RecordsImported import_qualifications(store::Store& store, const RecordImport& wanted,
                                      const Environment& environment) {
  const FileTable table = read_table(wanted.file);
  const ColumnRoles columns(table, shared_roles(), wanted.columns);
  const auto head = columns.column_of(wanted.source.empty() ? "party" : "customer");
  if (!head)
    throw Error(ErrorKind::input_unusable,
                fmt::format("{}: no column says whose values they are; name it with --column {}=HEAD",
                            wanted.file, wanted.source.empty() ? "party" : "customer"));
  ImportedValues taken =
      import_values(store, {wanted.file, wanted.source, table.columns[*head]}, environment);
  const auto rows = static_cast<std::int64_t>(taken.rows);
  const auto changed = static_cast<std::int64_t>(taken.parties);
  const auto rejected = static_cast<std::int64_t>(taken.rejected.size());
  return {rows,
          0,
          changed,
          std::max<std::int64_t>(rows - changed - rejected, 0),
          std::move(taken.rejected),
          taken.operation};
}

store::Counts counts_of(const RecordsImported& imported) {
  return {{"rows", imported.rows},
          {"added", imported.added},
          {"changed", imported.changed},
          {"unchanged", imported.unchanged},
          {"rejected", static_cast<std::int64_t>(imported.rejected.size())}};
}

}  // namespace

std::vector<std::string> record_list_words() {
  std::vector<std::string> words;
  for (const RecordList& list : record_lists) words.emplace_back(list.word);
  words.emplace_back(qualifications);
  return words;
}

RecordsImported import_records(store::Store& store, const RecordImport& wanted,
                               const selling::Pipeline& pipeline, const Environment& environment) {
  if (wanted.as == qualifications) return import_qualifications(store, wanted, environment);
  const FileTable table = read_table(wanted.file);
  demand_source(store, wanted.source);
  JournalledChange change(store, "import " + wanted.as, environment);
  const RecordSetting setting{store,         environment, change.id(),
                              wanted.source, pipeline,    wanted.takes_new_owners};
  const auto kind = std::ranges::find(record_lists, wanted.as, &RecordList::word)->make(setting);
  RecordsImported imported = RecordReader(setting, table, *kind, wanted.columns).run();
  if (imported.added + imported.changed == 0)
    change.discard();
  else
    imported.operation = change.finish(counts_of(imported));
  return imported;
}

}  // namespace kartei::operations
