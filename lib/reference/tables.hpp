/// The tables linked into the program; schema/reference holds their sources, compile_tables.cpp makes them.
#pragma once

#include "reference/postcode_table.hpp"
#include "reference/sorted_table.hpp"

namespace kartei::reference {

[[nodiscard]] SortedTable academic_title_table();  ///< folded word to role|written form
[[nodiscard]] SortedTable
country_table();  ///< folded name, code or mark to ISO 3166-1 alpha-2 and German name
[[nodiscard]] SortedTable first_name_table();     ///< folded name to counts: male, female
[[nodiscard]] SortedTable last_name_table();      ///< folded name to nothing
[[nodiscard]] SortedTable legal_form_table();     ///< compact spelling to the canonical form
[[nodiscard]] SortedTable name_particle_table();  ///< folded words to "particle" or "nobility"
[[nodiscard]] SortedTable nickname_table();       ///< folded name to: ambiguous (0, 1), then its groups
[[nodiscard]] PostcodeTable postcode_table();

}  // namespace kartei::reference
