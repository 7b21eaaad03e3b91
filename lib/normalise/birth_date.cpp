#include "normalise/birth_date.hpp"

#include <chrono>
#include <string>

namespace kartei::normalise {
namespace {

constexpr int fewest_years_of_a_contact = 16;
constexpr int most_years_of_a_life = 110;

std::optional<Day> in_year(Day day, int year) {
  const std::chrono::year_month_day date(day);
  const std::chrono::year_month_day moved{std::chrono::year(year), date.month(), date.day()};
  return moved.ok() ? std::optional(Day(moved)) : std::nullopt;
}

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

/// Full years lived from `birth` to `day`.
int age_on(Day day, Day birth) {
  const std::chrono::year_month_day from(birth);
  const std::chrono::year_month_day to(day);
  const int years = year_of(day) - year_of(birth);
  const bool had_birthday =
      std::chrono::month_day(to.month(), to.day()) >= std::chrono::month_day(from.month(), from.day());
  return had_birthday ? years : years - 1;
}

/// The latest day of that year's last two digits that is not after `known_on` and in somebody's life.
std::optional<Day> latest_century(Day day, Day known_on) {
  const int first = year_of(known_on) - most_years_of_a_life;
  for (int year = year_of(known_on) / 100 * 100 + year_of(day) % 100; year >= first; year -= 100) {
    const std::optional<Day> found = in_year(day, year);
    if (found && *found <= known_on) return found;
  }
  return std::nullopt;
}

Diagnostic told(std::string_view text, Day day, Day known_on) {
  const std::string taken = quoted(text) + " was taken for " + kartei::to_text(day);
  const std::optional<Day> before = in_year(day, year_of(day) - 100);
  if (!before || age_on(known_on, day) >= fewest_years_of_a_contact ||
      age_on(known_on, *before) > most_years_of_a_life)
    return note("date.two_digit_year", taken);
  return note("date.century_unclear", taken + ", and may be " + kartei::to_text(*before),
              "write the year with four digits");
}

Diagnostic of_no_life(std::string_view text) {
  return warning("date.no_such_day", quoted(text) + " is no day on which somebody of the data can be born",
                 "write the year with four digits");
}

}  // namespace

DateReading read_birth_date(std::string_view text, DateForm form, std::optional<Day> known_on) {
  DateReading reading = read_date(text, form);
  if (!reading.day || !known_on) return reading;
  if (reading.has_two_digit_year) {
    reading.day = latest_century(*reading.day, *known_on);
    reading.found = {reading.day ? told(text, *reading.day, *known_on) : of_no_life(text)};
  } else if (*reading.day > *known_on) {
    reading.day.reset();
    reading.found = {warning("date.not_born_yet", quoted(text) + " is after the day that the data is of",
                             "compare it with the source")};
  }
  return reading;
}

}  // namespace kartei::normalise
