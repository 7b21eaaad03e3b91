/// SQLite's own checks of the file.
#pragma once

#include <string>

#include "store/store.hpp"

namespace kartei::store {

/// The first thing wrong with pages, indexes or constraints; empty when nothing is.
[[nodiscard]] std::string integrity_problem(Store& store);

/// The first row that points at nothing; empty when none does.
[[nodiscard]] std::string reference_problem(Store& store);

/// The first party whose words for finding are not those of its golden record; empty when all are.
[[nodiscard]] std::string search_problem(Store& store);

}  // namespace kartei::store
