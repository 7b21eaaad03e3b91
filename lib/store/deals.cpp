#include "store/deals.hpp"

#include <array>

#include "schema/queries/deal.hpp"
#include "schema/queries/editable.hpp"
#include "store/row_values.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::deal;

constexpr std::array<std::string_view, 7> roles = {"customer",   "partner", "decider",   "buyer",
                                                   "influencer", "user",    "gatekeeper"};

Deal row_to_deal(const sqlite::Rows& row) {
  Deal deal;
  deal.id = {row.integer(0)};
  deal.title = row.text(1);
  deal.need = row.text(2);
  deal.situation = row.text(3);
  deal.goal = row.text(4);
  deal.competition = row.text(5);
  deal.realisation_date = day_if_there(row, 6);
  deal.volume_cents = number_at(row, 7);
  deal.currency = row.text(8);
  if (const auto probability = number_at(row, 9)) deal.probability = static_cast<int>(*probability);
  deal.stage = row.text(10);
  deal.owner = row.text(11);
  deal.opened_on = day_at(row, 12);
  deal.outcome = row.text(13);
  deal.outcome_reason = row.text(14);
  deal.closed_on = day_if_there(row, 15);
  return deal;
}

std::vector<Deal> all(sqlite::Rows rows) {
  std::vector<Deal> found;
  while (rows.next()) found.push_back(row_to_deal(rows));
  return found;
}

ColumnSettings settings_of(const Deal& deal) {
  return {{"title", deal.title},
          {"need", deal.need},
          {"situation", deal.situation},
          {"goal", deal.goal},
          {"competition", deal.competition},
          {"realisation_date", value_of(deal.realisation_date)},
          {"volume_cents", value_of(deal.volume_cents)},
          {"currency", deal.currency},
          {"probability", value_of(deal.probability)},
          {"stage", deal.stage},
          {"owner", deal.owner},
          {"opened_on", value_of(deal.opened_on)},
          {"outcome", deal.outcome},
          {"outcome_reason", deal.outcome_reason},
          {"closed_on", value_of(deal.closed_on)}};
}

void note_stage(Store& store, DealId deal, const std::string& stage, Moment at, OperationId operation) {
  add_row(store, schema::deal_stages_table,
          {{"deal_id", value_of(deal)}, {"stage", stage}, {"at", value_of(at)}}, operation);
}

/// What hangs on a deal that goes stays, without it.
void let_go(Store& store, const schema::Query& rows_of_deal, const schema::EditableTable& table, DealId deal,
            OperationId operation) {
  for (const std::int64_t key : keys_of(store.database().rows(rows_of_deal, deal)))
    change_row(store, table, key, {{"deal_id", ColumnValue{}}}, operation);
}

}  // namespace

std::span<const std::string_view> deal_roles() { return roles; }

std::optional<Deal> find_deal(Store& store, DealId deal) {
  sqlite::Rows row = store.database().rows(queries::deal, deal);
  return row.next() ? std::optional(row_to_deal(row)) : std::nullopt;
}

std::vector<Deal> deals_of_party(Store& store, PartyId leader) {
  return all(store.database().rows(queries::deals_of_party, leader));
}

std::vector<DealParty> parties_of_deal(Store& store, DealId deal) {
  std::vector<DealParty> found;
  sqlite::Rows rows = store.database().rows(queries::parties_of_deal, deal);
  while (rows.next()) found.push_back({{rows.integer(0)}, rows.string(1)});
  return found;
}

std::vector<DealStage> stages_of_deal(Store& store, DealId deal) {
  std::vector<DealStage> found;
  sqlite::Rows rows = store.database().rows(queries::stages_of_deal, deal);
  while (rows.next()) found.push_back({rows.string(0), moment_at(rows, 1)});
  return found;
}

Moment last_event_of_deal(Store& store, DealId deal) {
  sqlite::Rows row = store.database().rows(queries::last_event_of_deal, deal);
  return row.next() ? moment_at(row, 0) : Moment{};
}

std::vector<Deal> deals(Store& store, const DealFilter& filter) {
  return all(store.database().rows(queries::list_deals, filter.outcome, filter.owner, filter.stage,
                                   filter.party, filter.after, filter.limit));
}

DealId insert_deal(Store& store, const Deal& deal, std::span<const DealParty> parties, Moment at,
                   OperationId operation) {
  const DealId id{add_row(store, schema::deals_table, settings_of(deal), operation)};
  for (const DealParty& party : parties) add_deal_party(store, id, party, operation);
  note_stage(store, id, deal.stage, at, operation);
  return id;
}

bool update_deal(Store& store, const Deal& deal, Moment at, OperationId operation) {
  const auto before = find_deal(store, deal.id);
  if (!before) return false;
  if (before->stage != deal.stage || before->outcome != deal.outcome)
    note_stage(store, deal.id, deal.is_open() ? deal.stage : deal.outcome, at, operation);
  return change_row(store, schema::deals_table, deal.id.value, settings_of(deal), operation);
}

void delete_deal(Store& store, DealId deal, OperationId operation) {
  let_go(store, queries::touchpoint_rows_of_deal, schema::touchpoints_table, deal, operation);
  let_go(store, queries::activity_rows_of_deal, schema::activities_table, deal, operation);
  let_go(store, queries::order_rows_of_deal, schema::orders_table, deal, operation);
  for (const std::int64_t key : keys_of(store.database().rows(queries::all_deal_party_rows_of_deal, deal)))
    delete_row(store, schema::deal_parties_table, key, operation);
  std::vector<std::int64_t> stages;
  {
    sqlite::Rows rows = store.database().rows(queries::stages_of_deal, deal);
    while (rows.next()) stages.push_back(rows.integer(2));
  }
  for (const std::int64_t key : stages) delete_row(store, schema::deal_stages_table, key, operation);
  delete_row(store, schema::deals_table, deal.value, operation);
}

bool add_deal_party(Store& store, DealId deal, const DealParty& party, OperationId operation) {
  if (!keys_of(store.database().rows(queries::deal_party_rows, deal, party.party, party.role)).empty())
    return false;
  add_row(store, schema::deal_parties_table,
          {{"deal_id", value_of(deal)}, {"party_id", value_of(party.party)}, {"role", party.role}},
          operation);
  return true;
}

bool remove_deal_party(Store& store, DealId deal, const DealParty& party, OperationId operation) {
  const auto rows = keys_of(store.database().rows(queries::deal_party_rows, deal, party.party, party.role));
  for (const std::int64_t key : rows) delete_row(store, schema::deal_parties_table, key, operation);
  return !rows.empty();
}

}  // namespace kartei::store
