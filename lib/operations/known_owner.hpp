/// Names of our own people, as a user typed them.
#pragma once

#include <string>

#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Whether a name that nobody has used here yet is taken.
enum class NewOwner { refused, taken };

/// The owner as known here, whatever the case it was typed in: somebody who has changed something, for whom
/// that was done, or who looks after something. Throws Error{usage} with the nearest name for a new one that
/// is not taken, and for an empty one.
[[nodiscard]] std::string known_owner(store::Store& store, const std::string& written, NewOwner when_new,
                                      const Environment& environment);

/// An owner as typed.
struct OwnerWord {
  std::string name;
  bool is_new = false;  ///< not a typing error, but somebody new
};

/// Where nothing was typed: whoever runs the command, or for whom.
[[nodiscard]] std::string known_owner(store::Store& store, const OwnerWord& word,
                                      const Environment& environment);

/// The owner that is told of a record: an empty word says nobody.
[[nodiscard]] std::string told_owner(store::Store& store, const OwnerWord& word,
                                     const Environment& environment);

/// The same for somebody who must be known already.
[[nodiscard]] std::string known_owner(store::Store& store, const std::string& written);

}  // namespace kartei::operations
