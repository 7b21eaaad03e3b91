/// Values set by hand: an edit beats every source until it is undone.
#pragma once

#include <string>
#include <vector>

#include "model/field.hpp"
#include "model/ids.hpp"
#include "normalise/normaliser.hpp"
#include "operations/environment.hpp"
#include "operations/known_owner.hpp"
#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Writes edits within a change under way. The party's values must be derived anew afterwards.
class EditWriter {
 public:
  /// Edits that say what the party says already are made to last, or left out.
  enum class Known { kept, left_out };

  EditWriter(store::Store& store, OperationId operation, Moment at, Known known)
      : store_(store), operation_(operation), at_(at), known_(known) {}

  /// Lays the assignments over what the party says now; returns the value groups that were set. Throws as
  /// edit_party() does.
  std::vector<std::string> write(const store::Golden& before, const std::vector<std::string>& assignments);

 private:
  store::Store& store_;
  OperationId operation_;
  Moment at_;
  Known known_;
  normalise::Normaliser normaliser_;
};

/// Why a party has nothing of that field, in words; empty when it can have.
[[nodiscard]] std::string obstacle_to(const store::Golden& golden, Field field);

struct EditSummary {
  PartyId party;                    ///< the leader that was edited
  std::vector<std::string> groups;  ///< what was set: value groups, "person_name", ..., "owner", attributes
  OperationId operation;            ///< 0 for a dry run, or when all was so already
};

/// Sets fields of a party, "last_name=Meyer" or "phone work=030 23125 001" each, its owner or its attributes;
/// "field=" empties it. The other fields of the same group stay as they are. Throws Error{usage} for no such
/// party, an unknown field, one that a party of its kind does not have, or a value that is not understood;
/// nothing is changed then.
[[nodiscard]] EditSummary edit_party(store::Store& store, PartyId party,
                                     const std::vector<std::string>& assignments,
                                     const Environment& environment, NewOwner when_new = NewOwner::refused);

}  // namespace kartei::operations
