/// Who works where, as said by hand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// A person's place in an organisation. Values left out are not told: then deliveries tell them.
struct Tie {
  PartyId person;        ///< as numbered when it was said
  PartyId organisation;  ///< of one that was read: its leader
  std::string position;
  std::string department;
  std::optional<Day> since;
  std::optional<Day> until;  ///< with it the affiliation is over
  OperationId operation;
};

/// The ties of a leader, one for each organisation: of several the newest word. Ascending by organisation.
[[nodiscard]] std::vector<Tie> ties_of(Store& store, PartyId leader);

/// Says a tie, in the place of what was said of the two before.
void write_tie(Store& store, const Tie& tie, OperationId operation);

/// The leaders of people whose rows name, or named, more than one company; ascending.
[[nodiscard]] std::vector<PartyId> people_of_several_companies(Store& store);

}  // namespace kartei::store
