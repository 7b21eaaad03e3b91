/// What must go because its time is over: who or what, by which rule, and what keeps it nevertheless.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operations/environment.hpp"
#include "operations/retention/retention_rules.hpp"
#include "operations/rights/erasure_holds.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// A person or a record whose time is over by a rule.
struct RetentionItem {
  RecordGroup group{};
  std::string_view table;   ///< "parties", "touchpoints", "activities", "deals", "requests"
  std::int64_t number = 0;  ///< of the party or record
  std::string name;         ///< of the person, or what the record is about
  Day last{};               ///< from which the rule counts
  Day kept_until{};
  std::string reason;        ///< of the rule
  std::optional<Hold> hold;  ///< nothing: it goes
};

/// By rule and number; a person whom several rules name stands there once.
[[nodiscard]] std::vector<RetentionItem> plan_retention(store::Store& store, const RetentionRules& rules,
                                                        const Environment& environment);

/// Writes the plan as a table in German (.xlsx or .csv), to be looked through by who answers for it. Throws
/// Error{usage} for another name, Error{cannot_create} and Error{io}.
void write_retention_plan(const std::string& file, const std::vector<RetentionItem>& items,
                          const Environment& environment);

}  // namespace kartei::operations
