#include "operations/find/suspected_duplicates.hpp"

#include <algorithm>
#include <map>

#include "operations/party/one_line.hpp"
#include "search/words.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using store::Golden;

/// Above, a value says nothing of one party: a switchboard, a mailbox of an office.
constexpr std::size_t most_who_share = 50;

std::string sounds_of(std::string_view name) {
  const std::string folded = text::fold_ae(name);
  std::string sounds;
  for (const std::string_view word : text::words(folded)) {
    const std::string sound = search::sound_of(word);
    sounds += (sounds.empty() ? "" : " ") + (sound.empty() ? std::string(word) : sound);
  }
  return sounds;
}

/// "J." and "Jan", "Hans" and "Hans Peter", and no first name at all.
bool may_be_one_first_name(std::string_view a, std::string_view b) {
  const std::string one = text::fold_ae(a);
  const std::string other = text::fold_ae(b);
  return one.starts_with(other) || other.starts_with(one) || sounds_of(a) == sounds_of(b);
}

bool sound_alike(const Golden& a, const Golden& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == PartyKind::organisation)
    return sounds_of(a.contact.company.core) == sounds_of(b.contact.company.core);
  const PersonName& one = a.contact.person;
  const PersonName& other = b.contact.person;
  return sounds_of(one.last_name) == sounds_of(other.last_name) &&
         may_be_one_first_name(one.first_name, other.first_name);
}

using Shared = std::map<PartyId, std::string>;

void add(Shared& shared, const std::vector<PartyId>& parties, std::string_view what) {
  if (parties.size() > most_who_share) return;
  for (const PartyId party : parties) shared.try_emplace(party, what);
}

Shared who_share_something(store::Store& store, const Contact& contact) {
  Shared shared;
  for (const ContactPoint& point : contact.contact_points)
    if (point.kind != ContactPointKind::web)
      add(shared, store::parties_with(store, point.kind, point.value),
          point.kind == ContactPointKind::email ? "mailbox" : "number");
  if (!contact.addresses.empty() && !contact.addresses.front().house_number.empty())
    add(shared, store::parties_at(store, contact.addresses.front()), "address");
  return shared;
}

bool are_told_apart(const std::vector<store::Distinction>& distinctions, PartyId a, PartyId b) {
  return std::ranges::any_of(distinctions, [&](const store::Distinction& distinction) {
    return (distinction.a_leader == a && distinction.b_leader == b) ||
           (distinction.a_leader == b && distinction.b_leader == a);
  });
}

}  // namespace

std::vector<SuspectedDuplicate> suspected_duplicates(store::Store& store, const Golden& golden) {
  std::vector<SuspectedDuplicate> suspects;
  const std::vector<PartyId> partners = store::partners_of(store, golden.party);
  for (const auto& [party, what] : who_share_something(store, golden.contact)) {
    if (party == golden.party || std::ranges::find(partners, party) != partners.end()) continue;
    const auto other = store::read_golden(store, party);
    if (!other || !sound_alike(golden, *other)) continue;
    const bool is_person = other->kind == PartyKind::person;
    suspects.push_back(
        {party, is_person ? full_name(other->contact.person) : other->contact.company.name, what});
  }
  if (suspects.empty()) return suspects;
  const std::vector<store::Distinction> distinctions = store::distinctions(store);
  std::erase_if(suspects, [&](const SuspectedDuplicate& suspect) {
    return are_told_apart(distinctions, golden.party, suspect.party);
  });
  return suspects;
}

}  // namespace kartei::operations
