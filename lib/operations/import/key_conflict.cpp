#include "operations/import/key_conflict.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

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
  std::set<std::string> name_sounds;
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

void add_name(std::string_view name, std::set<std::string>& sounds) {
  const std::string folded = text::fold_ae(name);
  for (const std::string_view word : text::words(folded)) {
    const std::string sound = phonetic::koelner_of_name(word);
    sounds.insert(sound.empty() ? std::string(word) : sound);
  }
}

void add(const Contact& contact, Known& known) {
  for (const PersonName* name : {&contact.person, &contact.partner}) {
    add_name(name->first_name, known.name_sounds);
    add_name(name->last_name, known.name_sounds);
    add_name(name->birth_name, known.name_sounds);
  }
  add_name(contact.company.core, known.name_sounds);
  for (const PostalAddress& address : contact.addresses)
    if (Door door = door_of(address); !door.key.empty() || !door.city.empty())
      known.doors.push_back(std::move(door));
  for (const ContactPoint& point : contact.contact_points) known.contact_points.insert(point.value);
}

Known known_of(store::Store& store, const store::KnownRecord& record) {
  Known known;
  for (const PartyId member : {record.persons[0], record.persons[1], record.organisation}) {
    const auto party = member ? store::find_party(store, member) : std::nullopt;
    if (!party) continue;
    if (const auto golden = store::read_golden(store, party->leader)) add(golden->contact, known);
  }
  return known;
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::any_of(a, [&b](const std::string& text) { return b.contains(text); });
}

bool share(const std::vector<Door>& a, const std::vector<Door>& b) {
  return std::ranges::any_of(a, [&b](const Door& one) {
    return std::ranges::any_of(b, [&one](const Door& other) { return is_same(one, other); });
  });
}

/// Both are known, and nothing of them is the same.
template <class Values>
bool differ(const Values& a, const Values& b) {
  return !a.empty() && !b.empty() && !share(a, b);
}

}  // namespace

bool is_somebody_else(store::Store& store, const store::KnownRecord& known, const Contact& row) {
  Known now;
  add(row, now);
  const Known before = known_of(store, known);
  return differ(now.name_sounds, before.name_sounds) && differ(now.doors, before.doors) &&
         !share(now.contact_points, before.contact_points);
}

}  // namespace kartei::operations
