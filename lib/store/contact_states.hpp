/// What is known of a value, whoever has it: mail to it comes back, or it was proven to be right.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/channel.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct ContactState {
  std::string state;  ///< "valid", "bounced"
  std::string reason;
  Day since{};
};

/// Of a value that the channel uses: a mailbox, a number, or for post an addressee key. Nothing when unknown.
[[nodiscard]] std::optional<ContactState> contact_state(Store& store, Channel channel,
                                                        std::string_view value);

/// Sets it, for undo as any edit. Requires: a write transaction.
void set_contact_state(Store& store, Channel channel, std::string_view value, const ContactState& state,
                       OperationId operation);

}  // namespace kartei::store
