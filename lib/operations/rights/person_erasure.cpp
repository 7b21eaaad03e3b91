#include "operations/rights/person_erasure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>

#include "consent/event.hpp"
#include "operations/input/contact_parts.hpp"
#include "operations/party/derive.hpp"
#include "operations/rights/reduced_row.hpp"
#include "operations/rights/subject_words.hpp"
#include "store/consent_ledger.hpp"
#include "store/erasure.hpp"
#include "store/parties.hpp"
#include "store/scrub.hpp"
#include "store/suppressions.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::string_view instead = "[erased]";

bool is_about(const std::vector<RecordPart>& parts, RecordPart part) {
  return std::ranges::find(parts, part) != parts.end();
}

/// What the ledger is told of it: nothing but the party's number, and who erased.
consent::Event erasure_of(PartyId party, const Environment& environment) {
  consent::Event event;
  event.kind = consent::EventKind::erased;
  event.subject = consent::SubjectKind::party;
  event.party = party;
  event.happened_at = environment.now;
  event.recorded_at = environment.now;
  event.recorded_by = environment.actor;
  if (!environment.on_behalf.empty()) event.recorded_by += " for " + environment.on_behalf;
  event.how = consent::How::in_person;
  return event;
}

/// What the tables still say of the person; the register of requests and our own words on lists may stay.
void add_left_in_tables(std::vector<LeftWord>& left, store::Store& store, const ErasedPerson& person) {
  for (const store::SubjectRows& table : store::subject_data(store, {person.leader, {}, {}}))
    for (const auto& row : table.rows)
      for (std::size_t i = 0; i < row.size(); ++i)
        if (table.columns[i]->data_class != schema::DataClass::none && row[i] &&
            std::ranges::find(person.words, *row[i]) != person.words.end())
          left.push_back({std::string(table.table->name), std::string(table.columns[i]->name)});
}

/// It stands in a word by which others are found: "frank" in "frankfurt"; or is one: "@mueller.example".
bool is_a_word_of_others(store::Store& store, std::string_view word) {
  return store.search().is_part_of_a_word(text::fold_ae(word)) || store.search().is_part_of_a_word(word);
}

/// In which column of which row it stands, of all tables.
bool add_places(std::vector<LeftWord>& left, store::Store& store, std::string_view word) {
  const std::vector<store::TextPlace> places = store::places_of(store, word);
  for (const store::TextPlace& place : places)
    left.push_back({place.table, fmt::format("{} of {}", place.column, place.row)});
  return !places.empty();
}

void add_left_in_bytes(std::vector<LeftWord>& left, store::Store& store,
                       const std::filesystem::path& database, const std::vector<std::string>& words) {
  for (const store::ByteFind& find : store::find_bytes(database, database.string() + ".evidence", words))
    if (!store::is_a_word(store, words[find.text]) && !is_a_word_of_others(store, words[find.text]) &&
        !add_places(left, store, words[find.text]))
      left.push_back({find.file.string(), fmt::format("byte {}", find.offset)});
}

