/// The same of many parties at once, or of each what a table says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "operations/known_owner.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// A table that tells the value for each party: "63*" in the column `by` stands for all that begin so; an
/// exact one goes before, then the longest.
struct ValueTable {
  std::string file;
  std::string by;     ///< postcode, city, country or company; also the name of its column
  std::string field;  ///< what is set; also the name of its column
};

struct MassEdit {
  std::string segment;                   ///< a filter; it selects the parties
  std::vector<std::string> assignments;  ///< the same for all
  std::optional<ValueTable> table;
  NewOwner when_new = NewOwner::refused;
};

/// What became, or would become, other than it was.
struct MassChange {
  PartyId party;
  std::string name;
  std::string set;  ///< "owner=anna"
};

struct MassEdited {
  std::size_t selected = 0;
  std::size_t changed = 0;
  std::size_t without_value = 0;     ///< of which the table says nothing
  std::size_t refused = 0;           ///< parties that cannot have what was to be set
  std::string first_refusal;         ///< "party 7 is an organisation and has no position; edit the person"
  std::vector<MassChange> examples;  ///< of the first ones
  OperationId operation;             ///< 0 for a dry run, or when nothing changed
};

/// One operation. Throws Error{usage} for what is no filter, no field, or not understood; nothing is changed
/// then.
[[nodiscard]] MassEdited edit_many(store::Store& store, const MassEdit& wanted,
                                   const Environment& environment);

}  // namespace kartei::operations
