#include "operations/consent_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/consent_subject.hpp"
#include "operations/near_objectors.hpp"
#include "store/consent_ledger.hpp"

namespace kartei::operations {
namespace {

using consent::Event;

ConsentAnswer answer_for(store::Store& store, PartyId party, const std::string& value, const ContactAim& aim,
                         const NearObjectors& near_objectors, const consent::RuleSet& rules) {
  const store::Golden golden = golden_of_leader(store, party);
  ConsentAnswer answer{party, addressee_of(golden.contact), {}, {}};
  answer.events = store::consent_events_of(store, party, ledger_values_of(golden.contact));
  auto candidates = candidates_for(golden, aim, OrganisationDomains::around(store, golden).of(golden));
  if (!value.empty())
    std::erase_if(candidates, [&](const Candidate& candidate) { return candidate.question.value != value; });
  if (candidates.empty())
    throw Error(ErrorKind::usage, fmt::format("'{}' is no value for {}; ask for a channel that uses it",
                                              value, to_text(aim.channel)));
  const auto near = near_objectors.objections_near(golden);
  answer.decision = best_decision(store, golden, std::move(candidates), {answer.events, near}, rules);
  return answer;
}

}  // namespace

std::vector<ConsentAnswer> check_consent(store::Store& store, const std::string& subject,
                                         const ContactAim& aim, const consent::RuleSet& rules) {
  const ConsentSubject found = find_subject(store, subject);
  if (found.holders.empty())
    throw Error(
        ErrorKind::usage,
        fmt::format("nobody in the database has '{}'; kartei consent history tells what was said about it",
                    found.value));
  const NearObjectors near_objectors(store, store::all_consent_events(store));
  std::vector<ConsentAnswer> answers;
  for (const PartyId party : found.holders)
    answers.push_back(answer_for(store, party, found.value, aim, near_objectors, rules));
  return answers;
}

std::vector<Event> consent_history(store::Store& store, const std::string& subject) {
  const ConsentSubject found = find_subject(store, subject);
  std::vector<std::string> values{found.value};
  if (found.value.empty()) values = ledger_values_of(golden_of_leader(store, found.holders.front()).contact);
  std::vector<Event> events;
  if (found.holders.empty()) events = store::consent_events_of(store, {}, values);
  for (const PartyId party : found.holders) {
    const auto said = store::consent_events_of(store, party, values);
    events.insert(events.end(), said.begin(), said.end());
  }
  std::ranges::sort(events, {}, [](const Event& event) { return std::pair(event.happened_at, event.id); });
  const auto [first, last] = std::ranges::unique(events, {}, &Event::id);
  events.erase(first, last);
  return events;
}

}  // namespace kartei::operations
