/// What really happened to what was handed over: calls, openings, bounces. A use refreshes a consent and
/// extends the keeping of its proof; a hand-over alone does not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct Use {
  PartyId party;  ///< as numbered then; 0 when only the value is known
  std::string value;
  Channel channel = Channel::email;
  std::string purpose;
  Moment happened_at{};
  std::string result;  ///< "reached", "not_reached", "bounced", ...
  std::string note;
  std::string origin;  ///< file and line
};

/// Requires: a write transaction.
void insert_use(Store& store, const Use& use, OperationId operation);

/// Oldest first.
[[nodiscard]] std::vector<Use> uses_of_value(Store& store, std::string_view value);
[[nodiscard]] std::vector<Use> uses_of_party(Store& store, PartyId leader);

[[nodiscard]] bool has_uses(Store& store);

/// The day of the first delivery of a party's data, when all of it came from suppliers; nothing when some of
/// it came from the company's own sources.
[[nodiscard]] std::optional<Day> third_party_origin(Store& store, PartyId leader);
[[nodiscard]] bool has_suppliers(Store& store);

/// Whether the party stood on a list that was handed over by that day.
[[nodiscard]] bool was_handed_over(Store& store, PartyId leader, Day by);

}  // namespace kartei::store
