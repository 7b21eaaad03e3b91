#include "store/contact_states.hpp"

#include "schema/queries/editable.hpp"
#include "schema/queries/uses.hpp"
#include "store/editable_rows.hpp"

namespace kartei::store {
namespace {

std::string_view kind_for(Channel channel) {
  switch (channel) {
    case Channel::email:
      return "email";
    case Channel::fax:
      return "fax";
    case Channel::post:
      return "postal_address";
    case Channel::sms:
    case Channel::message:
      return "mobile";
    default:
      return "phone";
  }
}

}  // namespace

std::optional<ContactState> contact_state(Store& store, Channel channel, std::string_view value) {
  // A number may be known as a phone or a mobile.
  const std::string_view kind = kind_for(channel);
  const std::string_view other = kind == "phone" ? "mobile" : kind == "mobile" ? "phone" : kind;
  sqlite::Rows rows = store.database().rows(schema::uses::contact_state_of, kind, other, value);
  if (!rows.next()) return std::nullopt;
  return ContactState{rows.string(1), rows.string(2), day_from_text(rows.text(3)).value_or(Day{})};
}

void set_contact_state(Store& store, Channel channel, std::string_view value, const ContactState& state,
                       OperationId operation) {
  const std::string_view kind = kind_for(channel);
  const std::string since = to_text(state.since);
  const auto known = store.database().number(schema::uses::contact_state_of, kind, kind, value);
  const ColumnSettings said{{"state", state.state}, {"reason", state.reason}, {"since", since}};
  if (known) {
    change_row(store, schema::contact_states_table, *known, said, operation);
    return;
  }
  ColumnSettings row = said;
  row.push_back({"kind", std::string(kind)});
  row.push_back({"value", std::string(value)});
  add_row(store, schema::contact_states_table, row, operation);
}

}  // namespace kartei::store
