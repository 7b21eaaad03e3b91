#include "operations/import/returning_persons.hpp"

#include <string>

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

}  // namespace

std::array<PartyId, 2> returning_persons(store::Store& store, const store::KnownRecord& known,
                                         const Contact& row) {
  const auto [first, second] = known.persons;
  if (!second && row.partner.empty()) return known.persons;
  const std::string first_name = first_name_of(store, first);
  const std::string second_name = first_name_of(store, second);
  const int straight = fits(first_name, row.person) + fits(second_name, row.partner);
  const int crossed = fits(second_name, row.person) + fits(first_name, row.partner);
  if (crossed > straight) return {second, first};
  return known.persons;
}

}  // namespace kartei::operations
