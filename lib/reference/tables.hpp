/// The tables linked into the program; schema/reference holds their sources, compile_tables.cpp makes them.
#pragma once

#include <cstdint>

#include "reference/postcode_table.hpp"
#include "reference/sorted_table.hpp"

namespace kartei::reference {

/// What a first name of the nickname table is, as bits.
inline constexpr std::uint32_t is_ambiguous = 1;  ///< a short form of quite different names
inline constexpr std::uint32_t is_full_name = 2;  ///< the name of a group

[[nodiscard]] SortedTable academic_title_table();  ///< folded word to role|written form
[[nodiscard]] SortedTable
country_table();  ///< folded name, code or mark to ISO 3166-1 alpha-2 and German name
[[nodiscard]] SortedTable first_name_table();     ///< folded name to counts: male, female
[[nodiscard]] SortedTable last_name_table();      ///< folded name to nothing
[[nodiscard]] SortedTable legal_form_table();     ///< compact spelling to the canonical form
[[nodiscard]] SortedTable name_particle_table();  ///< folded words to "particle" or "nobility"
[[nodiscard]] SortedTable nickname_table();       ///< folded name to what it is, then its groups
[[nodiscard]] PostcodeTable postcode_table();

}  // namespace kartei::reference
