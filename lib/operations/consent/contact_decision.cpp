#include "operations/consent/contact_decision.hpp"

#include <algorithm>
#include <iterator>

#include "consent/recipient.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/consent/reach_of_a_no.hpp"
#include "operations/rights/restriction.hpp"
#include "store/export_log.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

/// "firma.de" of "https://www.firma.de/kontakt".
std::string web_domain(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/:?#"));
  std::string domain = text::to_lower(url);
  if (domain.starts_with("www.")) domain.erase(0, 4);
  return domain;
}

consent::Question question_about(const store::Golden& golden, const ContactAim& aim) {
  consent::Question question;
  question.country = consent::recipient_country(golden.contact.addresses, golden.contact.contact_points);
  question.capacity =
      golden.kind == PartyKind::organisation ? consent::Capacity::business : consent::Capacity::consumer;
  question.channel = aim.channel;
  question.purpose = aim.purpose;
  question.day = aim.day;
  question.sensitive_fields = aim.sensitive_fields;
  return question;
}

/// Business when the address is written to at a company.
consent::Capacity address_capacity(const store::Golden& golden, const PostalAddress& address) {
  const bool has_organisation = golden.kind == PartyKind::organisation || !golden.affiliations.empty();
  return has_organisation && address.use != Use::home ? consent::Capacity::business
                                                      : consent::Capacity::consumer;
}

void add_addresses(std::vector<Candidate>& found, const store::Golden& golden, const ContactAim& aim) {
  const std::string addressee = addressee_of(golden.contact);
  for (std::size_t i = 0; i < golden.contact.addresses.size(); ++i) {
    const PostalAddress& address = golden.contact.addresses[i];
    Candidate candidate{question_about(golden, aim), i};
    candidate.question.value = consent::addressee_key(addressee, address);
    candidate.question.is_deliverable = consent::is_deliverable(address);
    candidate.question.capacity = address_capacity(golden, address);
    if (!address.country.empty()) candidate.question.country = address.country;
    found.push_back(std::move(candidate));
  }
}

void add_mailboxes(std::vector<Candidate>& found, const store::Golden& golden, const ContactAim& aim,
                   std::span<const std::string> domains) {
  for (std::size_t i = 0; i < golden.contact.contact_points.size(); ++i) {
    const ContactPoint& point = golden.contact.contact_points[i];
    if (point.kind != ContactPointKind::email) continue;
    Candidate candidate{question_about(golden, aim), i};
    candidate.question.value = point.value;
    if (golden.kind == PartyKind::person)
      candidate.question.capacity =
          consent::email_capacity(point.value, point.use, !golden.affiliations.empty(), domains);
    found.push_back(std::move(candidate));
  }
}

void add_numbers(std::vector<Candidate>& found, const store::Golden& golden, const ContactAim& aim) {
  for (std::size_t i = 0; i < golden.contact.contact_points.size(); ++i) {
    const ContactPoint& point = golden.contact.contact_points[i];
    if (!serves(point.kind, aim.channel)) continue;
    Candidate candidate{question_about(golden, aim), i};
    candidate.question.value = point.value;
    if (golden.kind == PartyKind::person)
      candidate.question.capacity = consent::number_capacity(point.use, !golden.affiliations.empty());
    if (const auto country = consent::country_of_number(point.value); !country.empty())
      candidate.question.country = country;
    found.push_back(std::move(candidate));
  }
}

}  // namespace

OrganisationDomains::OrganisationDomains(store::Store& store, std::span<const PartyId> leaders) {
  store::for_each_organisation_value(
      store, leaders, [&](PartyId organisation, ContactPointKind kind, std::string_view value) {
        add(organisation, kind, value);
      });
}

void OrganisationDomains::add(PartyId organisation, ContactPointKind kind, std::string_view value) {
  std::string domain;
  if (kind == ContactPointKind::web) domain = web_domain(value);
  if (kind == ContactPointKind::email) domain = consent::email_domain(value);
  if (!domain.empty() && !consent::is_freemail_domain(domain))
    domains_[organisation.value].push_back(std::move(domain));
}

std::vector<std::string> OrganisationDomains::of(const store::Golden& golden) const {
  std::vector<std::string> all;
  const auto add = [&](PartyId organisation) {
    if (const auto found = domains_.find(organisation.value); found != domains_.end())
      all.insert(all.end(), found->second.begin(), found->second.end());
  };
  add(golden.party);
  for (const store::Affiliation& affiliation : golden.affiliations) add(affiliation.organisation);
  return all;
}

std::vector<Candidate> candidates_for(const store::Golden& golden, const ContactAim& aim,
                                      std::span<const std::string> organisation_domains) {
  std::vector<Candidate> found;
  switch (aim.channel) {
    case Channel::post:
      add_addresses(found, golden, aim);
      break;
    case Channel::email:
      add_mailboxes(found, golden, aim, organisation_domains);
      break;
    default:
      add_numbers(found, golden, aim);
      break;
  }
  if (found.empty()) found.push_back({question_about(golden, aim), 0});
  return found;
}

ContactDecision best_decision(store::Store& store, const store::Golden& golden,
                              std::vector<Candidate> candidates, const Said& said,
                              const consent::RuleSet& rules) {
  std::vector<std::string> personal;
  std::vector<ConsentEventId> by_others;
  std::vector<consent::Event> heard;
  if (!said.events.empty() || said.facts.has_suppressions()) personal = personal_values_of(golden);
  if (!said.events.empty()) {
    std::ranges::copy_if(said.events, std::back_inserter(heard), [&](const consent::Event& event) {
      return !is_opt_in_of_another(store, golden, event);
    });
    by_others = said_by_others(store, golden.party, heard);
  }
  for (const consent::Event& near : said.near_objections) {
    personal.push_back(near.value);
    heard.push_back(near);
    by_others.push_back(near.id);
  }
  std::ranges::sort(heard, {}, &consent::Event::id);
  std::ranges::sort(by_others);
  const bool is_restricted = restriction_of(store, golden.party).has_value();
  ContactDecision best;
  for (Candidate& candidate : candidates) {
    candidate.question.party.is_restricted = is_restricted;
    candidate.question.personal_values = personal;
    candidate.question.said_by_others = by_others;
    said.facts.complete(candidate.question, golden);
    consent::Verdict verdict = consent::decide(candidate.question, heard, rules);
    if (best.verdict.rule_set.empty() || verdict.outcome < best.verdict.outcome)
      best = {std::move(candidate), std::move(verdict)};
  }
  return best;
}

}  // namespace kartei::operations
