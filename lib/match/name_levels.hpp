/// How well two names agree.
#pragma once

#include "match/first_names.hpp"
#include "match/levels.hpp"
#include "match/names.hpp"

namespace kartei::match {

/// Whether two words may be one with a slip of the finger: one edit from four letters on, two from eight on.
[[nodiscard]] bool is_typo(std::string_view a, std::string_view b);

/// Two last names by themselves, without birth names and swaps. Requires: both known.
[[nodiscard]] LastNameLevel last_name_level(const NamePool& names, const Name& a, const Name& b);

/// Two first names. Two that are both well known and no forms of one name are never taken for typing
/// errors: Andrea and Andreas, Martin and Martina are two people. Requires: both known.
[[nodiscard]] FirstNameLevel first_name_level(const NamePool& names, const FirstNames& known, ValueId a,
                                              ValueId b);

}  // namespace kartei::match
