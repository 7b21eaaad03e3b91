#include "operations/rights/subject_find.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/party/one_line.hpp"
#include "phonetic/koelner.hpp"
#include "store/consent_ledger.hpp"
#include "store/golden.hpp"
#include "store/parties.hpp"
#include "store/sources.hpp"
#include "store/subject.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

/// Reasons by party, in the order in which they were found.
using Reasons = std::map<PartyId, std::vector<std::string>>;

std::vector<std::string> folded_words(std::string_view text) {
  std::string folded = text::fold_ae(text);
  std::ranges::replace(folded, '-', ' ');
  std::ranges::replace(folded, ',', ' ');
  std::vector<std::string> words;
  for (const std::string_view word : text::words(folded)) words.emplace_back(word);
  return words;
}

/// How a name asked for stands in a party's name; empty when it does not.
std::string name_reason(const std::vector<std::string>& asked, std::string_view name) {
  const std::vector<std::string> held = folded_words(name);
  const auto is_among = [&held](const auto& alike) {
    return [&held, &alike](const std::string& word) {
      return std::ranges::any_of(held, [&](const std::string& other) { return alike(word, other); });
    };
  };
  const auto equal = [](const std::string& a, const std::string& b) { return a == b; };
  const auto sounds = [](const std::string& a, const std::string& b) {
    return a == b || phonetic::koelner_of_name(a) == phonetic::koelner_of_name(b);
  };
  if (std::ranges::all_of(asked, is_among(equal))) return "has this name";
  if (std::ranges::all_of(asked, is_among(sounds))) return "has a name that sounds like this";
  return {};
}

std::string names_of(const Contact& contact) {
  return text::joined({full_name(contact.person), contact.person.birth_name,
                       contact.person.empty() ? contact.company.name : ""});
}

void find_by_name(store::Store& store, const std::string& name, Reasons& reasons) {
  const std::vector<std::string> asked = folded_words(name);
  if (asked.empty()) return;
  store::for_each_golden(store, [&](const store::Golden& golden) {
    std::string why = name_reason(asked, names_of(golden.contact));
    if (!why.empty()) reasons[golden.party].push_back(std::move(why));
  });
}

void find_by_value(store::Store& store, const std::string& value, Reasons& reasons) {
  const ConsentSubject subject = find_subject(store, value);
  for (const PartyId party : subject.holders) reasons[party].push_back("has the value " + subject.value);
  for (const consent::Event& event : store::consent_events_of(store, {}, {{subject.value}})) {
    if (!event.party) continue;
    const auto party = store::find_party(store, event.party);
    const PartyId leader = party ? party->leader : event.party;
    reasons[leader].push_back(fmt::format("the consent ledger names it with {} on {}", subject.value,
                                          to_text(event.happened_at).substr(0, 10)));
  }
}

void find_by_key(store::Store& store, const std::string& key, Reasons& reasons) {
  for (const store::Source& source : store::sources(store))
    if (const auto party = store::party_by_external_key(store, source.name, key))
      reasons[*party].push_back(fmt::format("{} knows it under {}", source.name, key));
}

FoundSubject described(store::Store& store, PartyId party, std::vector<std::string> why) {
  FoundSubject found{party, {}, {}, {}, std::move(why)};
  const auto golden = store::read_golden(store, party);
  if (!golden) return found;
  const Contact& contact = golden->contact;
  found.name = contact.person.empty() ? contact.company.name : full_name(contact.person);
  if (!contact.addresses.empty()) found.address = one_line(contact.addresses.front());
  for (const ContactPoint& point : contact.contact_points)
    text::append_part(found.contact_points, point.value, ", ");
  return found;
}

}  // namespace

std::vector<FoundSubject> find_subjects(store::Store& store, const SubjectTrace& trace) {
  if (trace.name.empty() && trace.value.empty() && trace.key.empty())
    throw Error(ErrorKind::usage, "tell by what to look: --name, --value or --key");
  Reasons reasons;
  if (!trace.name.empty()) find_by_name(store, trace.name, reasons);
  if (!trace.value.empty()) find_by_value(store, trace.value, reasons);
  if (!trace.key.empty()) find_by_key(store, trace.key, reasons);
  std::vector<FoundSubject> found;
  for (auto& [party, why] : reasons) {
    why.erase(std::unique(why.begin(), why.end()), why.end());
    found.push_back(described(store, party, std::move(why)));
  }
  return found;
}

}  // namespace kartei::operations
