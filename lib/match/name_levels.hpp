/// How well two names agree.
#pragma once

#include <string_view>

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

/// A person's folded names, as words of whatever pool.
struct FoldedNames {
  std::string_view last;
  std::string_view first;
  std::uint64_t last_sound = 0;  ///< as Name::phonetic
  std::uint64_t first_sound = 0;
};

/// Whether one is the other with first and last name swapped. One of the names may be an initial: "Fischer
/// A." and "Andreas Fischer", or another form: "Hopf Manni" and "Manfred Hopf"; or, where the other name is
/// equal, spelt otherwise: "Meyer Hans" and "Hans Maier". Requires: all known.
[[nodiscard]] bool are_swapped(const FoldedNames& a, const FoldedNames& b);

/// What tells a person's gender: as addressed, else the first name.
struct GenderSign {
  ValueId first_name = 0;
  Gender addressed = Gender::unknown;
};

/// "Frau Meyer" and "Herr Andreas Meyer", "Frau A. Meyer": the salutation tells where the first name does
/// not. Beside first names in full it says nothing new: two of one name are of one gender.
[[nodiscard]] GenderLevel gender_level(const FirstNames& known, FirstNameLevel first_names,
                                       const GenderSign& a, const GenderSign& b);

}  // namespace kartei::match
