#include "store/touchpoints.hpp"

#include <array>

#include "model/error.hpp"
#include "schema/queries/editable.hpp"
#include "schema/queries/history.hpp"
#include "search/excerpt.hpp"
#include "search/words.hpp"
#include "store/row_values.hpp"
#include "text/text.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::history;

Touchpoint row_to_touchpoint(const sqlite::Rows& row) {
  Touchpoint touchpoint;
  touchpoint.id = {row.integer(0)};
  touchpoint.channel = channel_from_text(row.text(1)).value_or(Channel::phone);
  touchpoint.direction = row.text(2);
  touchpoint.at = moment_at(row, 3);
  touchpoint.subject = row.text(4);
  touchpoint.text = row.text(5);
  touchpoint.text_basis = row.text(6);
  touchpoint.result = row.text(7);
  touchpoint.actor = row.text(8);
  touchpoint.deal = {row.integer(9)};
  touchpoint.origin = row.text(10);
  touchpoint.message_id = row.text(11);
  return touchpoint;
}

std::vector<Touchpoint> all(sqlite::Rows rows) {
  std::vector<Touchpoint> found;
  while (rows.next()) found.push_back(row_to_touchpoint(rows));
  return found;
}

ColumnSettings settings_of(const Touchpoint& touchpoint) {
  return {{"channel", std::string(to_text(touchpoint.channel))},
          {"direction", touchpoint.direction},
          {"at", value_of(touchpoint.at)},
          {"subject", touchpoint.subject},
          {"text", touchpoint.text},
          {"text_basis", touchpoint.text_basis},
          {"result", touchpoint.result},
          {"actor", touchpoint.actor},
          {"deal_id", value_of(touchpoint.deal)},
          {"origin", touchpoint.origin},
          {"message_id", touchpoint.message_id}};
}

/// Where a page begins: nothing stands behind the end of all times.
struct PageStart {
  std::string at = "~";
  std::int64_t id = 0;
};

PageStart start_of(Store& store, const HistoryPage& page) {
  if (!page.before) return {};
  const auto before = find_touchpoint(store, page.before);
  return before ? PageStart{to_text(before->at), before->id.value} : PageStart{};
}

/// Each word in quotes, so that none is an operator of FTS5, with a star for beginnings.
std::string match_expression(std::string_view words) {
  std::string expression;
  for (const std::string_view word : text::words(words)) {
    expression += expression.empty() ? "\"" : " \"";
    for (const char letter : word) expression += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    expression += "\"*";
  }
  return expression;
}

}  // namespace

std::optional<Touchpoint> find_touchpoint(Store& store, TouchpointId touchpoint) {
  sqlite::Rows row = store.database().rows(queries::touchpoint, touchpoint);
  return row.next() ? std::optional(row_to_touchpoint(row)) : std::nullopt;
}

std::optional<TouchpointId> touchpoint_by_message(Store& store, std::string_view message_id) {
  const auto found = store.database().number(queries::touchpoint_by_message, message_id);
  return found ? std::optional(TouchpointId{*found}) : std::nullopt;
}

std::optional<std::string> last_message_of_series(Store& store, const std::string& series) {
  return store.database().text(queries::last_touchpoint_of_series, series + ' ', series + '!');
}

std::vector<PartyId> parties_of_touchpoint(Store& store, TouchpointId touchpoint) {
  std::vector<PartyId> parties;
  for (const std::int64_t key : keys_of(store.database().rows(queries::parties_of_touchpoint, touchpoint)))
    parties.push_back({key});
  return parties;
}

std::vector<Touchpoint> history_of_party(Store& store, PartyId leader, const HistoryPage& page) {
  const PageStart start = start_of(store, page);
  return all(store.database().rows(queries::list_history_of_party, leader, start.at, start.id, page.limit));
}

std::vector<Touchpoint> history_of_deal(Store& store, DealId deal, const HistoryPage& page) {
  const PageStart start = start_of(store, page);
  return all(store.database().rows(queries::list_history_of_deal, deal, start.at, start.id, page.limit));
}

std::vector<Touchpoint> history(Store& store, const HistoryPage& page) {
  const PageStart start = start_of(store, page);
  return all(store.database().rows(queries::list_history, start.at, start.id, page.limit));
}

std::vector<FoundTouchpoint> search_touchpoints(Store& store, std::string_view words,
                                                const HistoryPage& page) {
  const PageStart start = start_of(store, page);
  const std::string expression = match_expression(search::searched_form(words));
  std::vector<FoundTouchpoint> found;
  sqlite::Rows rows =
      store.database().rows(queries::list_found_touchpoints, expression, start.at, start.id, page.limit);
  while (rows.next()) {
    Touchpoint touchpoint = row_to_touchpoint(rows);
    const std::array<std::string_view, 3> texts{touchpoint.subject, touchpoint.text, touchpoint.result};
    std::string around = search::excerpt(texts, words);
    found.push_back({std::move(touchpoint), std::move(around)});
  }
  return found;
}

std::string touchpoint_index_problem(Store& store) {
  try {
    store.database().run(queries::check_touchpoint_words);
  } catch (const Error&) {
    return "the index for `kartei touch search` is not what stands in the touchpoints";
  }
  return {};
}

TouchpointId insert_touchpoint(Store& store, const Touchpoint& touchpoint, std::span<const PartyId> parties,
                               OperationId operation) {
  const TouchpointId id{add_row(store, schema::touchpoints_table, settings_of(touchpoint), operation)};
  for (const PartyId party : parties) add_touchpoint_party(store, id, party, operation);
  return id;
}

bool update_touchpoint(Store& store, const Touchpoint& touchpoint, OperationId operation) {
  return change_row(store, schema::touchpoints_table, touchpoint.id.value, settings_of(touchpoint),
                    operation);
}

void delete_touchpoint(Store& store, TouchpointId touchpoint, OperationId operation) {
  for (const std::int64_t key :
       keys_of(store.database().rows(queries::activity_rows_of_touchpoint, touchpoint)))
    change_row(store, schema::activities_table, key, {{"touchpoint_id", ColumnValue{}}}, operation);
  for (const std::int64_t key : keys_of(store.database().rows(queries::party_rows_of_touchpoint, touchpoint)))
    delete_row(store, schema::touchpoint_parties_table, key, operation);
  delete_row(store, schema::touchpoints_table, touchpoint.value, operation);
}

bool add_touchpoint_party(Store& store, TouchpointId touchpoint, PartyId party, OperationId operation) {
  if (!keys_of(store.database().rows(queries::touchpoint_party_rows, touchpoint, party)).empty())
    return false;
  add_row(store, schema::touchpoint_parties_table,
          {{"touchpoint_id", value_of(touchpoint)}, {"party_id", value_of(party)}}, operation);
  return true;
}

bool remove_touchpoint_party(Store& store, TouchpointId touchpoint, PartyId leader, OperationId operation) {
  const auto rows = keys_of(store.database().rows(queries::touchpoint_party_rows, touchpoint, leader));
  for (const std::int64_t key : rows) delete_row(store, schema::touchpoint_parties_table, key, operation);
  return !rows.empty();
}

}  // namespace kartei::store
