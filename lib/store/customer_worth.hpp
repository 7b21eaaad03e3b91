/// What customers are worth, by their orders, and whether they get credit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "selling/classes.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// What each leader ordered in `currency`, behind the first day and up to the last; ascending by party.
[[nodiscard]] std::vector<selling::CustomerOrders> customer_orders(Store& store, std::string_view currency,
                                                                   Day behind, Day last);
[[nodiscard]] std::int64_t orders_in_other_currencies(Store& store, std::string_view currency, Day behind,
                                                      Day last);

struct Classification {
  std::int64_t id = 0;
  selling::CustomerClass worth;  ///< its party as numbered when it was classified
  Day as_of{};
};
/// Ascending by party.
[[nodiscard]] std::vector<Classification> all_classifications(Store& store);
/// What holds of each leader, ascending; `party` is the leader.
[[nodiscard]] std::vector<Classification> classifications_of_leaders(Store& store);
[[nodiscard]] std::optional<Classification> classification_of(Store& store, PartyId leader);
void insert_classification(Store& store, const Classification& classification, OperationId operation);
void update_classification(Store& store, const Classification& classification, OperationId operation);
void delete_classification(Store& store, std::int64_t classification, OperationId operation);

struct Credit {
  PartyId party;                            ///< the leader
  std::string state;                        ///< "good", "watch", "blocked"
  std::optional<std::int64_t> limit_cents;  ///< nothing: no limit is known
  std::string currency;                     ///< ISO 4217; empty without a limit
  std::string note;
  Day as_of{};
};
/// Of several who were merged the strictest. Requires: `leader` leads.
[[nodiscard]] std::optional<Credit> credit_of(Store& store, PartyId leader);
/// Ascending by party.
[[nodiscard]] std::vector<Credit> credits(Store& store);
/// Stands for all who are merged in the party. False when it was so already.
bool set_credit(Store& store, const Credit& credit, OperationId operation);

}  // namespace kartei::store
