/// What customers are worth, made of their orders.
#pragma once

#include <array>
#include <cstdint>

#include "operations/environment.hpp"
#include "selling/classes.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ClassSummary {
  std::int64_t customers = 0;
  std::int64_t revenue_cents = 0;
};

struct ClassifySummary {
  std::array<ClassSummary, 3> classes;  ///< A, B, C
  std::int64_t changed = 0;             ///< customers whose class, steps or revenue are other than before
  std::int64_t gone = 0;                ///< customers who ordered nothing in the time that counts any more
  std::int64_t left_out = 0;            ///< orders in other currencies
  OperationId operation;                ///< 0 for a dry run, or when nothing was other than before
};

/// Classifies everybody who ordered something in the months of the rules up to today, one operation for all.
[[nodiscard]] ClassifySummary classify_customers(store::Store& store, const selling::ClassRules& rules,
                                                 const Environment& environment);

}  // namespace kartei::operations
