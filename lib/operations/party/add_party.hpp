/// A person or an organisation put on file by hand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/contact.hpp"
#include "operations/environment.hpp"
#include "operations/known_owner.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct NewParty {
  PartyKind kind = PartyKind::person;
  std::vector<std::string> assignments;  ///< as of edit_party()
  std::string works_for;                 ///< an organisation's number or name; empty: for nobody on file
  std::string position;                  ///< in that organisation
  std::string department;
  std::string owner;  ///< empty: nobody
  NewOwner new_owner = NewOwner::refused;
};

struct AddedParty {
  PartyId party;
  std::vector<PartyId> alike;  ///< those who had one of its mailboxes or numbers before
  OperationId operation;       ///< 0 for a dry run
};

/// Adds a party, one operation. Throws Error{usage} for one without a name, an unknown employer or owner, and
/// as edit_party(); nothing is changed then.
[[nodiscard]] AddedParty add_party(store::Store& store, const NewParty& wanted,
                                   const Environment& environment);

}  // namespace kartei::operations
