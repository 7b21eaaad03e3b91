/// Our own people, who look after parties, deals and activities.
#pragma once

#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// An owner as typed.
struct OwnerWord {
  std::string name;     ///< empty: whoever runs the command, or for whom
  bool is_new = false;  ///< not a typing error, but somebody new
};

/// The owner's name. Throws Error{usage} for somebody whom nothing on file names, with the nearest name.
[[nodiscard]] std::string known_owner(store::Store& store, const OwnerWord& word,
                                      const Environment& environment);

}  // namespace kartei::operations
