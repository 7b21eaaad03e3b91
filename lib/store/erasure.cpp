#include "store/erasure.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>
#include <span>

#include "schema/queries/erasure.hpp"
#include "schema/queries/retention.hpp"
#include "schema/queries/subject.hpp"
#include "schema/queries/subject_rows.hpp"
#include "store/byte_search.hpp"
#include "store/cells.hpp"
#include "store/golden.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::erasure;
namespace retention = schema::retention;

/// In this order, so that nothing is deleted that another row still points at.
constexpr std::array before_editable_rows = {
    queries::forget_subject_rows,         queries::note_deals_of_subject,
    queries::note_touchpoints_of_subject, queries::note_activities_of_subject,
    queries::delete_edits_of_subject,     queries::delete_stamps_of_subject,
    queries::delete_states_of_subject,    queries::empty_hand_overs_of_subject,
    queries::empty_requests_of_subject,   queries::empty_arguments_of_subject,
    queries::empty_uses_of_subject,       queries::delete_capacity_notes_of_subject,
};
constexpr std::array before_single_rows = {
    retention::empty_arguments_of_rows,
    retention::delete_parties_of_touchpoints,
    retention::delete_parties_of_activities,
    retention::delete_parties_of_deals,
    retention::loosen_orders,
    retention::delete_requests,
};
constexpr std::array after_editable_rows = {
    queries::loosen_touchpoints,
    queries::loosen_activities,
    queries::loosen_activities_of_touchpoints,
    queries::loosen_requests,
    queries::delete_stages,
    queries::delete_activities,
    queries::delete_touchpoints,
    queries::delete_deals,
    queries::delete_images_of_subject,
    queries::delete_images_of_subject_rows,
};

void look_through(Store& store, const schema::Query& texts, ByteSearch& search) {
  sqlite::Rows rows = store.database().rows(texts);
  while (rows.next()) (void)search.look_through(rows.text(0));
}

void redact_table(Store& store, const schema::Query& texts_there, const schema::Query& redaction,
                  const std::vector<std::string>& texts, std::string_view instead) {
  ByteSearch search(texts);
  look_through(store, texts_there, search);
  for (const std::string& text : search.found())
    store.database().run(redaction, std::string_view(text), instead);
}

/// Those that stand in what the queries yield, and those that one of our own people is called.
std::set<std::string> texts_in(Store& store, std::span<const schema::Query> queries_of_texts,
                               const std::vector<std::string>& texts) {
  ByteSearch search(texts);
  for (const schema::Query& query : queries_of_texts) look_through(store, query, search);
  std::vector<std::string> found = search.found();
  std::set<std::string> all(std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  sqlite::Rows names = store.database().rows(queries::all_names_of_our_people);
  while (names.next())
    if (std::ranges::find(texts, names.text(0)) != texts.end()) all.insert(names.string(0));
  return all;
}

RecordPart part_in(std::string_view word) { return record_part_from_text(word).value_or(RecordPart::person); }

}  // namespace

SubjectDuties duties_of_subject(Store& store) {
  return {store.database().text(queries::newest_order_of_subject),
          store.database().text(queries::newest_phone_consent_of_subject)};
}

std::vector<SubjectRecord> records_of_subject(Store& store) {
  std::vector<SubjectRecord> records;
  sqlite::Rows rows = store.database().rows(queries::list_links_of_subject);
  while (rows.next()) {
    const SourceRecordId id{rows.integer(0)};
    if (records.empty() || records.back().id != id)
      records.push_back({id, {rows.integer(3)}, texts_from_json(rows.text(4)), {}, {}});
    SubjectRecord& record = records.back();
    (rows.integer(2) != 0 ? record.parts : record.others).push_back(part_in(rows.text(1)));
  }
  return records;
}

void delete_record(Store& store, SourceRecordId record) {
  store.database().run(queries::delete_absences_of_record, record);
  store.database().run(queries::delete_record, record);
}

void reduce_record(Store& store, SourceRecordId record, const std::vector<std::string>& cells,
                   bool loses_key) {
  const std::string json = to_json(cells);
  store.database().run(queries::reduce_record, record, json);
  if (!loses_key) return;
  store.database().run(queries::take_key_from_record, record);
  store.database().run(queries::partner_becomes_person, record);
}

void let_go_of_pictures_of_subject(Store& store) {
  store.database().run(queries::let_go_of_pictures_of_subject);
}

void delete_links_of_subject(Store& store) { store.database().run(queries::delete_links_of_subject); }

void erase_subject_rows(Store& store, PartyId leader, Moment at, OperationId operation) {
  erase_golden(store, leader);
  sqlite::Database& database = store.database();
  for (const schema::Query& query : before_editable_rows) database.run(query);
  for (const schema::Query& query : std::views::reverse(schema::row_erasures)) database.run(query);
  for (const schema::Query& query : after_editable_rows) database.run(query);
  const std::string when = kartei::to_text(at);
  database.run(queries::insert_erasures, when, operation);
}

void erase_rows(Store& store, const std::vector<RowKey>& rows) {
  sqlite::Database& database = store.database();
  database.run(queries::forget_subject_rows);
  database.run(schema::subject::forget_subject_parties);
  for (const RowKey& row : rows) database.run(retention::note_row, row.table, row.key);
  for (const schema::Query& query : before_single_rows) database.run(query);
  for (const schema::Query& query : after_editable_rows) database.run(query);
}

std::set<std::string> texts_of_others(Store& store, const std::vector<std::string>& texts) {
  return texts_in(store, schema::texts_of_others, texts);
}

std::set<std::string> texts_held_by_others(Store& store, const std::vector<std::string>& texts) {
  return texts_in(store, schema::words_held_by_others, texts);
}

std::vector<TextPlace> places_of(Store& store, std::string_view text) {
  std::vector<TextPlace> places;
  for (const schema::Query& query : schema::places_of_text) {
    sqlite::Rows rows = store.database().rows(query, text);
    while (rows.next()) places.push_back({rows.string(0), rows.string(1), rows.string(2)});
  }
  return places;
}

bool is_a_word(Store& store, std::string_view text) {
  return std::ranges::any_of(schema::finds_in_words, [&](const schema::Query& query) {
    return store.database().number(query, text).has_value();
  });
}

void redact(Store& store, const std::vector<std::string>& texts, std::string_view instead) {
  for (std::size_t table = 0; table < schema::redactions.size(); ++table)
    redact_table(store, schema::texts_beside_facts.at(table), schema::redactions.at(table), texts, instead);
}

void redact_filters(Store& store, const std::vector<std::string>& texts, std::string_view instead) {
  redact_table(store, schema::subject_rows::all_texts_in_filters, schema::subject_rows::all_redacted_filters,
               texts, instead);
}

void join_parts_of_touchpoint_index(Store& store) {
  store.database().run(queries::join_parts_of_touchpoint_index);
}

}  // namespace kartei::store
