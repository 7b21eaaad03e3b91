/// Several persons whom numbered columns of one row name: "Ansprechpartner 2" has "E-Mail 2".
#pragma once

#include <span>
#include <string>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/diagnostic.hpp"
#include "model/raw_record.hpp"

namespace kartei::mapping {

/// Whether values of the field belong to the person of their number: name, job, contact points, not the
/// address.
[[nodiscard]] bool is_of_one_person(Field field);

/// Whether columns of the table name more than one person, each with a number of their own.
[[nodiscard]] bool names_several_persons(const Mapping& mapping);

/// The numbers of the persons whom a row names besides the first; ascending, mostly empty. Who is named twice
/// ("Eva Klein", "Klein, Eva") is one person.
[[nodiscard]] std::vector<std::uint8_t> further_persons(const Mapping& mapping,
                                                        std::span<const RawCell> cells);

/// A warning for each of them: a row is one contact, and theirs is not taken, neither by draft().
[[nodiscard]] std::vector<Diagnostic> tell_further_persons(const Mapping& mapping,
                                                           std::span<const RawCell> cells);

}  // namespace kartei::mapping
