#include "operations/records/record_import.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/qualify/import_values.hpp"
#include "operations/records/delivery.hpp"
#include "operations/records/record_kind.hpp"
#include "store/delivered_records.hpp"
#include "store/golden.hpp"
#include "store/parties.hpp"
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

/// Two lists have the same keys for different records.
void demand_source(store::Store& store, const std::string& source) {
  if (source.empty())
    throw Error(
        ErrorKind::usage,
        "whose list it is, is not said, and with it whose keys its records have; add --source NAME: kartei "
        "source list names the sources there are, kartei source add NAME makes one");
  if (!store::find_source(store, source))
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
std::optional<RecordParty> party_of(const RecordSetting& setting, const ColumnRoles& columns,
                                    const FileRow& row) {
  const std::string customer(columns.cell(row, "customer"));
  const std::string number(columns.cell(row, "party"));
  const std::string role(columns.cell(row, "role"));
  if (!number.empty()) return RecordParty{typed_party(setting.store, number), role};
  if (customer.empty()) return std::nullopt;
  if (const auto party = store::party_by_external_key(setting.store, setting.source, customer))
    return RecordParty{*party, role};
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
    for (const std::string& key : keys_) {
      stop_if_asked(setting_.environment);
      const RecordRows& rows = by_key_.at(key);
      attempt(*rows.first, [&] { take(key, rows); });
    }
    for (const auto& [row, reason] : rejected_) result_.rejected.add(table_, *row, reason);
    return std::move(result_);
  }

  /// Whether anything was written, and be it only what the list said last.
  [[nodiscard]] bool has_written() const { return has_written_; }

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
      rejected_.emplace(&row, in_words_of_the_list(row, error.what()));
    }
  }

  /// What is wrong is told as at the command line; a list has columns instead.
  [[nodiscard]] std::string in_words_of_the_list(const FileRow& row, std::string message) const {
    for (const ColumnRole& role : kind_.roles()) {
      const auto column = columns_.column_of(role.name);
      const bool is_meant =
          column && message.find(role.name) != std::string::npos &&
          message.find("'" + std::string(columns_.cell(row, role.name))) != std::string::npos;
      if (!is_meant) continue;
      if (message.starts_with("--")) message.erase(0, 2);
      return table_.columns[*column] + ": " + message;
    }
    return message;
  }

  void gather(const FileRow& file_row) {
    const std::string key(columns_.cell(file_row, "key"));
    if (key.empty())
      throw Error(ErrorKind::usage, "key: there is none; a record is known by it when it comes again");
    const std::optional<RecordParty> party = party_of(setting_, columns_, file_row);
    std::string says;
    for (const ColumnRole& role : kind_.roles())
      says += fmt::format("{}\x1f{}\x1e", role.name, columns_.cell(file_row, role.name));
    const auto [known, is_first] = by_key_.try_emplace(key);
    if (is_first) {
      known->second = {&file_row, says, {}};
      keys_.push_back(key);
    }
    if (known->second.says != says)
      throw Error(ErrorKind::usage,
                  fmt::format("key: '{}' stands above with other values; rows of one key may name "
                              "several parties, and nothing else",
                              key));
    if (party) known->second.parties.push_back(*party);
  }

  [[nodiscard]] Delivery cells_of(const RecordRows& rows) const {
    Delivery delivery;
    for (const ColumnRole& role : kind_.roles())
      if (columns_.has(role.name)) delivery.say(role.name, columns_.cell(*rows.first, role.name));
    return delivery;
  }

  /// What the row says that the earlier delivery did not.
  [[nodiscard]] RecordRow row_of(const RecordRows& rows, const Delivery& now, const Delivery& earlier) const {
    std::set<std::string_view> says;
    for (const ColumnRole& role : kind_.roles())
      if (now.is_other(role.name, earlier)) says.insert(role.name);
    return {*rows.first, columns_, std::move(says)};
  }

  void take(const std::string& key, const RecordRows& rows) {
    const store::ListKey name{kind_.word(), setting_.source, key};
    Delivery now = cells_of(rows);
    if (auto known = store::delivered_record(setting_.store, name)) return take_known(*known, rows, now);
    const std::int64_t record = kind_.add(row_of(rows, now, {}), rows.parties);
    for (const RecordParty& party : rows.parties) now.name({party.party, party.role}, true);
    store::insert_delivered_record(setting_.store, name, record, now.to_text(), setting_.operation);
    has_written_ = true;
    ++result_.added;
  }

  void take_known(store::DeliveredRecord& known, const RecordRows& rows, Delivery& now) {
    const Delivery earlier(known.said);
    const std::map<Delivery::Party, bool> before = by_leader(earlier);
    std::vector<RecordParty> added;
    for (const RecordParty& party : rows.parties) {
      const auto named = before.find({party.party, party.role});
      const bool is_new = named == before.end();
      now.name({party.party, party.role}, is_new ? !kind_.has_party(known.record, party) : named->second);
      if (is_new) added.push_back(party);
    }
    const bool is_changed =
        kind_.change(known.record, row_of(rows, now, earlier), added, gone_of(known.record, before, now));
    ++(is_changed ? result_.changed : result_.unchanged);
    now.keep_missing(earlier);
    if (std::string said = now.to_text(); said != known.said) {
      known.said = std::move(said);
      store::update_delivered_record(setting_.store, known, setting_.operation);
      has_written_ = true;
    }
  }

  /// The parties under the numbers that they have now.
  [[nodiscard]] std::map<Delivery::Party, bool> by_leader(const Delivery& delivery) const {
    std::map<Delivery::Party, bool> parties;
    for (const auto& [party, is_put] : delivery.parties())
      if (const auto known = store::find_party(setting_.store, party.first))
        parties[{known->leader, party.second}] = is_put;
    return parties;
  }

  /// Whom the list brought into the record and names no more.
  [[nodiscard]] std::vector<RecordParty> gone_of(std::int64_t record,
                                                 const std::map<Delivery::Party, bool>& before,
                                                 const Delivery& now) const {
    std::vector<RecordParty> gone;
    for (const auto& [party, is_put] : before) {
      const RecordParty one{party.first, party.second};
      if (is_put && !now.parties().contains(party) && kind_.has_party(record, one)) gone.push_back(one);
    }
    return gone;
  }

  const RecordSetting& setting_;
  const FileTable& table_;
  RecordKind& kind_;
  ColumnRoles columns_;
  std::vector<std::string> keys_;  ///< in the order of the list
  std::map<std::string, RecordRows, std::less<>> by_key_;
  std::map<const FileRow*, std::string, std::less<>> rejected_;  ///< in the order of the list
  RecordsImported result_;
  bool has_written_ = false;
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
  demand_source(store, wanted.source);
  const FileTable table = read_table(wanted.file);
  JournalledChange change(store, "import " + wanted.as, environment);
  const RecordSetting setting{store,         environment, change.id(),
                              wanted.source, pipeline,    wanted.takes_new_owners};
  const auto kind = std::ranges::find(record_lists, wanted.as, &RecordList::word)->make(setting);
  RecordReader reader(setting, table, *kind, wanted.columns);
  RecordsImported imported = reader.run();
  if (reader.has_written())
    imported.operation = change.finish(counts_of(imported));
  else
    change.discard();
  return imported;
}

}  // namespace kartei::operations
