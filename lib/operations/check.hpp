/// Is the file what it should be? Its pages, its references, its ledger, and that what is derived says what
/// the facts say.
#pragma once

#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct CheckFinding {
  std::string what;    ///< "integrity", "references", "derived", "ledger"
  std::string detail;  ///< what is wrong; empty when nothing is
  [[nodiscard]] bool is_sound() const { return detail.empty(); }
};

/// One finding for each thing looked at, in a fixed order. Changes nothing.
[[nodiscard]] std::vector<CheckFinding> check(store::Store& store, const Environment& environment);

/// Computes all leaders and golden records anew from the facts, within a transaction. Returns how many
/// parties were derived.
std::size_t rebuild(store::Store& store, const Environment& environment);

}  // namespace kartei::operations
