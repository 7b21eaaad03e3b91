#include "qualify/holiday.hpp"

namespace kartei::qualify {
namespace {

using std::chrono::days;
using std::chrono::month;

/// The Sunday behind the full moon that the church reckons with: Gauss's rule, with both its exceptions.
Day easter_sunday(std::chrono::year of) {
  const int year = static_cast<int>(of);
  const int century = year / 100;
  const int moon_shift = (15 + century - century / 4 - (8 * century + 13) / 25) % 30;
  const int sun_shift = (4 + century - century / 4) % 7;
  const int moon = (19 * (year % 19) + moon_shift) % 30;
  const int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + sun_shift) % 7;
  const bool is_too_late = (moon == 29 && sunday == 6) || (moon == 28 && sunday == 6 && year % 19 > 10);
  return Day(of / month(3) / 22) + days(moon + sunday - (is_too_late ? 7 : 0));
}

Period around_easter(std::chrono::year of, int first, int last) {
  const Day easter = easter_sunday(of);
  return {easter + days(first), easter + days(last)};
}

Period from_to(const std::chrono::year_month_day& first, int count) {
  return {Day(first), Day(first) + days(count - 1)};
}

}  // namespace

std::optional<Period> holiday(std::string_view word, std::chrono::year year) {
  if (word == "ostern" || word == "easter") return around_easter(year, -2, 1);
  if (word == "pfingsten" || word == "whitsun") return around_easter(year, 49, 50);
  if (word == "weihnachten" || word == "christmas" || word == "xmas") return from_to(year / 12 / 24, 3);
  if (word == "silvester") return from_to(year / 12 / 31, 1);
  if (word == "neujahr") return from_to(year / 1 / 1, 1);
  return std::nullopt;
}

}  // namespace kartei::qualify
