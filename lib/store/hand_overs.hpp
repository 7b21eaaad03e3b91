/// Who was handed over, as later exports ask for it; and what they choose among those allowed by.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// The leaders that were handed over by a channel on that day or since, ascending.
[[nodiscard]] std::vector<PartyId> handed_over_since(Store& store, Channel channel, Day since);

/// Somebody as a list named them.
struct HandedOverName {
  PartyId party;   ///< the number on the list
  PartyId leader;  ///< who leads it now; the number itself when nobody does
  Channel channel = Channel::email;
  std::string_view purpose;
  Moment by{};  ///< what was handed over later is not meant
};

/// With which value they were handed over last; that number's own hand-overs go before those of others merged
/// with it. Nothing when they were not, or were erased since.
[[nodiscard]] std::optional<std::string> value_handed_over(Store& store, const HandedOverName& name);

/// One value that a recipient was given for a channel and purpose by one list.
struct HandedOver {
  PartyId party;      ///< as numbered then
  PartyId leader;     ///< as numbered now
  std::string value;  ///< empty once erased
  Channel channel = Channel::email;
  std::string purpose;
  std::string row_key;  ///< "1 & 2" in a row for several; empty: the party's number
  std::string file_name;
  std::vector<std::string> fields;
  OperationId erased_by;      ///< 0 while the party is on file
  OperationId restricted_by;  ///< 0 unless it, or one merged with it, may not be used
};

/// What lists for a channel handed over to a recipient, by party, value and list.
[[nodiscard]] std::vector<HandedOver> handed_over_to(Store& store, std::string_view recipient);

/// The leaders that the source knows by a key and that a delivery, an edit, a merge or a split touched in
/// that operation or later, ascending.
[[nodiscard]] std::vector<PartyId> changed_since(Store& store, OperationId since, SourceId source);

/// The first operation of that day or later; one that is not yet where there is none.
[[nodiscard]] OperationId first_operation_since(Store& store, Day since);

/// The weightiest role that each leader has in a deal: 1 a decider to 5 a gatekeeper, 6 any other.
[[nodiscard]] std::unordered_map<std::int64_t, int> deal_roles(Store& store);

}  // namespace kartei::store
