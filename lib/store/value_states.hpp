/// What is known of a value, whoever has it: mail comes back, a number is not in use, or it was proven right.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// The kind of an address in one line; those of contact points are their own words.
inline constexpr std::string_view postal_address_kind = "postal_address";

struct ValueState {
  std::string state;  ///< "valid", "bounced"
  std::string reason;
  std::string since;  ///< "2026-11-22"
};

/// Nothing when it is unknown.
[[nodiscard]] std::optional<ValueState> value_state(Store& store, std::string_view kind,
                                                    std::string_view value);

/// Says the state of a value; nothing makes it unknown again. False when it was so already.
bool set_value_state(Store& store, std::string_view kind, std::string_view value,
                     const std::optional<ValueState>& state, OperationId operation);

}  // namespace kartei::store
