#include "operations/export/export_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>

#include "mapping/draft.hpp"
#include "mapping/saved.hpp"
#include "model/error.hpp"
#include "normalise/normaliser.hpp"
#include "operations/clean/normalised_value.hpp"
#include "operations/consent/recipient_facts.hpp"
#include "operations/export/list_file.hpp"
#include "operations/input/contact_parts.hpp"
#include "operations/journalled_change.hpp"
#include "operations/told_operation.hpp"
#include "store/evidence.hpp"
#include "store/export_log.hpp"
#include "store/golden.hpp"
#include "store/hand_overs.hpp"
#include "store/sources.hpp"
#include "text/near_word.hpp"

namespace kartei::operations {
namespace {

struct Correction {
  std::string key;
  std::string column;
  std::string old_text;
  std::string new_text;
  std::string reason;
};

bool is_contact_point(Field field) {
  return field == Field::phone || field == Field::mobile || field == Field::fax || field == Field::email ||
         field == Field::web;
}

/// The group of values, as origins name it, that a field belongs to.
std::string_view group_of(Field field) {
  if (field >= Field::street && field <= Field::country) return "address:";
  if (field >= Field::title && field <= Field::name_or_company) return "person_name";
  if (field == Field::company || field == Field::company_addition) return "company";
  if (field == Field::department || field == Field::position) return "position";
  return to_text(field);
}

bool is_set_by_hand(const store::Golden& golden, Field field) {
  const std::string_view group = group_of(field);
  return std::ranges::any_of(golden.origins, [&](const store::Origin& origin) {
    return origin.edit && std::string_view(origin.value_group).starts_with(group);
  });
}

/// A number or mailbox that the party still has stays; else the first of its kind takes its place.
std::string point_now(const Contact& golden, const Contact& own, std::string_view cell) {
  const auto read = std::ranges::find(own.contact_points, cell, &ContactPoint::raw);
  if (read == own.contact_points.end()) return std::string(cell);
  const auto is_same = [&](const ContactPoint& point) {
    return point.kind == read->kind && point.value == read->value;
  };
  if (std::ranges::any_of(golden.contact_points, is_same)) return std::string(cell);
  const auto first = std::ranges::find(golden.contact_points, read->kind, &ContactPoint::kind);
  return first == golden.contact_points.end() ? "" : first->value;
}

std::vector<RawCell> filled_cells(const std::vector<std::string>& texts) {
  std::vector<RawCell> cells;
  for (std::uint32_t i = 0; i < texts.size(); ++i)
    if (!texts[i].empty()) cells.push_back({i, texts[i]});
  return cells;
}

/// What a source's newest rows say, held against the records as they are.
class Corrections {
 public:
  Corrections(store::Store& store, store::Source source) : store_(store), source_(std::move(source)) {}

  /// Of one party, by key.
  std::vector<Correction> of(PartyId leader) {
    found_.clear();
    const auto golden = store::read_golden(store_, leader);
    if (!golden) return {};
    std::vector<store::EvidenceRecord> rows = rows_of(leader, golden->kind);
    for (std::size_t i = 1; i < rows.size(); ++i) add_losing_key(rows[i], rows.front());
    if (!rows.empty()) compare(rows.front(), *golden);
    return std::move(found_);
  }

 private:
  struct Batch {
    store::Batch batch;
    mapping::Mapping mapping;
  };

  const Batch& batch_of(BatchId id) {
    const auto [found, is_new] = batches_.try_emplace(id);
    if (!is_new) return found->second;
    found->second.batch = store::find_batch(store_, id).value_or(store::Batch{});
    const store::Batch& batch = found->second.batch;
    found->second.mapping =
        mapping::apply(mapping::from_toml(batch.mapping, batch.file_name), batch.header).mapping;
    return found->second;
  }

  ContactDraft draft_of(const store::EvidenceRecord& row, const std::vector<RawCell>& cells) {
    ContactDraft draft = mapping::draft(batch_of(row.batch).mapping, cells);
    const auto day = day_from_text(batch_of(row.batch).batch.data_date);
    if (day) draft.known_on = *day;
    return draft;
  }

  Contact contact_of(const store::EvidenceRecord& row, const ContactDraft& draft) {
    std::vector<Diagnostic> told_at_import;
    const std::string& country = batch_of(row.batch).mapping.country;
    auto found = normalisers_.find(country);
    if (found == normalisers_.end())
      found = normalisers_.emplace(country, normalise::Normaliser({country})).first;
    return found->second.contact(draft, told_at_import);
  }

