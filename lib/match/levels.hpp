/// The levels of agreement by name, in the order of levels_of(): the words that code compares with.
#pragma once

#include "match/model.hpp"

namespace kartei::match {

enum class LastNameLevel : Level {
  not_compared, exact, spelling, sounds_alike, typo, part, birth_name, swapped, similar, other,
};
enum class FirstNameLevel : Level {
  not_compared, exact, nickname, part, sounds_alike, typo, initial, similar, other,
};
enum class CompanyLevel : Level { not_compared, exact, same_words, rare_word, typo, other };
enum class IdLevel : Level { not_compared, exact, other };
enum class StreetLevel : Level {
  not_compared, number, alike, near_number, street, other_number, alike_street, other,
};
enum class PlaceLevel : Level { not_compared, postcode, one_digit, city, area, other };
enum class PhoneLevel : Level { not_compared, exact, one_digit, other };
enum class EmailLevel : Level { not_compared, exact, typo, mailbox, other };
enum class BirthDateLevel : Level { not_compared, exact, swapped, one_digit, two_parts, other };

}  // namespace kartei::match
