#include "store/orders.hpp"

#include "schema/queries/commercial.hpp"
#include "schema/queries/editable.hpp"
#include "store/row_values.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::commercial;

Order row_to_order(const sqlite::Rows& row) {
  Order order;
  order.id = {row.integer(0)};
  order.party = {row.integer(1)};
  order.leader = {row.integer(2)};
  order.source = row.text(3);
  order.number = row.text(4);
  order.ordered_on = day_at(row, 5);
  order.amount_cents = row.integer(6);
  order.currency = row.text(7);
  order.subject = row.text(8);
  order.state = row.text(9);
  order.deal = {row.integer(10)};
  return order;
}

ColumnSettings settings_of(const Order& order) {
  return {{"party_id", value_of(order.party)},
          {"source", order.source},
          {"number", order.number},
          {"ordered_on", value_of(order.ordered_on)},
          {"amount_cents", value_of(order.amount_cents)},
          {"currency", order.currency},
          {"subject", order.subject},
          {"state", order.state},
          {"deal_id", value_of(order.deal)}};
}

std::vector<YearRevenue> years(sqlite::Rows rows) {
  std::vector<YearRevenue> found;
  while (rows.next()) found.push_back({rows.string(0), rows.string(1), rows.integer(2), rows.integer(3)});
  return found;
}

}  // namespace

std::optional<Order> find_order(Store& store, OrderId order) {
  sqlite::Rows row = store.database().rows(queries::order, order);
  return row.next() ? std::optional(row_to_order(row)) : std::nullopt;
}

std::optional<Order> order_by_number(Store& store, std::string_view source, std::string_view number) {
  const auto found = store.database().number(queries::order_by_number, source, number);
  return found ? find_order(store, {*found}) : std::nullopt;
}

std::vector<Order> orders(Store& store, const OrderFilter& filter) {
  const auto before = filter.before ? find_order(store, filter.before) : std::nullopt;
  const std::string day = before ? to_text(before->ordered_on) : "~";
  std::vector<Order> found;
  sqlite::Rows rows = store.database().rows(queries::list_orders, filter.party, filter.state, filter.year,
                                            day, filter.before, filter.limit);
  while (rows.next()) found.push_back(row_to_order(rows));
  return found;
}

std::vector<YearRevenue> revenue_by_year(Store& store, PartyId leader) {
  if (leader) return years(store.database().rows(queries::revenue_of_party, leader));
  return years(store.database().rows(queries::list_revenue));
}

OrderId insert_order(Store& store, const Order& order, OperationId operation) {
  return {add_row(store, schema::orders_table, settings_of(order), operation)};
}

bool update_order(Store& store, const Order& order, OperationId operation) {
  return change_row(store, schema::orders_table, order.id.value, settings_of(order), operation);
}

void delete_order(Store& store, OrderId order, OperationId operation) {
  delete_row(store, schema::orders_table, order.value, operation);
}

std::vector<PartyId> leaders_with_business(Store& store) {
  std::vector<PartyId> leaders;
  sqlite::Rows rows = store.database().rows(schema::commercial::all_leaders_with_business);
  while (rows.next()) leaders.push_back({rows.integer(0)});
  return leaders;
}

}  // namespace kartei::store