  /// The newest row of each of the source's keys that is about the party; the one that goes on first: that of
  /// the leader itself, else the oldest.
  std::vector<store::EvidenceRecord> rows_of(PartyId leader, PartyKind kind) {
    std::vector<store::EvidenceRecord> rows;
    for (store::EvidenceRecord& row : store::evidence_of(store_, leader).records) {
      if (row.external_key.empty() || row.is_followed || row.is_superseded || row.part == RecordPart::partner)
        continue;
      if (batch_of(row.batch).batch.source != source_.id || kind_of(row.part) != kind) continue;
      const std::vector<RawCell> cells = filled_cells(row.cells);
      if (contact_of(row, draft_of(row, cells)).kind() == kind) rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(
        rows, {}, [&](const store::EvidenceRecord& row) { return std::pair(row.party != leader, row.id); });
    return rows;
  }

  std::string key_column(const store::EvidenceRecord& row) {
    for (const mapping::ColumnMapping& column : batch_of(row.batch).mapping.columns)
      if (column.target.field == Field::external_key) return column.column;
    return "";
  }

  void add_losing_key(const store::EvidenceRecord& row, const store::EvidenceRecord& survivor) {
    found_.push_back({row.external_key, key_column(row), row.external_key, survivor.external_key,
                      "doppelt: der Satz geht unter dem neuen Schlüssel weiter"});
  }

  void compare(const store::EvidenceRecord& row, const store::Golden& golden) {
    const std::vector<RawCell> cells = filled_cells(row.cells);
    const ContactDraft draft = draft_of(row, cells);
    const Contact own = contact_of(row, draft);
    for (const DraftValue& value : draft.values) {
      const Field field = value.target.field;
      if (field == Field::external_key) continue;
      const auto now = is_contact_point(field) ? point_now(golden.contact, own, value.value)
                                               : normalised_value(golden.contact, value);
      if (!now || *now == value.value) continue;
      found_.push_back({row.external_key, batch_of(row.batch).batch.header.at(value.column),
                        std::string(value.value), *now, reason(golden, own, value, *now)});
    }
  }

  static std::string reason(const store::Golden& golden, const Contact& own, const DraftValue& value,
                            const std::string& now) {
    if (is_set_by_hand(golden, value.target.field)) return "von Hand geändert";
    if (normalised_value(own, value) == now) return "einheitliche Schreibweise";
    return now.empty() ? "nicht mehr gültig" : "Angabe eines anderen Satzes";
  }

  store::Store& store_;
  store::Source source_;
  std::map<BatchId, Batch> batches_;
  std::map<std::string, normalise::Normaliser> normalisers_;
  std::vector<Correction> found_;
};

store::Source source_called(store::Store& store, const std::string& name) {
  if (auto source = store::find_source(store, name)) return *source;
  const std::vector<store::Source> all = store::sources(store);
  std::vector<std::string_view> names;
  for (const store::Source& one : all) names.emplace_back(one.name);
  const std::string meant =
      names.empty() ? "" : fmt::format("; did you mean {}?", text::near_word(name, names));
  throw Error(ErrorKind::usage, fmt::format("--for-source: there is no source '{}'{}", name, meant));
}

store::ExportRecord record_of(const ChangesDraft& draft, const Environment& environment) {
  store::ExportRecord record;
  record.at = environment.now;
  record.actor = environment.actor;
  record.on_behalf = environment.on_behalf;
  record.purpose = "Korrekturen";
  record.recipient = draft.source;
  record.segment = "changes since " + draft.since;
  record.day = environment.today();
  record.file_name = draft.file;
  return record;
}

}  // namespace

ChangesSummary export_changes(store::Store& store, const ChangesDraft& draft,
                              const Environment& environment) {
  // No list leaves the house while nobody can tell who is suppressed.
  static_cast<void>(RecipientFacts(store, environment));
  JournalledChange change(store, "export", environment);
  const store::Source source = source_called(store, draft.source);
  const OperationId since = told_operation(store, "--changes-since", draft.since);
  const std::vector<std::string> columns{"Schlüssel", "Spalte", "bisher", "neu", "Grund"};
  TableFile file(draft.file, columns, {draft.dialect, environment.today()});
  Corrections corrections(store, source);
  ChangesSummary summary;
  std::vector<store::HandOver> hand_overs;
  std::vector<Correction> rows;
  for (const PartyId leader : store::changed_since(store, since, source.id)) {
    stop_if_asked(environment);
    std::vector<Correction> found = corrections.of(leader);
    if (found.empty()) continue;
    ++summary.parties;
    hand_overs.push_back({leader, found.front().key, {}});
    std::ranges::move(found, std::back_inserter(rows));
  }
  std::ranges::stable_sort(rows, {}, &Correction::key);
  for (const Correction& row : rows) {
    const bool is_key = row.old_text == row.key;
    ++(is_key ? summary.losing_keys : summary.values);
    file.add(std::vector<std::string>{row.key, row.column, row.old_text, row.new_text, row.reason});
  }
  file.finish();
  store::ExportRecord record = record_of(draft, environment);
  record.file_sha256 = file.staged().sha256();
  record.fields = columns;
  record.counts = {
      {"parties", summary.parties}, {"values", summary.values}, {"losing_keys", summary.losing_keys}};
  if (!environment.dry_run) summary.id = store::insert_export(store, record, hand_overs);
  change.finish(record.counts);
  if (!environment.dry_run) file.staged().publish();
  return summary;
}

}  // namespace kartei::operations
