#include "store/contact_states.hpp"

#include "store/value_states.hpp"

namespace kartei::store {
namespace {

std::string_view kind_for(Channel channel) {
  switch (channel) {
    case Channel::email:
      return "email";
    case Channel::fax:
      return "fax";
    case Channel::post:
      return postal_address_kind;
    case Channel::sms:
    case Channel::message:
      return "mobile";
    default:
      return "phone";
  }
}

}  // namespace

std::optional<ContactState> contact_state(Store& store, Channel channel, std::string_view value) {
  const std::string_view kind = kind_for(channel);
  auto known = value_state(store, kind, value);
  // A number may be known as a phone or a mobile.
  if (!known && (kind == "phone" || kind == "mobile"))
    known = value_state(store, kind == "phone" ? "mobile" : "phone", value);
  if (!known) return std::nullopt;
  return ContactState{known->state, known->reason, day_from_text(known->since).value_or(Day{})};
}

void set_contact_state(Store& store, Channel channel, std::string_view value, const ContactState& state,
                       OperationId operation) {
  set_value_state(store, kind_for(channel), value,
                  ValueState{state.state, state.reason, to_text(state.since)}, operation);
}

}  // namespace kartei::store
