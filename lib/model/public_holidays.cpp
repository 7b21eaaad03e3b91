#include "model/public_holidays.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kartei {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::month_day;
using std::chrono::year_month_day;

constexpr month_day on(unsigned day_number, unsigned month_number) {
  return month(month_number) / static_cast<int>(day_number);
}

/// Days after Easter Sunday.
constexpr int good_friday = -2;
constexpr int easter_monday = 1;
constexpr int ascension = 39;
constexpr int whit_monday = 50;
constexpr int corpus_christi = 60;

/// The laws of all German states and the Unification Treaty, Art. 2(2).
constexpr std::array german_days{on(1, 1), on(1, 5), on(3, 10), on(25, 12), on(26, 12)};
constexpr std::array german_feasts{good_friday, easter_monday, ascension, whit_monday};

/// Feiertagsruhegesetz 1957, §1(1).
constexpr std::array austrian_days{on(1, 1),  on(6, 1),  on(1, 5),   on(15, 8), on(26, 10),
                                   on(1, 11), on(8, 12), on(25, 12), on(26, 12)};
constexpr std::array austrian_feasts{easter_monday, ascension, whit_monday, corpus_christi};

/// The federal holiday (constitution, Art. 110(3)), and what all cantons keep.
constexpr std::array swiss_days{on(1, 1), on(1, 8), on(25, 12)};
constexpr std::array swiss_feasts{ascension};

struct Country {
  std::string_view code;
  std::span<const month_day> fixed;
  std::span<const int> after_easter;
};
constexpr std::array countries{
    Country{"DE", german_days, german_feasts},
    Country{"AT", austrian_days, austrian_feasts},
    Country{"CH", swiss_days, swiss_feasts},
};

}  // namespace

// The anonymous Gregorian computus: H. Spencer Jones, General Astronomy (1922), from Nature 13 (1876).
Day easter_sunday(std::chrono::year year) {
  const int y = static_cast<int>(year);
  const int golden = y % 19;
  const int century = y / 100;
  const int of_century = y % 100;
  const int correction = (century - (century + 8) / 25 + 1) / 3;
  const int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
  const int to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
  const int late = (golden + 11 * moon + 22 * to_sunday) / 451;
  const int sum = moon + to_sunday - 7 * late + 114;
  return year / (sum / 31) / (sum % 31 + 1);
}

bool is_public_holiday(Day day, std::string_view country) {
  const auto* const of = std::ranges::find(countries, country, &Country::code);
  if (of == countries.end()) return false;
  const year_month_day date(day);
  const auto from_easter = (day - easter_sunday(date.year())).count();
  return std::ranges::find(of->fixed, date.month() / date.day()) != of->fixed.end() ||
         std::ranges::find(of->after_easter, from_easter) != of->after_easter.end();
}

Day working_day_from(Day day, std::string_view country) {
  const auto is_free = [country](Day one) {
    const std::chrono::weekday weekday(one);
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday ||
           is_public_holiday(one, country);
  };
  while (is_free(day)) day += days(1);
  return day;
}

}  // namespace kartei
