/// Orders put on file by hand, and deleted.
#pragma once

#include <optional>
#include <string>

#include "operations/environment.hpp"
#include "store/customer_worth.hpp"
#include "store/orders.hpp"

namespace kartei::operations {

struct OrderWords {
  PartyId party;
  std::string number;
  std::string date;    ///< "20.11.2026"; empty: today
  std::string amount;  ///< "1.234,56 EUR"; below zero: a credit note
  std::string subject;
  std::string state;   ///< "bezahlt"; empty: open
  std::string source;  ///< whose number it is; empty: ours
  DealId deal;         ///< 0: of none
};

struct OrderSummary {
  OrderId order;
  OperationId operation;  ///< 0 for a dry run
};

/// Throws Error{usage} for what is not understood, a day to come, a number that is on file.
[[nodiscard]] OrderSummary add_order(store::Store& store, const OrderWords& words,
                                     const Environment& environment);
[[nodiscard]] OrderSummary delete_order(store::Store& store, OrderId number, const Environment& environment);

/// Whether somebody gets credit: "good", "watch", "blocked", and up to how much ("10 TEUR", or empty).
/// Returns the operation; 0 for a dry run or when it was so already. Throws Error{usage} for what is not
/// understood.
[[nodiscard]] OperationId set_credit(store::Store& store, PartyId party, const std::string& state,
                                     const std::string& limit, const std::string& note,
                                     const Environment& environment);

}  // namespace kartei::operations