/// Each once, the longest first: so that none is taken apart by a shorter one in it.
std::vector<std::string> words_of(const std::vector<ErasedPerson>& persons,
                                  std::initializer_list<std::vector<std::string> ErasedPerson::*> kinds) {
  std::set<std::string> all;
  for (const ErasedPerson& person : persons)
    for (const auto kind : kinds) all.insert((person.*kind).begin(), (person.*kind).end());
  std::vector<std::string> words(all.begin(), all.end());
  std::ranges::stable_sort(words, [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return words;
}

}  // namespace

PersonErasure::PersonErasure(store::Store& store, PartyId leader, const store::SuppressionKey& key,
                             const Environment& environment, OperationId operation)
    : store_(store),
      leader_(leader),
      environment_(environment),
      operation_(operation),
      key_(key),
      names_(names_of_subject(store, leader)),
      data_(store::subject_data(store, subject_of(leader, names_, key_))),
      words_(subject_words(data_)),
      companions_(store::companions(store, leader)) {}

ErasedPerson PersonErasure::run(Return may_return) {
  erase_records();
  erase_consents();
  std::erase(companions_, leader_);
  Deriver(store_).rederive(companions_);
  if (may_return == Return::never || said_no_) suppress();
  std::vector<std::string> identifying = identifying_words(data_, words_);
  std::vector<std::string> naming = naming_words(data_, words_);
  return {leader_, std::move(words_), std::move(identifying), std::move(naming)};
}

store::Counts PersonErasure::counts() const {
  return {
      {"records", deleted_}, {"reduced", reduced_}, {"consent_events", events_}, {"suppressed", suppressed_}};
}

void PersonErasure::erase_records() {
  struct Left {
    store::SubjectRecord record;
    std::vector<std::string> cells;
  };
  Deriver deriver(store_);
  std::vector<Left> records;
  for (store::SubjectRecord& record : store::records_of_subject(store_)) {
    std::vector<std::string> cells;
    if (!record.others.empty())
      cells = reduced_row(record.cells, deriver.mapping_of(record.batch),
                          deriver.row_of(record.batch, record.cells), record.parts);
    records.push_back({std::move(record), std::move(cells)});
  }
  store::let_go_of_pictures_of_subject(store_);
  store::delete_links_of_subject(store_);
  store::erase_subject_rows(store_, leader_, environment_.now, operation_);
  for (const Left& left : records) {
    if (left.record.others.empty()) {
      store::delete_record(store_, left.record.id);
      ++deleted_;
    } else {
      store::reduce_record(store_, left.record.id, left.cells,
                           !is_about(left.record.others, RecordPart::person));
      ++reduced_;
    }
  }
}

bool PersonErasure::is_held_by_others(const std::string& value) {
  using enum ContactPointKind;
  return std::ranges::any_of(std::array{phone, mobile, fax, email}, [&](ContactPointKind kind) {
    const auto holders = store::parties_with(store_, kind, value);
    return std::ranges::any_of(holders, [this](PartyId party) { return party != leader_; });
  });
}

/// An objection about a mailbox that others have, too, goes on for them: without its words.
void PersonErasure::erase_consents() {
  using enum consent::EventKind;
  consent::Event erasure = erasure_of(leader_, environment_);
  for (const consent::Event& event : store::consent_events_of(store_, leader_, names_.contact_points)) {
    const auto party = event.party ? store::find_party(store_, event.party) : std::nullopt;
    if (event.kind == erased) continue;
    const bool is_of_another = event.party && (!party || party->leader != leader_);
    const bool is_shared = !event.value.empty() && is_held_by_others(event.value);
    if (is_of_another || (!event.party && is_shared)) continue;
    if (is_shared && event.kind == objected)
      add(store::SuppressedKind::contact_point, event.value, "objection", event.channel);
    said_no_ = said_no_ || event.kind == objected || event.kind == withdrawn || event.kind == refused;
    erasure.about.push_back(event.id);
  }
  events_ = static_cast<std::int64_t>(erasure.about.size());
  if (events_ > 0) store::erase_consent_payloads(store_, erasure, operation_);
}

void PersonErasure::suppress() {
  for (const std::string& value : names_.contact_points)
    if (!is_held_by_others(value)) add(store::SuppressedKind::contact_point, value, "erasure", {});
  for (const std::string& key : names_.addressee_keys)
    add(store::SuppressedKind::postal_address, key, "erasure", {});
  for (const std::string& identity : identities_of(names_))
    add(store::SuppressedKind::identity, identity, "erasure", {});
}

void PersonErasure::add(store::SuppressedKind kind, const std::string& value, std::string_view reason,
                        std::optional<Channel> channel) {
  const store::SuppressionDraft draft{kind, value, channel, std::string(reason), {}, environment_.now};
  if (store::suppress(store_, key_, draft, operation_)) ++suppressed_;
}

void finish_erasures(store::Store& store, std::vector<ErasedPerson>& persons, Moment now) {
  const std::set<std::string> of_others =
      store::texts_of_others(store, words_of(persons, {&ErasedPerson::words}));
  const std::set<std::string> held =
      store::texts_held_by_others(store, words_of(persons, {&ErasedPerson::naming}));
  for (ErasedPerson& person : persons) {
    const auto is_of_others = [&](const std::string& word) { return of_others.contains(word); };
    std::erase_if(person.words, is_of_others);
    std::erase_if(person.identifying, is_of_others);
    std::erase_if(person.naming,
                  [&](const std::string& word) { return held.contains(word) || !is_of_others(word); });
  }
  store::redact(store, words_of(persons, {&ErasedPerson::words, &ErasedPerson::naming}), instead);
  store::redact_filters(store, words_of(persons, {&ErasedPerson::identifying, &ErasedPerson::naming}),
                        instead);
  store::join_parts_of_touchpoint_index(store);
  store::note_scrub_pending(store, now);
}

std::vector<LeftWord> places_that_name(store::Store& store, const std::vector<ErasedPerson>& persons) {
  std::vector<LeftWord> places;
  for (const std::string& word : words_of(persons, {&ErasedPerson::naming})) add_places(places, store, word);
  std::ranges::sort(places);
  const auto [first, last] = std::ranges::unique(places);
  places.erase(first, last);
  return places;
}

std::vector<LeftWord> words_left(store::Store& store, const std::filesystem::path& database,
                                 const std::vector<ErasedPerson>& persons, bool is_scrubbed,
                                 std::size_t shortest) {
  std::vector<LeftWord> left;
  for (const ErasedPerson& person : persons) add_left_in_tables(left, store, person);
  if (!is_scrubbed) return left;
  std::vector<std::string> words = words_of(persons, {&ErasedPerson::words});
  std::erase_if(words, [shortest](const std::string& word) { return word.size() < shortest; });
  add_left_in_bytes(left, store, database, words);
  return left;
}

}  // namespace kartei::operations
