#include "operations/rights/subject_rectify.hpp"

#include <fmt/format.h>

#include <span>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "operations/mass/party_setter.hpp"
#include "operations/party/derive.hpp"

namespace kartei::operations {

RectifySummary rectify_subject(store::Store& store, PartyId party,
                               const std::vector<std::string>& assignments, const RequestAnswer& answer,
                               const Environment& environment) {
  AccessPackage package = gather_access(store, party, environment);
  RectifySummary summary;
  summary.party = package.view.party;
  JournalledChange change(store, "rectify", environment);
  PartySetter setter(store, change.id(), environment, NewOwner::refused, EditWriter::Known::left_out);
  summary.groups = setter.set(golden_of_leader(store, summary.party), assignments);
  if (summary.groups.empty())
    throw Error(ErrorKind::usage, fmt::format("party {} says so already; nothing was changed, close the "
                                              "request with kartei subject answer",
                                              summary.party.value));
  summary.recipients = std::move(package.recipients);
  answer_request(store, summary.party, answer, environment, change.id());
  derive_around(store, std::span(&summary.party, 1));
  summary.operation = change.finish({{"groups", static_cast<std::int64_t>(summary.groups.size())}});
  return summary;
}

}  // namespace kartei::operations
