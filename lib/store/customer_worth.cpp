#include "store/customer_worth.hpp"

#include "schema/queries/commercial.hpp"
#include "schema/queries/editable.hpp"
#include "store/row_values.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::commercial;

Classification row_to_classification(const sqlite::Rows& row) {
  Classification found;
  found.id = row.integer(0);
  found.worth.party = {row.integer(1)};
  found.worth.letter = row.text(2).front();
  found.worth.recency = static_cast<int>(row.integer(3));
  found.worth.frequency = static_cast<int>(row.integer(4));
  found.worth.monetary = static_cast<int>(row.integer(5));
  found.worth.revenue_cents = row.integer(6);
  found.as_of = day_at(row, 7);
  return found;
}

ColumnSettings settings_of(const Classification& classification) {
  const selling::CustomerClass& worth = classification.worth;
  return {{"party_id", value_of(worth.party)},      {"class", std::string(1, worth.letter)},
          {"recency", value_of(worth.recency)},     {"frequency", value_of(worth.frequency)},
          {"monetary", value_of(worth.monetary)},   {"revenue_cents", value_of(worth.revenue_cents)},
          {"as_of", value_of(classification.as_of)}};
}

Credit row_to_credit(const sqlite::Rows& row) {
  Credit credit;
  credit.party = {row.integer(1)};
  credit.state = row.text(2);
  credit.limit_cents = number_at(row, 3);
  credit.currency = row.text(4);
  credit.note = row.text(5);
  credit.as_of = day_at(row, 6);
  return credit;
}

ColumnSettings settings_of(const Credit& credit) {
  return {{"state", credit.state},
          {"limit_cents", value_of(credit.limit_cents)},
          {"currency", credit.currency},
          {"note", credit.note},
          {"as_of", value_of(credit.as_of)}};
}

std::vector<std::int64_t> credit_rows(Store& store, PartyId leader) {
  std::vector<std::int64_t> keys;
  sqlite::Rows rows = store.database().rows(queries::credits_of_party, leader);
  while (rows.next()) keys.push_back(rows.integer(0));
  return keys;
}

}  // namespace

std::vector<selling::CustomerOrders> customer_orders(Store& store, std::string_view currency, Day behind,
                                                     Day last) {
  const std::string first_text = to_text(behind);
  const std::string last_text = to_text(last);
  std::vector<selling::CustomerOrders> found;
  sqlite::Rows rows = store.database().rows(queries::list_customer_orders, currency, first_text, last_text);
  while (rows.next()) found.push_back({{rows.integer(0)}, rows.integer(1), rows.integer(2), day_at(rows, 3)});
  return found;
}

std::int64_t orders_in_other_currencies(Store& store, std::string_view currency, Day behind, Day last) {
  const std::string first_text = to_text(behind);
  const std::string last_text = to_text(last);
  return store.database()
      .number(queries::count_orders_in_other_currencies, currency, first_text, last_text)
      .value_or(0);
}

std::vector<Classification> all_classifications(Store& store) {
  std::vector<Classification> found;
  sqlite::Rows rows = store.database().rows(queries::all_classifications);
  while (rows.next()) found.push_back(row_to_classification(rows));
  return found;
}

std::vector<Classification> classifications_of_leaders(Store& store) {
  std::vector<Classification> found;
  sqlite::Rows rows = store.database().rows(queries::list_classifications);
  while (rows.next()) found.push_back(row_to_classification(rows));
  return found;
}

std::optional<Classification> classification_of(Store& store, PartyId leader) {
  sqlite::Rows row = store.database().rows(queries::classification_of_party, leader);
  return row.next() ? std::optional(row_to_classification(row)) : std::nullopt;
}

void insert_classification(Store& store, const Classification& classification, OperationId operation) {
  add_row(store, schema::classifications_table, settings_of(classification), operation);
}

void update_classification(Store& store, const Classification& classification, OperationId operation) {
  change_row(store, schema::classifications_table, classification.id, settings_of(classification), operation);
}

void delete_classification(Store& store, std::int64_t classification, OperationId operation) {
  delete_row(store, schema::classifications_table, classification, operation);
}

std::optional<Credit> credit_of(Store& store, PartyId leader) {
  sqlite::Rows row = store.database().rows(queries::credits_of_party, leader);
  return row.next() ? std::optional(row_to_credit(row)) : std::nullopt;
}

std::vector<Credit> credits(Store& store) {
  std::vector<PartyId> leaders;
  {
    sqlite::Rows rows = store.database().rows(queries::list_credits);
    while (rows.next()) leaders.push_back({rows.integer(0)});
  }
  std::vector<Credit> found;
  for (const PartyId leader : leaders)
    if (auto credit = credit_of(store, leader)) found.push_back(*std::move(credit));
  return found;
}

bool set_credit(Store& store, const Credit& credit, OperationId operation) {
  const std::vector<std::int64_t> rows = credit_rows(store, credit.party);
  if (rows.empty()) {
    ColumnSettings settings = settings_of(credit);
    settings.push_back({"party_id", value_of(credit.party)});
    add_row(store, schema::credits_table, settings, operation);
    return true;
  }
  const bool is_changed =
      change_row(store, schema::credits_table, rows.front(), settings_of(credit), operation);
  for (std::size_t i = 1; i < rows.size(); ++i) delete_row(store, schema::credits_table, rows[i], operation);
  return is_changed || rows.size() > 1;
}

}  // namespace kartei::store
