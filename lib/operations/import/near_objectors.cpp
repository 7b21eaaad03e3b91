#include "operations/import/near_objectors.hpp"

#include <algorithm>
#include <array>

#include "match/first_names.hpp"
#include "match/name_levels.hpp"
#include "match/similarity.hpp"
#include "operations/consent/consent_subject.hpp"
#include "phonetic/koelner.hpp"
#include "store/consent_ledger.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::uint32_t looks_alike = 850'000;
constexpr std::uint32_t sounds_and_looks_alike = 700'000;

// What stands in a name and is none.
constexpr std::array<std::string_view, 16> words_beside_names{
    "von", "van", "vom",  "zu",   "zum", "zur",   "de",      "del",
    "der", "den", "frau", "herr", "fam", "herrn", "familie", "eheleute"};

using Words = std::vector<std::string>;

Words words_of_name(std::string_view folded) {
  std::string spaced(folded);
  std::ranges::replace_if(spaced, [](char letter) { return letter == '-' || letter == '.'; }, ' ');
  Words words;
  for (const std::string_view word : text::words(spaced))
    if (std::ranges::find(words_beside_names, word) == words_beside_names.end()) words.emplace_back(word);
  return words;
}

bool are_last_names_near(std::string_view a, std::string_view b) {
  if (a == b || match::is_typo(a, b)) return true;
  const std::uint32_t alike = match::jaro_winkler(a, b);
  return alike >= looks_alike ||
         (alike >= sounds_and_looks_alike && phonetic::koelner(a) == phonetic::koelner(b));
}

bool are_first_names_near(std::string_view a, std::string_view b) {
  if (match::are_of_different_gender(a, b)) return false;
  const bool is_initial = std::min(a.size(), b.size()) == 1 && a.front() == b.front();
  return is_initial || are_last_names_near(a, b) || match::may_be_forms_of_one(a, b);
}

// The name and the door of an addressee key: the city goes, for the postcode tells it.
struct Addressee {
  explicit Addressee(std::string_view key)
      : name(key.substr(0, key.find(", "))),
        door(key.substr(name.size(), key.find(' ', key.rfind(", ") + 2) - name.size())) {}

  std::string_view name;
  std::string_view door;
};

}  // namespace

bool may_be_addressee(const PersonName& person, std::string_view addressee) {
  const Words first_names = words_of_name(text::fold_ae(person.first_name));
  const Words last_names = words_of_name(text::fold_ae(person.last_name));
  Words others = words_of_name(addressee);
  const auto last = std::ranges::find_first_of(others, last_names, are_last_names_near);
  if (last == others.end()) return false;
  others.erase(last);
  std::erase_if(others, [&](const std::string& word) {
    return others.size() > 1 && std::ranges::find(last_names, word) != last_names.end();
  });
  return others.empty() || first_names.empty() ||
         std::ranges::find_first_of(others, first_names, are_first_names_near) != others.end();
}

NearObjectors::NearObjectors(store::Store& store, std::span<const consent::Event> ledger) {
  const auto followers = store::followers(store);
  for (const consent::Event& event : ledger) {
    const bool is_about_address = event.subject == consent::SubjectKind::postal_address;
    if (event.kind != consent::EventKind::objected || !is_about_address) continue;
    const auto follower = followers.find(event.party.value);
    add(event, follower == followers.end() ? event.party : follower->second);
  }
  if (!at_door_.empty()) find_told_apart(store);
}

NearObjectors::NearObjectors(store::Store& store, const store::Golden& golden) {
  std::set<std::string, std::less<>> doors;
  for (const std::string& key : addressee_keys_of(golden.contact)) {
    // The door begins with the ", " behind the name.
    const std::string_view door = Addressee(key).door.substr(2);
    if (!doors.emplace(door).second) continue;
    for (const consent::Event& event : store::address_objections_at(store, door)) {
      const auto speaker = store::find_party(store, event.party);
      add(event, speaker ? speaker->leader : event.party);
    }
  }
  if (!at_door_.empty()) find_told_apart(store);
}

void NearObjectors::add(const consent::Event& event, PartyId leader) {
  const Addressee addressee(event.value);
  at_door_[std::string(addressee.door)].push_back({event, leader, std::string(addressee.name)});
}

void NearObjectors::find_told_apart(store::Store& store) {
  const auto tell_apart = [this](PartyId a, PartyId b) { told_apart_.insert({{a, b}, {b, a}}); };
  for (const store::Distinction& one : store::distinctions(store)) tell_apart(one.a_leader, one.b_leader);
  for (const store::Couple& couple : store::couples(store)) tell_apart(couple.a_leader, couple.b_leader);
}

std::vector<consent::Event> NearObjectors::objections_near(const store::Golden& golden) const {
  std::vector<consent::Event> near;
  if (at_door_.empty() || golden.kind != PartyKind::person) return near;
  for (const std::string& key : addressee_keys_of(golden.contact)) {
    const Addressee own(key);
    const auto found = at_door_.find(std::string(own.door));
    if (found == at_door_.end()) continue;
    for (const Objection& objection : found->second) {
      const bool is_another = objection.addressee != own.name && objection.leader != golden.party &&
                              !told_apart_.contains({objection.leader, golden.party});
      if (is_another && may_be_addressee(golden.contact.person, objection.addressee))
        near.push_back(objection.event);
    }
  }
  std::ranges::sort(near, {}, &consent::Event::id);
  const auto repeated = std::ranges::unique(near, {}, &consent::Event::id);
  near.erase(repeated.begin(), repeated.end());
  return near;
}

}  // namespace kartei::operations
