/// What a person shares with nobody, beside what a household or an office shares.
#pragma once

#include <string_view>

#include "match/comparer.hpp"

namespace kartei::match {

/// Whether a mailbox is a family's by its name: its last name alone, or with a number or words such as "fam"
/// and "post". "fam.mueller@web.de" is one, "h.mueller@web.de" and "hm@web.de" are not. `last_name` is
/// folded.
[[nodiscard]] bool is_family_mailbox(std::string_view email, std::string_view last_name);

/// Whether two persons have a mobile number or a mailbox in common that is no family's.
[[nodiscard]] bool share_own_contact(const Table& table, const Comparison& comparison, const Row& a,
                                     const Row& b);

/// Whether two birth dates are one: equal, day and month swapped, or a digit of one of them mistyped. A
/// father and his son may differ in a single digit of the year.
[[nodiscard]] bool birth_dates_agree(const Comparison& comparison, const Row& a, const Row& b);

/// Whether two first names that agree in part may be those of two people of one household: "Marie" and
/// "Maria", "Hans Peter" and "Peter"; not "Stefan" and "Stephan", or a name and its typing error. Requires:
/// both known.
[[nodiscard]] bool may_be_siblings(std::string_view first_a, std::string_view first_b);

}  // namespace kartei::match
