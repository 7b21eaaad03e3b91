/// What customers are worth: ABC by their share of the revenue, and recency, frequency, monetary value in
/// steps of equal size.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"

namespace kartei::selling {

/// classes.toml.
struct ClassRules {
  std::string currency;  ///< ISO 4217
  int months = 0;
  int a_until = 0;  ///< per cent of all revenue
  int b_until = 0;
  int steps = 5;  ///< of recency, frequency and monetary value
};

/// The text of the rules that come with Kartei.
extern const std::string_view shipped_classes_toml;
[[nodiscard]] const ClassRules& shipped_class_rules();

/// Throws Error{configuration} with `file_name`, line and what to write instead.
[[nodiscard]] ClassRules read_class_rules(std::string_view toml, std::string_view file_name);

/// One customer's orders of the time that counts.
struct CustomerOrders {
  PartyId party;
  std::int64_t revenue_cents = 0;  ///< below zero where credit notes are more than orders
  std::int64_t orders = 0;         ///< 0: only credit notes
  Day last{};                      ///< of the last order, else of the last credit note
};

struct CustomerClass {
  PartyId party;
  char letter = 'C';  ///< A, B or C
  int recency = 1;    ///< from 1; the most: bought lately
  int frequency = 1;  ///< the most: buys often
  int monetary = 1;   ///< the most: buys much
  std::int64_t revenue_cents = 0;
};

/// One class a customer, in the order given. A letter is that of the revenue before the customer's own: who
/// stands where the share is not reached yet still counts to it. A step is the part of all customers that
/// have less, so that equal ones are in one step.
[[nodiscard]] std::vector<CustomerClass> classify(const std::vector<CustomerOrders>& customers,
                                                  const ClassRules& rules);

}  // namespace kartei::selling
