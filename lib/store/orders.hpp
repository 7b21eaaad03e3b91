/// Orders, as whoever keeps the books numbers them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct Order {
  OrderId id;          ///< 0: not stored yet
  PartyId party;       ///< as numbered when it was stored
  PartyId leader;      ///< only read: who that is now
  std::string source;  ///< whose number it is; empty: ours
  std::string number;  ///< no two of one source
  Day ordered_on{};
  std::int64_t amount_cents = 0;  ///< below zero: a credit note
  std::string currency;           ///< ISO 4217
  std::string subject;
  std::string state = "open";  ///< "open", "delivered", "invoiced", "paid", "cancelled"
  DealId deal;                 ///< 0: of none
};

[[nodiscard]] std::optional<Order> find_order(Store& store, OrderId order);
[[nodiscard]] std::optional<Order> order_by_number(Store& store, std::string_view source,
                                                   std::string_view number);

struct OrderFilter {
  PartyId party;            ///< a leader; 0: anybody's
  std::string state;        ///< empty: any
  std::string year;         ///< "2026"; empty: any
  OrderId before;           ///< the page goes on behind it, towards the past; 0: at the newest
  std::int64_t limit = -1;  ///< -1: all
};
/// Newest first.
[[nodiscard]] std::vector<Order> orders(Store& store, const OrderFilter& filter);

/// What was ordered in a year and not cancelled.
struct YearRevenue {
  std::string year;  ///< "2026"
  std::string currency;
  std::int64_t orders = 0;  ///< credit notes too
  std::int64_t revenue_cents = 0;
};
/// Newest year first. `leader` 0: of everybody.
[[nodiscard]] std::vector<YearRevenue> revenue_by_year(Store& store, PartyId leader);

OrderId insert_order(Store& store, const Order& order, OperationId operation);
/// Stores all fields; false when nothing is other than before.
bool update_order(Store& store, const Order& order, OperationId operation);
void delete_order(Store& store, OrderId order, OperationId operation);

/// The leaders with an order that is not cancelled, or a part in an open deal; ascending.
[[nodiscard]] std::vector<PartyId> leaders_with_business(Store& store);

}  // namespace kartei::store
