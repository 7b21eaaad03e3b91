#include "operations/dedupe/household.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "letter/letter_salutation.hpp"
#include "match/disjoint_sets.hpp"
#include "match/first_names.hpp"
#include "operations/consent/consent_subject.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using Places = std::vector<std::uint32_t>;
using match::DisjointSets;

std::string place_key(const PostalAddress& address) {
  std::string key = address.country + '|' + address.postcode;
  for (const std::string& part : {address.city, address.street, address.house_number, address.addition})
    key += '|' + text::fold_ae(part);
  return key;
}

/// "mueller" and "beck" of "Müller-Beck".
std::vector<std::string> parts_of_last_name(const PersonName& name) {
  std::string folded = text::fold_ae(name.last_name);
  std::ranges::replace(folded, '-', ' ');
  std::vector<std::string> parts;
  for (const std::string_view part : text::words(folded)) parts.emplace_back(part);
  return parts;
}

void tie_namesakes(std::span<const Resident> residents, DisjointSets& ties) {
  std::unordered_map<std::string, std::uint32_t> first_with;
  for (std::uint32_t at = 0; at < residents.size(); ++at) {
    const std::string place = place_key(residents[at].address) + '|';
    for (const std::string& part : parts_of_last_name(residents[at].name)) {
      std::string key = place;
      key += part;
      const auto [known, is_first] = first_with.try_emplace(std::move(key), at);
      if (!is_first) ties.join(known->second, at);
    }
  }
}

/// The couples that live at one address, as places in `residents`.
std::vector<std::pair<std::uint32_t, std::uint32_t>> couples_at_home(std::span<const Resident> residents,
                                                                     std::span<const store::Couple> couples) {
  std::map<PartyId, std::uint32_t> place_of;
  for (std::uint32_t at = 0; at < residents.size(); ++at) place_of.emplace(residents[at].party, at);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  for (const store::Couple& couple : couples) {
    const auto a = place_of.find(couple.a_leader);
    const auto b = place_of.find(couple.b_leader);
    if (a == place_of.end() || b == place_of.end()) continue;
    if (place_key(residents[a->second].address) == place_key(residents[b->second].address))
      found.emplace_back(a->second, b->second);
  }
  return found;
}

/// "U." of "Urs", "Bächli" of "Baechli": they need not be two.
bool may_be_one(const PersonName& a, const PersonName& b) {
  if (a.suffix != b.suffix || text::fold_ae(a.last_name) != text::fold_ae(b.last_name)) return false;
  const std::string first_a = text::fold_ae(a.first_name);
  const std::string first_b = text::fold_ae(b.first_name);
  const auto& [shorter, longer] =
      first_a.size() < first_b.size() ? std::tie(first_a, first_b) : std::tie(first_b, first_a);
  const std::string_view initial = std::string_view(shorter).substr(0, shorter.find('.'));
  return first_a == first_b || (initial.size() <= 1 && longer.starts_with(initial)) ||
         match::may_be_forms_of_one(first_a, first_b);
}

bool are_surely_two(std::span<const Resident> residents, const Places& members) {
  std::map<std::string, const PersonName*> names;
  for (const std::uint32_t at : members)
    if (const PersonName& name = residents[at].name; !name.first_name.empty())
      names.emplace(text::fold_ae(name.first_name) + '|' + text::fold_ae(name.last_name), &name);
  for (auto one = names.begin(); one != names.end(); ++one)
    for (auto other = std::next(one); other != names.end(); ++other)
      if (!may_be_one(*one->second, *other->second)) return true;
  return false;
}

}  // namespace

std::optional<Resident> resident_at(const store::Golden& golden, const PostalAddress& address) {
  const bool is_private =
      address.use == Use::home || (golden.affiliations.empty() && address.use != Use::work);
  const bool is_home = is_private && !address.house_number.empty() && !address.postcode.empty();
  if (golden.kind != PartyKind::person || golden.contact.person.last_name.empty() || !is_home)
    return std::nullopt;
  return Resident{golden.party, golden.contact.person, address};
}

std::vector<Places> households_among(std::span<const Resident> residents,
                                     std::span<const store::Couple> couples) {
  DisjointSets ties(residents.size());
  tie_namesakes(residents, ties);
  const auto pairs = couples_at_home(residents, couples);
  for (const auto& [a, b] : pairs) ties.join(a, b);
  std::map<std::uint32_t, Places> groups;
  for (std::uint32_t at = 0; at < residents.size(); ++at) groups[ties.first_of(at)].push_back(at);
  std::set<std::uint32_t> with_couple;
  for (const auto& [a, b] : pairs) with_couple.insert(ties.first_of(a));
  std::vector<Places> households;
  for (auto& [first, members] : groups)
    if (with_couple.contains(first) || are_surely_two(residents, members))
      households.push_back(std::move(members));
  return households;
}

std::vector<std::vector<Resident>> all_households(store::Store& store) {
  std::vector<Resident> residents;
  store::for_each_golden(store, [&](const store::Golden& golden) {
    if (golden.contact.addresses.empty()) return;
    if (auto resident = resident_at(golden, golden.contact.addresses.front()))
      residents.push_back(std::move(*resident));
  });
  std::vector<std::vector<Resident>> households;
  for (const Places& members : households_among(residents, store::couples(store))) {
    std::vector<Resident>& household = households.emplace_back();
    for (const std::uint32_t at : members) household.push_back(residents[at]);
  }
  return households;
}

std::vector<Resident> household_of(store::Store& store, const store::Golden& golden) {
  if (golden.contact.addresses.empty()) return {};
  const auto self = resident_at(golden, golden.contact.addresses.front());
  if (!self) return {};
  std::vector<Resident> neighbours;
  for (const PartyId party : store::parties_at(store, self->address)) {
    const store::Golden other = golden_of_leader(store, party);
    if (auto resident = resident_at(other, other.contact.addresses.front()))
      neighbours.push_back(std::move(*resident));
  }
  std::vector<store::Couple> couples;
  for (const PartyId partner : store::partners_of(store, golden.party))
    couples.push_back({golden.party, partner});
  for (const Places& members : households_among(neighbours, couples)) {
    std::vector<Resident> household;
    for (const std::uint32_t at : members) household.push_back(neighbours[at]);
    if (std::ranges::find(household, golden.party, &Resident::party) != household.end()) return household;
  }
  return {};
}

std::vector<PersonName> names_of(std::span<const Resident> residents) {
  std::vector<PersonName> names;
  for (const Resident& resident : residents) {
    const PersonName& name = resident.name;
    const auto known = std::ranges::find_if(names, [&](const PersonName& one) {
      return !one.first_name.empty() && !name.first_name.empty() && may_be_one(one, name);
    });
    if (known == names.end())
      names.push_back(name);
    else if (known->first_name.size() < name.first_name.size())
      *known = name;
  }
  return names;
}

std::string salutation_of(std::span<const Resident> residents) {
  return letter::letter_salutation(names_of(residents), residents.front().address.country);
}

}  // namespace kartei::operations
