#include "operations/import/returning_persons.hpp"

#include <string>

#include "operations/import/key_holder.hpp"
#include "store/golden.hpp"
#include "store/parties.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::string first_name_of(store::Store& store, PartyId person) {
  const auto party = store::find_party(store, person);
  if (!party) return {};
  const auto golden = store::read_golden(store, party->leader);
  return golden ? text::fold_ae(golden->contact.person.first_name) : std::string();
}

int fits(const std::string& known, const PersonName& name) {
  return !known.empty() && known == text::fold_ae(name.first_name) ? 1 : 0;
}

std::array<PartyId, 2> in_order(store::Store& store, const store::KnownRecord& known, const Contact& row) {
  const auto [first, second] = known.persons;
  if (!second && row.partner.empty()) return known.persons;
  const std::string first_name = first_name_of(store, first);
  const std::string second_name = first_name_of(store, second);
  const int straight = fits(first_name, row.person) + fits(second_name, row.partner);
  const int crossed = fits(second_name, row.person) + fits(first_name, row.partner);
  if (crossed > straight) return {second, first};
  return known.persons;
}

}  // namespace

std::array<PartyId, 2> returning_persons(store::Store& store, const store::KnownRecord& known,
                                         const Contact& row) {
  std::array<PartyId, 2> persons = in_order(store, known, row);
  if (persons[0] && is_name_of_another(store, persons[0], row.person)) persons[0] = {};
  if (persons[1] && !row.partner.empty() && is_name_of_another(store, persons[1], row.partner))
    persons[1] = {};
  return persons;
}

}  // namespace kartei::operations
