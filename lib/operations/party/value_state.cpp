#include "operations/party/value_state.hpp"

#include <fmt/format.h>

#include <array>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "operations/party/one_line.hpp"
#include "store/golden.hpp"
#include "store/value_states.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

struct KnownValue {
  std::string kind;
  std::string value;
};

std::vector<KnownValue> leading_address(store::Store& store, PartyId party) {
  const store::Golden golden = golden_of_leader(store, party);
  if (golden.contact.addresses.empty())
    throw Error(ErrorKind::usage, fmt::format("party {} has no postal address on file", party.value));
  return {{std::string(store::postal_address_kind), one_line(golden.contact.addresses.front())}};
}

/// A value under each kind by which somebody has it.
std::vector<KnownValue> contact_points(store::Store& store, const std::string& value) {
  constexpr std::array kinds{ContactPointKind::email, ContactPointKind::phone, ContactPointKind::mobile,
                             ContactPointKind::fax, ContactPointKind::web};
  std::vector<KnownValue> found;
  for (const ContactPointKind kind : kinds)
    if (!store::parties_with(store, kind, value).empty())
      found.push_back({std::string(to_text(kind)), value});
  if (found.empty())
    throw Error(
        ErrorKind::usage,
        fmt::format(
            "nobody on file has {}; give a value as kartei show prints it, or a party's number for its "
            "leading postal address",
            value));
  return found;
}

/// Of "mail@huber.example, Weg 1" the mailbox alone would be read.
void demand_value_alone(const std::string& written) {
  const std::string_view value = text::trim(written);
  const bool is_alone = value.find('@') != std::string_view::npos
                            ? value.find_first_of(" ,;<>\t") == std::string_view::npos
                            : value.find_first_not_of("0123456789+-/(). ") == std::string_view::npos;
  if (is_alone) return;
  throw Error(
      ErrorKind::usage,
      fmt::format("'{}' is more than a mailbox or a number; give one value as kartei show prints it, or a "
                  "party's number for its leading postal address",
                  written));
}

std::vector<KnownValue> values_meant(store::Store& store, const std::string& written) {
  demand_value_alone(written);
  const ConsentSubject subject = find_subject(store, written);
  return subject.value.empty() ? leading_address(store, subject.holders.front())
                               : contact_points(store, subject.value);
}

}  // namespace

StateSummary tell_value_state(store::Store& store, const std::string& written, const ToldState& told,
                              const Environment& environment) {
  if (told.since > environment.now)
    throw Error(ErrorKind::usage, fmt::format("--since {} is still to come", to_text(told.since)));
  JournalledChange change(store, "party state", environment);
  std::optional<store::ValueState> state;
  if (told.state != "unknown")
    state = store::ValueState{.state = told.state, .reason = told.reason, .since = to_text(told.since)};
  StateSummary summary;
  for (const KnownValue& one : values_meant(store, written)) {
    summary.kind = one.kind;
    summary.value = one.value;
    if (store::set_value_state(store, one.kind, one.value, state, change.id())) ++summary.values;
  }
  if (summary.values == 0) {
    change.discard();
    return summary;
  }
  summary.operation = change.finish({{"values", static_cast<std::int64_t>(summary.values)}});
  return summary;
}

}  // namespace kartei::operations
