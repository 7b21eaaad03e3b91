/// Why a pair may not be merged without a person's word, however alike it is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kartei::match {

enum class Obstacle : std::uint8_t {
  first_names_differ,      ///< same family or household: not one person
  first_names_may_differ,  ///< an initial, "Marie" and "Maria", and nothing agrees that a household does not
                           ///< share
  fits_two,                ///< an initial that two people of the list fit
  first_name_unknown,      ///< on one side or both
  last_names_differ,
  birth_dates_differ,
  birth_date_slips,        ///< as by a slip, in the year or in more than one digit: may be father and son
  generations_differ,      ///< junior and senior
  generation_on_one_side,  ///< "Hans Meyer jun." and "Hans Meyer"
  name_and_place_only,     ///< nothing but name and place agrees: may be a namesake
  departments_differ,      ///< of one organisation, and nothing personal agrees: may be colleagues
  mailboxes_differ,        ///< and nothing else personal agrees: may be father and son of one name
  company_names_differ,    ///< by a word or number: neither the same words nor a slip
  legal_forms_differ,
  vat_ids_differ,
  register_ids_differ,   ///< by number, register or court
  id_slips,              ///< a VAT or register id differs as by a slip
  company_parts_differ,  ///< Verwaltungs-, Beteiligungs-, Holding, Niederlassung on one side
  keys_of_one_source,    ///< both carry a key of the same source
  both_have_business,    ///< both carry orders or open deals
  decided_different,     ///< somebody, or a row, said "not a duplicate"
};
inline constexpr std::size_t obstacle_count = 21;

/// A sentence for people: "the first names differ".
[[nodiscard]] std::string_view to_text(Obstacle obstacle);

/// Obstacles as a set of bits.
using Obstacles = std::uint32_t;
[[nodiscard]] constexpr Obstacles bit(Obstacle obstacle) {
  return Obstacles{1} << static_cast<unsigned>(obstacle);
}
[[nodiscard]] std::vector<Obstacle> list_of(Obstacles obstacles);

/// What nobody needs to be asked.
inline constexpr Obstacles surely_two = bit(Obstacle::generations_differ) | bit(Obstacle::vat_ids_differ) |
                                        bit(Obstacle::register_ids_differ) | bit(Obstacle::decided_different);

/// What is known to be two, however alike: never in one cluster, not even of a report.
inline constexpr Obstacles known_apart =
    surely_two | bit(Obstacle::legal_forms_differ) | bit(Obstacle::company_parts_differ);

/// The former and other birth dates, of which a report takes some for mistyped and goes by their weight.
inline constexpr Obstacles apart = surely_two | bit(Obstacle::birth_dates_differ);

[[nodiscard]] constexpr bool keeps_apart(Obstacles obstacles) { return (obstacles & apart) != 0; }

/// Those that contradict. The others only say that too little is known of the pair itself, which a third row
/// of the cluster may know.
inline constexpr Obstacles contradictions =
    apart | bit(Obstacle::first_names_differ) | bit(Obstacle::legal_forms_differ) |
    bit(Obstacle::company_names_differ) | bit(Obstacle::company_parts_differ) |
    bit(Obstacle::keys_of_one_source) | bit(Obstacle::both_have_business) | bit(Obstacle::departments_differ);

inline constexpr Obstacles all_obstacles = (Obstacles{1} << obstacle_count) - 1;

}  // namespace kartei::match
