/// What `show` tells of selling to a party.
#pragma once

#include <vector>

#include "cli/output_table.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::cli {

/// Deals, what is to be done and what happened last, revenue by year, class and credit; without rows where
/// there is nothing. Of a company with its people's. Requires: `leader` leads.
[[nodiscard]] std::vector<OutputTable> selling_tables(store::Store& store, PartyId leader);

}  // namespace kartei::cli
