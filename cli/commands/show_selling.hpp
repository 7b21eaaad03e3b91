/// What `show` tells of selling to a party.
#pragma once

#include "cli/context.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::cli {

/// Open deals, what is to be done and what happened last, revenue by year, class and credit; each only where
/// there is something. Of a company with its people's. Requires: `leader` leads.
void print_selling(Context& context, store::Store& store, PartyId leader);

}  // namespace kartei::cli
