#include "operations/consent/consent_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/import/near_objectors.hpp"
#include "store/consent_ledger.hpp"

namespace kartei::operations {
namespace {

using consent::Event;

/// What is on file about one party, read once for any number of questions.
class Inquiry {
 public:
  Inquiry(store::Store& store, const RecipientFacts& facts, PartyId party)
      : store_(store),
        facts_(facts),
        golden_(golden_of_leader(store, party)),
        domains_(OrganisationDomains(store, std::span(&golden_.party, 1)).of(golden_)),
        events_(store::consent_events_of(store, party, ledger_values_of(golden_.contact))),
        near_(NearObjectors(store, golden_).objections_near(golden_)) {}

  [[nodiscard]] std::vector<Candidate> candidates(const ContactAim& aim) const {
    return candidates_for(golden_, aim, domains_);
  }

  [[nodiscard]] ConsentAnswer answer(std::vector<Candidate> candidates, const consent::RuleSet& rules) const {
    return {golden_.party, addressee_of(golden_.contact),
            best_decision(store_, golden_, std::move(candidates), {events_, near_, facts_}, rules), events_};
  }

 private:
  store::Store& store_;
  const RecipientFacts& facts_;
  store::Golden golden_;
  std::vector<std::string> domains_;
  std::vector<Event> events_;
  std::vector<Event> near_;
};

ConsentSubject known_subject(store::Store& store, const std::string& subject) {
  ConsentSubject found = find_subject(store, subject);
  if (found.holders.empty())
    throw Error(
        ErrorKind::usage,
        fmt::format("nobody in the database has '{}'; kartei consent history tells what was said about it",
                    found.value));
  return found;
}

}  // namespace

std::vector<ConsentAnswer> check_consent(store::Store& store, const std::string& subject,
                                         const ContactAim& aim, const consent::RuleSet& rules,
                                         const Environment& environment) {
  const ConsentSubject found = known_subject(store, subject);
  const RecipientFacts facts(store, environment);
  std::vector<ConsentAnswer> answers;
  for (const PartyId party : found.holders) {
    const Inquiry inquiry(store, facts, party);
    auto candidates = inquiry.candidates(aim);
    if (!found.value.empty())
      std::erase_if(candidates,
                    [&](const Candidate& candidate) { return candidate.question.value != found.value; });
    if (candidates.empty())
      throw Error(ErrorKind::usage, fmt::format("'{}' is no value for {}; ask for a channel that uses it",
                                                found.value, to_text(aim.channel)));
    answers.push_back(inquiry.answer(std::move(candidates), rules));
  }
  return answers;
}

std::vector<ConsentAnswer> consent_matrix(store::Store& store, const std::string& subject,
                                          const ContactAim& aim, const consent::RuleSet& rules,
                                          const Environment& environment) {
  const ConsentSubject found = known_subject(store, subject);
  const RecipientFacts facts(store, environment);
  std::vector<ConsentAnswer> answers;
  for (const PartyId party : found.holders) {
    const Inquiry inquiry(store, facts, party);
    for (const Channel channel : consent::decided_channels()) {
      ContactAim asked = aim;
      asked.channel = channel;
      for (Candidate& candidate : inquiry.candidates(asked))
        answers.push_back(inquiry.answer({std::move(candidate)}, rules));
    }
  }
  return answers;
}

std::vector<ConsentAnswer> consent_by_channel(store::Store& store, PartyId leader, const ContactAim& aim,
                                              const consent::RuleSet& rules, const Environment& environment) {
  const RecipientFacts facts(store, environment);
  const Inquiry inquiry(store, facts, leader);
  std::vector<ConsentAnswer> answers;
  for (const Channel channel : consent::decided_channels()) {
    ContactAim asked = aim;
    asked.channel = channel;
    auto candidates = inquiry.candidates(asked);
    if (!candidates.front().question.value.empty())
      answers.push_back(inquiry.answer(std::move(candidates), rules));
  }
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
