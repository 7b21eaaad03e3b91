#include "operations/party/tie_parties.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/party/derive.hpp"
#include "operations/party/known_organisation.hpp"
#include "store/ties.hpp"

namespace kartei::operations {
namespace {

store::Golden known_person(store::Store& store, PartyId number) {
  const store::Party party = known_party(store, number);
  if (party.kind == PartyKind::person) return golden_of_leader(store, party.leader);
  throw Error(ErrorKind::usage,
              fmt::format("party {} is an organisation; name the person first", number.value));
}

void demand_no_day_to_come(std::string_view option, Day day, const Environment& environment) {
  if (day <= environment.now) return;
  throw Error(ErrorKind::usage,
              fmt::format("{} {} is still to come; say it when it is so", option, to_text(day)));
}

/// What was said of the two before; else a tie that says nothing yet.
store::Tie tie_of(store::Store& store, PartyId person, PartyId organisation) {
  for (store::Tie& tie : store::ties_of(store, person))
    if (tie.organisation == organisation) return std::move(tie);
  return {.person = person,
          .organisation = organisation,
          .position = {},
          .department = {},
          .since = {},
          .until = {},
          .operation = {}};
}

TieSummary say(store::Store& store, JournalledChange& change, store::Tie tie, PartyId person) {
  tie.person = person;
  store::write_tie(store, tie, change.id());
  derive_around(store, std::span(&person, 1));
  return {person, tie.organisation, change.finish({{"ties", 1}})};
}

}  // namespace

TieSummary tie_parties(store::Store& store, PartyId person, const std::string& organisation,
                       const Place& place, const Environment& environment) {
  JournalledChange change(store, "party tie", environment);
  const store::Golden golden = known_person(store, person);
  if (place.since) demand_no_day_to_come("--since", *place.since, environment);
  store::Tie tie = tie_of(store, golden.party, known_organisation(store, organisation));
  if (tie.until) tie.since = std::nullopt;  // back again
  tie.until = std::nullopt;
  if (place.position) tie.position = *place.position;
  if (place.department) tie.department = *place.department;
  if (place.since) tie.since = place.since;
  return say(store, change, std::move(tie), golden.party);
}

TieSummary untie_parties(store::Store& store, PartyId person, const std::string& organisation, Day until,
                         const Environment& environment) {
  JournalledChange change(store, "party untie", environment);
  const store::Golden golden = known_person(store, person);
  const PartyId employer = known_organisation(store, organisation);
  demand_no_day_to_come("--until", until, environment);
  const bool works_there = std::ranges::find(golden.affiliations, employer,
                                             &store::Affiliation::organisation) != golden.affiliations.end();
  if (!works_there)
    throw Error(ErrorKind::usage,
                fmt::format("party {} does not work for party {}; kartei show {} tells for whom",
                            person.value, employer.value, person.value));
  store::Tie tie = tie_of(store, golden.party, employer);
  if (tie.since && until < *tie.since)
    throw Error(ErrorKind::usage, fmt::format("--until {} is before the day it began, {}", to_text(until),
                                              to_text(*tie.since)));
  tie.until = until;
  return say(store, change, std::move(tie), golden.party);
}

}  // namespace kartei::operations
