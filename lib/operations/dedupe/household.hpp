/// People who live together: of one last name, or named in one row, at one
/// private address. Always computed from the golden records as they are; stored
/// nowhere.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/contact.hpp"
#include "model/ids.hpp"
#include "store/golden.hpp"
#include "store/parties.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// A person where it lives.
struct Resident {
  PartyId party;  ///< a leader
  PersonName name;
  PostalAddress address;  ///< with a house number and a postcode
};

/// The person at one of its addresses; nothing for an organisation, and for an
/// address that is somebody's place of work, or too little to live at.
[[nodiscard]] std::optional<Resident> resident_at(const store::Golden& golden, const PostalAddress& address);

/// Households of two or more, as places in `residents`, ascending, by their
/// first member: the same address to the door and a last name, or part of a
/// double name, in common; or `couples`, whatever their names. Those who may
/// all be one person (the same first name, or none known) are none.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> households_among(
    std::span<const Resident> residents, std::span<const store::Couple> couples);

/// All households of the database, by their leading addresses.
[[nodiscard]] std::vector<std::vector<Resident>> all_households(store::Store& store);

/// Who lives with a person, itself included, ascending by party; empty when
/// nobody is known.
[[nodiscard]] std::vector<Resident> household_of(store::Store& store, const store::Golden& golden);

/// The names of those who live together, each once: whom a letter to them
/// names.
[[nodiscard]] std::vector<PersonName> names_of(std::span<const Resident> residents);

/// How one letter to all of them begins. Requires: there is one.
[[nodiscard]] std::string salutation_of(std::span<const Resident> residents);

}  // namespace kartei::operations
