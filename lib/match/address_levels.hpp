/// How well two addresses agree: the street with its number, and the place.
#pragma once

#include "match/levels.hpp"
#include "match/table.hpp"

namespace kartei::match {

/// Street and house number together; where the streets differ, also what one writes as street and the other
/// as addition. not_compared when one side has no street.
[[nodiscard]] StreetLevel street_level(const Table& table, const AddressRow& a, const AddressRow& b);

/// Postcode and city together. not_compared when nothing of the place can be compared.
[[nodiscard]] PlaceLevel place_level(const Table& table, const AddressRow& a, const AddressRow& b);

/// What stands in the further line. unknown when one side has none.
[[nodiscard]] AdditionLevel addition_level(const Table& table, const AddressRow& a, const AddressRow& b);

}  // namespace kartei::match
