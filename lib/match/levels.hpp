/// The levels of agreement by name, in the order of levels_of(): the words that code compares with.
#pragma once

#include "match/model.hpp"

namespace kartei::match {

enum class LastNameLevel : Level {
  unknown,
  exact,
  spelling,
  sounds_alike,
  typo,
  part,
  birth_name,
  swapped,
  similar,
  other,
};
enum class FirstNameLevel : Level {
  unknown,
  exact,
  nickname,
  part,
  sounds_alike,
  typo,
  initial,
  similar,
  other,
};
enum class GenerationLevel : Level { unknown, exact, one_side, other };
enum class GenderLevel : Level { unknown, exact, other };
enum class CompanyLevel : Level { unknown, exact, same_words, rare_word, typo, other };
enum class LegalFormLevel : Level { unknown, exact, other };
enum class IdLevel : Level { unknown, exact, slip, other };
enum class StreetLevel : Level {
  unknown,
  number,
  alike,
  near_number,
  street,
  other_number,
  alike_street,
  other,
};
enum class PlaceLevel : Level { unknown, postcode, one_digit, city, area, other };
enum class AdditionLevel : Level { unknown, exact, alike, other };
enum class PhoneLevel : Level { unknown, exact, one_digit, other };
enum class EmailLevel : Level { unknown, exact, typo, mailbox, other };
enum class BirthDateLevel : Level { unknown, exact, swapped, one_digit, two_parts, two_digits, other };

}  // namespace kartei::match
