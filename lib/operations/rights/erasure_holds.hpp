/// What forbids an erasure for a time: GDPR 17(3)(b) with HGB §257, AO §147 and UWG §7a.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// For how many years after the end of the year of an order, and after the day of a consent to telephone
/// advertising or its last use, a record must be kept.
struct ErasureHolds {
  int order_years = 8;
  int phone_proof_years = 5;
};

enum class HoldReason : std::uint8_t {
  orders,
  phone_proof,
  open_deal,
  open_activity,
  open_request,
  restriction
};

/// "orders are records to be kept", "a deal is open".
[[nodiscard]] std::string_view to_text(HoldReason reason);

struct Hold {
  HoldReason reason{};
  std::optional<Day> until;  ///< the last day, within; nothing: until it is over
};

/// "orders are records to be kept until 2034-12-31".
[[nodiscard]] std::string to_text(const Hold& hold);

[[nodiscard]] Hold hold_of_order(Day ordered, const ErasureHolds& rules);

/// What statutes forbid today to erase of a leader and those merged in it. The connection's subject is they
/// from now on.
[[nodiscard]] std::vector<Hold> holds_of_party(store::Store& store, PartyId leader, const ErasureHolds& rules,
                                               Day today);

/// What is not over with them; of several one.
[[nodiscard]] std::optional<Hold> open_matter_of_party(store::Store& store, PartyId leader);

}  // namespace kartei::operations
