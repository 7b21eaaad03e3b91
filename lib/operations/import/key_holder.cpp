#include "operations/import/key_holder.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "match/other_person.hpp"
#include "operations/party/derive.hpp"
#include "phonetic/koelner.hpp"
#include "store/golden.hpp"
#include "store/parties.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

/// An address for comparison: where one side tells no more than the city, the city must do.
struct Door {
  std::string key;  ///< postcode, street and number, or PO box; empty when none of them is known
  std::string city;
};

/// All that is known of those behind a key.
struct Known {
  std::vector<PersonName> persons;
  std::set<std::string> company_sounds;  ///< of the company's words
  std::vector<Door> doors;
  std::set<std::string> contact_points;
};

Door door_of(const PostalAddress& address) {
  return {
      text::fold_ae(address.postcode + ' ' + address.street + ' ' + address.house_number + address.po_box),
      text::fold_ae(address.city)};
}

bool is_same(const Door& a, const Door& b) {
  return a.key.empty() || b.key.empty() ? a.city == b.city : a.key == b.key;
}

void add_sounds(std::string_view name, std::set<std::string>& sounds) {
  const std::string folded = text::fold_ae(name);
  for (const std::string_view word : text::words(folded)) {
    const std::string sound = phonetic::koelner_of_name(word);
    sounds.insert(sound.empty() ? std::string(word) : sound);
  }
}

void add(const Contact& contact, Known& known) {
  for (const PersonName* name : {&contact.person, &contact.partner})
    if (!name->last_name.empty() || !name->first_name.empty()) known.persons.push_back(*name);
  add_sounds(contact.company.core, known.company_sounds);
  for (const PostalAddress& address : contact.addresses)
    if (Door door = door_of(address); !door.key.empty() || !door.city.empty())
      known.doors.push_back(std::move(door));
  for (const ContactPoint& point : contact.contact_points) known.contact_points.insert(point.value);
}

std::optional<Contact> contact_of(store::Store& store, PartyId member) {
  const auto party = member ? store::find_party(store, member) : std::nullopt;
  if (!party) return std::nullopt;
  auto golden = store::read_golden(store, party->leader);
  if (!golden) return std::nullopt;
  return std::move(golden->contact);
}

Known known_of(store::Store& store, const store::KnownRecord& record) {
  Known known;
  for (const PartyId member : {record.persons[0], record.persons[1], record.organisation})
    if (const auto contact = contact_of(store, member)) add(*contact, known);
  return known;
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::any_of(a, [&b](const std::string& text) { return b.contains(text); });
}

bool are_other_doors(const std::vector<Door>& a, const std::vector<Door>& b) {
  return !a.empty() && !b.empty() && std::ranges::none_of(a, [&b](const Door& one) {
    return std::ranges::any_of(b, [&one](const Door& other) { return is_same(one, other); });
  });
}

/// One word in common of two says nothing: "Autohaus Meyer", "Autohaus Schulze".
bool are_other_companies(const std::set<std::string>& a, const std::set<std::string>& b) {
  const auto common = std::ranges::count_if(a, [&b](const std::string& word) { return b.contains(word); });
  return 2 * static_cast<std::size_t>(common) <= std::min(a.size(), b.size());
}

bool are_other_persons(const std::vector<PersonName>& a, const std::vector<PersonName>& b) {
  return std::ranges::none_of(a, [&b](const PersonName& one) {
    return std::ranges::any_of(b, [&one](const PersonName& other) {
      return !match::are_different_people(one, other) && !match::have_different_last_names(one, other);
    });
  });
}

/// Of persons and company what both sides tell, and none of it is the same.
bool have_other_names(const Known& a, const Known& b) {
  const bool tell_persons = !a.persons.empty() && !b.persons.empty();
  const bool tell_companies = !a.company_sounds.empty() && !b.company_sounds.empty();
  return (tell_persons || tell_companies) && (!tell_persons || are_other_persons(a.persons, b.persons)) &&
         (!tell_companies || are_other_companies(a.company_sounds, b.company_sounds));
}

bool is_another_person(store::Store& store, const store::KnownRecord& known, const Contact& row) {
  if (row.kind() != PartyKind::person || !known.persons[0]) return false;
  const auto is_other = [&](const PersonName& name) {
    return std::ranges::all_of(
        known.persons, [&](PartyId person) { return !person || is_name_of_another(store, person, name); });
  };
  return is_other(row.person) && (row.partner.empty() || is_other(row.partner));
}

}  // namespace

bool is_name_of_another(store::Store& store, PartyId person, const PersonName& name) {
  const auto party = store::find_party(store, person);
  const auto contact = party ? contact_of(store, person) : std::nullopt;
  if (!contact || !match::are_different_people(contact->person, name)) return false;
  return std::ranges::all_of(Deriver(store).contacts_of(party->leader), [&name](const Contact& given) {
    return given.person.empty() || match::are_different_people(given.person, name);
  });
}

bool has_same_names(store::Store& store, const store::KnownRecord& known, const Contact& row) {
  Known now;
  add(row, now);
  const Known before = known_of(store, known);
  const auto name_of = [](const PersonName& name) {
    return text::fold_ae(name.first_name + ' ' + name.last_name);
  };
  return now.company_sounds == before.company_sounds &&
         std::ranges::equal(now.persons, before.persons, {}, name_of, name_of);
}

KeyHolder holder_of(store::Store& store, const store::KnownRecord& known, const Contact& row) {
  Known now;
  add(row, now);
  const Known before = known_of(store, known);
  if (have_other_names(now, before) && are_other_doors(now.doors, before.doors) &&
      !share(now.contact_points, before.contact_points))
    return KeyHolder::somebody_else;
  return is_another_person(store, known, row) ? KeyHolder::another_person : KeyHolder::same;
}

}  // namespace kartei::operations
