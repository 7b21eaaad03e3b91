/// The files that belong to a database and do not lie in it.
#pragma once

#include <string>

#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// The key of the suppression list: as the environment names it, else beside the database with ".key".
[[nodiscard]] std::string key_file(const store::Store& store, const Environment& environment);

/// What an older backup must not revive, see store/sidecar.hpp: as named, else beside it with ".sidecar".
[[nodiscard]] std::string sidecar_file(const store::Store& store, const Environment& environment);

}  // namespace kartei::operations
