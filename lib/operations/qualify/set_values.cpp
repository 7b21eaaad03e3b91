#include "operations/qualify/set_values.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/qualify/attributes.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

PartyId known_leader(store::Store& store, PartyId party) {
  return golden_of_leader(store, known_party(store, party).leader).party;
}

ValuesSummary finished(ValuesSummary summary, JournalledChange& change) {
  if (summary.changed == 0) {
    change.discard();
    return summary;
  }
  summary.operation = change.finish({{"values", static_cast<std::int64_t>(summary.changed)}});
  return summary;
}

}  // namespace

ValuesSummary set_values(store::Store& store, PartyId party, const std::vector<std::string>& assignments,
                         const Environment& environment) {
  JournalledChange change(store, "qualify set", environment);
  ValuesSummary summary;
  summary.party = known_leader(store, party);
  const store::ValueOrigin by_hand{"confirmed", store::origin_by_hand, environment.today()};
  for (const std::string& assignment : assignments) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string::npos)
      throw Error(ErrorKind::usage, fmt::format("'{}' sets nothing; write ATTRIBUTE=VALUE", assignment));
    const auto known = known_attribute(store, std::string(text::trim(assignment.substr(0, equals))));
    const auto reading = qualify::read_value(known.attribute, assignment.substr(equals + 1));
    if (!reading.problem.empty())
      throw Error(ErrorKind::usage,
                  fmt::format("{}: {}; nothing was changed", known.attribute.name, reading.problem));
    if (store::set_values(store, summary.party, known.id, reading.values, by_hand, change.id()))
      ++summary.changed;
  }
  return finished(summary, change);
}

ValuesSummary unset_values(store::Store& store, PartyId party, const std::vector<std::string>& names,
                           const Environment& environment) {
  JournalledChange change(store, "qualify unset", environment);
  ValuesSummary summary;
  summary.party = known_leader(store, party);
  for (const std::string& name : names)
    if (store::set_values(store, summary.party, known_attribute(store, name).id, {}, {}, change.id()))
      ++summary.changed;
  return finished(summary, change);
}

std::vector<store::Qualification> values_of(store::Store& store, PartyId party) {
  return store::qualifications_of(store, known_leader(store, party));
}

}  // namespace kartei::operations
