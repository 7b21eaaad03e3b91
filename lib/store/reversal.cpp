#include "store/reversal.hpp"

#include <array>
#include <ranges>
#include <string_view>

#include "schema/queries/editable.hpp"
#include "schema/queries/undo.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::undo;

/// Golden tables point at parties, records and edits: their rows go before any of these.
constexpr std::array golden_erasures = {
    queries::erase_touched_entries,
    queries::erase_touched_words,
    queries::erase_touched_words_of_parties,
    queries::erase_touched_persons,
    queries::erase_touched_organisations,
    queries::erase_touched_affiliations,

    queries::erase_touched_postal_addresses,
    queries::erase_touched_contact_points,
    queries::erase_touched_external_keys,
    queries::erase_touched_tags,
    queries::erase_touched_notes,
    queries::erase_touched_origins,
};

/// In this order, so that nothing is deleted that another row still points at.
struct Removal {
  std::string_view counted_as;
  schema::Query query;
};
constexpr std::array removals = {
    Removal{"merges", queries::delete_merges},
    Removal{"merges_revived", queries::revive_merges},
    Removal{"distinctions", queries::delete_distinctions},
    Removal{"distinctions_revived", queries::revive_distinctions},
    Removal{"edits", queries::delete_edits},
    Removal{"retractions", queries::delete_retractions},
    Removal{"absences", queries::delete_absences},
    Removal{"absences_revived", queries::revive_absences},
};

}  // namespace

Reversal::Reversal(Store& store, OperationId operation) : store_(store), operation_(operation) {
  find_touched();
  find_later_touches();
}

void Reversal::find_touched() {
  sqlite::Database& database = store_.database();
  database.run(queries::forget_touched_parties);
  database.run(queries::forget_kept_parties);
  database.run(queries::forget_kept_rows);
  database.run(queries::forget_gone_records);
  database.run(queries::note_touched_parties, operation_);
  database.run(queries::widen_touched_parties);
}

void Reversal::find_later_touches() {
  sqlite::Rows parties = store_.database().rows(queries::list_later_touches, operation_);
  while (parties.next()) {
    const PartyId party{parties.integer(0)};
    later_touches_.push_back({"party " + std::to_string(party.value), party, {parties.integer(1)}});
  }
  sqlite::Rows sources = store_.database().rows(queries::list_later_uses_of_sources, operation_);
  while (sources.next()) {
    later_touches_.push_back({"source " + sources.string(0), {}, {sources.integer(1)}});
  }
  find_later_touches_of_rows();
}

void Reversal::find_later_touches_of_rows() {
  sqlite::Database& database = store_.database();
  sqlite::Rows parties = database.rows(schema::editable::list_later_rows_of_parties, operation_);
  while (parties.next()) {
    const PartyId party{parties.integer(0)};
    later_touches_.push_back({"party " + std::to_string(party.value), party, {parties.integer(1)}});
  }
  for (const schema::EditableTable* table : schema::editable_tables) {
    sqlite::Rows rows = database.rows(table->later_touches, operation_);
    while (rows.next()) {
      const std::string what = std::string(table->kind) + " " + std::to_string(rows.integer(0));
      later_touches_.push_back({what, {}, {rows.integer(1)}});
      database.run(queries::keep_row, table->name, rows.integer(0));
    }
  }
}

Counts Reversal::take_back(OperationId undo) {
  sqlite::Database& database = store_.database();
  Counts counts;
  const auto run = [&](std::string_view counted_as, const schema::Query& query) {
    database.run(query, operation_);
    if (database.changed_rows() > 0) counts.emplace_back(counted_as, database.changed_rows());
  };
  for (const LaterTouch& touch : later_touches_) database.run(queries::keep_party, touch.party);
  take_back_rows(counts);
  database.run(queries::note_gone_records, operation_);
  erase_golden();
  database.run(queries::remember_undone_merges, operation_, undo);
  for (const Removal& removal : removals) run(removal.counted_as, removal.query);
  database.run(queries::delete_gone_links);
  database.run(queries::delete_gone_records);
  if (database.changed_rows() > 0) counts.emplace_back("source_records", database.changed_rows());
  run("batches", queries::delete_empty_batches);
  run("parties", queries::delete_parties_without_facts);
  put_back_sources(counts);
  return counts;
}

/// What the operation made goes first, so that what it overwrote finds its unique values free; and once more
/// behind it, for what is set back to an older row may let go of one that the operation made.
void Reversal::take_back_rows(Counts& counts) {
  sqlite::Database& database = store_.database();
  RowCounts gone;
  take_back_made_rows(gone);
  for (const schema::EditableTable* table : schema::editable_tables) {
    database.run(table->put_back, operation_);
    if (database.changed_rows() > 0)
      counts.emplace_back(std::string(table->name) + "_set_back", database.changed_rows());
  }
  take_back_made_rows(gone);
  for (const auto& [table, rows] : gone) counts.emplace_back(table, rows);
  database.run(schema::editable::keep_parties_with_rows, operation_);
}

void Reversal::take_back_made_rows(RowCounts& gone) {
  for (const schema::EditableTable* table : std::views::reverse(schema::editable_tables)) {
    store_.database().run(table->take_back, operation_);
    if (store_.database().changed_rows() > 0) gone[table->name] += store_.database().changed_rows();
  }
}

void Reversal::erase_golden() {
  for (const schema::Query& query : golden_erasures) store_.database().run(query);
}

void Reversal::put_back_sources(Counts& counts) {
  store_.database().run(queries::note_parties_of_sources, operation_);
  store_.database().run(queries::restore_sources, operation_);
  if (store_.database().changed_rows() > 0) {
    counts.emplace_back("sources_set_back", store_.database().changed_rows());
  }
  if (later_touches_.empty()) store_.database().run(queries::delete_row_images, operation_);
  store_.database().run(queries::delete_unused_sources, operation_);
  if (store_.database().changed_rows() > 0) counts.emplace_back("sources", store_.database().changed_rows());
}

bool Reversal::is_kept(PartyId party) {
  return store_.database().number(queries::is_kept, party).has_value();
}

std::vector<PartyId> Reversal::to_derive() {
  std::vector<PartyId> parties;
  sqlite::Rows rows = store_.database().rows(queries::list_touched_parties);
  while (rows.next()) parties.push_back({rows.integer(0)});
  return parties;
}

}  // namespace kartei::store
