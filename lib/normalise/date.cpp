#include "normalise/date.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "format/excel_date.hpp"
#include "normalise/ascii.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// Folded by text::fold_ae(); the first three letters are enough.
constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mae", "apr", "mai", "jun",
                                                     "jul", "aug", "sep", "okt", "nov", "dez"};
constexpr std::array<std::string_view, 12> english_months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                             "jul", "aug", "sep", "oct", "nov", "dec"};

struct YearMonthDay {
  int year = 0;
  int month = 0;
  int day = 0;
};

std::optional<int> month_of(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  const std::string_view head = word.substr(0, 3);
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (head == months[i] || head == english_months[i]) return static_cast<int>(i) + 1;
  }
  if (head == "jae") return 1;
  return std::nullopt;
}

int to_int(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

DateReading refused(std::string_view code, std::string_view text, std::string_view why) {
  DateReading reading;
  reading.found.push_back(
      warning(code, quoted(text) + std::string(why), "write the day as 1970-12-24 or 24.12.1970"));
  return reading;
}

bool is_default_of_a_program(const YearMonthDay& date) {
  return date.year < 1850 || date.year > 2150 || (date.year == 1900 && date.month == 1 && date.day <= 1) ||
         (date.year == 1899 && date.month == 12);
}

DateReading without_year(int month, int day, std::string_view text) {
  const std::chrono::month_day yearless{std::chrono::month(static_cast<unsigned>(month)),
                                        std::chrono::day(static_cast<unsigned>(day))};
  if (!yearless.ok()) return refused("date.no_such_day", text, " is no day of the calendar");
  DateReading reading;
  reading.yearless = yearless;
  reading.found.push_back(note("date.no_year", quoted(text) + " has no year and was not taken"));
  return reading;
}

/// What phones write for a birthday without its year: the first leap year of the calendar.
constexpr int year_for_none = 1604;

DateReading make_day(const YearMonthDay& date, std::string_view text) {
  if (date.year == 0 && date.month == 0 && date.day == 0) return {};
  if (date.year == year_for_none) return without_year(date.month, date.day, text);
  const std::chrono::year_month_day day{std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  if (!day.ok()) return refused("date.no_such_day", text, " is no day of the calendar");
  if (is_default_of_a_program(date)) {
    return refused("date.default", text, " is what a program writes for no date");
  }
  DateReading reading;
  reading.day = Day(day);
  return reading;
}

int full_year(std::string_view digits) {
  const int year = to_int(digits);
  if (digits.size() > 2) return year;
  return year < two_digit_pivot ? 2000 + year : 1900 + year;
}

bool is_number(std::string_view word, std::size_t most_digits) {
  return all_digits(word) && word.size() <= most_digits;
}

bool is_zero(std::string_view digits) { return digits.find_first_not_of('0') == std::string_view::npos; }

/// Day, month, year in this order, as after "24.12.70".
DateReading day_month_year(std::string_view day, int month, std::string_view year, std::string_view text) {
  if (month == 0 && is_zero(day)) return {};
  DateReading reading = make_day({full_year(year), month, to_int(day)}, text);
  if (reading.day && year.size() <= 2) {
    reading.has_two_digit_year = true;
    reading.found.push_back(
        note("date.two_digit_year", quoted(text) + " was taken for " + kartei::to_text(*reading.day)));
  }
  return reading;
}

DateReading with_slashes(const std::vector<std::string_view>& parts, DateForm::Order order,
                         std::string_view text) {
  const int first = to_int(parts[0]);
  const int second = to_int(parts[1]);
  constexpr int most_months = 12;
  if (first > most_months || first == second) order = DateForm::Order::day_first;
  if (second > most_months && first <= most_months) order = DateForm::Order::month_first;
  if (order == DateForm::Order::unclear) {
    return refused("date.ambiguous", text, " may mean two days: day or month may come first");
  }
  return order == DateForm::Order::day_first ? day_month_year(parts[0], second, parts[2], text)
                                             : day_month_year(parts[1], first, parts[2], text);
}

bool are_numbers(const std::vector<std::string_view>& parts, std::size_t count) {
  if (parts.size() != count) return false;
  for (const std::string_view part : parts) {
    if (!is_number(part, 4)) return false;
  }
  return true;
}

/// The date without a time behind it: "1970-12-24T00:00:00Z", "24.12.1970 00:00:00".
std::string_view without_time(std::string_view text) {
  for (std::size_t i = 8; i + 2 < text.size(); ++i) {
    if ((text[i] == 'T' || text[i] == ' ') && is_digit(text[i - 1]) && is_digit(text[i + 1]) &&
        text.find(':', i) != std::string_view::npos) {
      return text.substr(0, i);
    }
  }
  return text;
}

/// "24. Dezember 1970", "24 Dec 70", "Dec 24, 1970".
std::optional<DateReading> with_month_name(std::string_view text) {
  const std::string folded = text::fold_ae(text);
  std::vector<std::string_view> words = text::words(folded);
  if (words.size() == 3 && is_number(words[1], 2) && !has_digit(words[0])) std::swap(words[0], words[1]);
  if (words.size() < 2 || !is_number(words[0], 2)) return std::nullopt;
  const std::optional<int> month = month_of(words[1]);
  if (!month) return std::nullopt;
  if (words.size() == 2) return without_year(*month, to_int(words[0]), text);
  if (words.size() > 3 || !is_number(words[2], 4)) return std::nullopt;
  return day_month_year(words[0], *month, words[2], text);
}

std::vector<std::string_view> trimmed_parts(std::string_view text, char separator) {
  std::vector<std::string_view> parts = text::split(text, separator);
  for (std::string_view& part : parts) part = text::trim(part);
  return parts;
}

std::optional<DateReading> with_dots(std::string_view date) {
  std::vector<std::string_view> parts = trimmed_parts(date, '.');
  if (parts.size() == 3 && parts[2].empty()) parts.pop_back();
  if (are_numbers(parts, 2) && parts[1].size() <= 2) {
    return is_zero(parts[0]) ? DateReading{} : without_year(to_int(parts[1]), to_int(parts[0]), date);
  }
  if (!are_numbers(parts, 3)) return std::nullopt;
  if (parts[0].size() == 4) return make_day({to_int(parts[0]), to_int(parts[1]), to_int(parts[2])}, date);
  return day_month_year(parts[0], to_int(parts[1]), parts[2], date);
}

/// "--12-24", "--1224" of vCards.
std::optional<DateReading> with_two_hyphens(std::string_view date) {
  std::string digits(date.substr(2));
  std::erase(digits, '-');
  if (!all_digits(digits) || digits.size() != 4) return std::nullopt;
  return without_year(to_int(digits.substr(0, 2)), to_int(digits.substr(2)), date);
}

std::optional<DateReading> with_hyphens(std::string_view date) {
  if (date.starts_with("--")) return with_two_hyphens(date);
  const std::vector<std::string_view> parts = trimmed_parts(date, '-');
  if (!are_numbers(parts, 3)) return std::nullopt;
  if (parts[0].size() == 4) return make_day({to_int(parts[0]), to_int(parts[1]), to_int(parts[2])}, date);
  return day_month_year(parts[0], to_int(parts[1]), parts[2], date);
}

/// "19701224", "24121970": whichever is a day of our times.
DateReading of_eight_digits(std::string_view date) {
  DateReading year_first =
      make_day({to_int(date.substr(0, 4)), to_int(date.substr(4, 2)), to_int(date.substr(6))}, date);
  if (year_first.found.empty() || year_first.yearless) return year_first;
  DateReading day_first =
      make_day({to_int(date.substr(4)), to_int(date.substr(2, 2)), to_int(date.substr(0, 2))}, date);
  return day_first.day ? day_first : year_first;
}

/// Days of a spreadsheet count from 1900.
std::optional<DateReading> of_serial(std::string_view date) {
  constexpr std::size_t serial_digits = 5;
  if (!all_digits(date) || date.size() != serial_digits) return std::nullopt;
  const std::optional<std::string> text =
      format::excel_date_text(to_int(date), format::Shown::date, format::DateSystem::from_1900);
  DateReading reading;
  if (text) reading.day = day_from_text(*text);
  if (!reading.day) return std::nullopt;
  reading.found.push_back(note("date.spreadsheet_serial", quoted(date) + " was taken for a spreadsheet's " +
                                                              kartei::to_text(*reading.day)));
  return reading;
}

std::optional<DateReading> in_any_form(std::string_view date, DateForm form) {
  if (form.has_serials) {
    if (std::optional<DateReading> reading = of_serial(date)) return reading;
  }
  if (all_digits(date) && date.size() == 8) {
    return of_eight_digits(date);
  }
  const std::vector<std::string_view> slashed = trimmed_parts(date, '/');
  if (are_numbers(slashed, 3) && slashed[0].size() == 4) {
    return make_day({to_int(slashed[0]), to_int(slashed[1]), to_int(slashed[2])}, date);
  }
  if (are_numbers(slashed, 3) && slashed[0].size() <= 2) return with_slashes(slashed, form.order, date);
  if (std::optional<DateReading> reading = with_dots(date)) return reading;
  if (std::optional<DateReading> reading = with_hyphens(date)) return reading;
  return with_month_name(date);
}

/// Words that stand around a date and say nothing of it, folded.
constexpr auto silent_words = std::to_array<std::string_view>(
    {"geb", "geboren", "am",       "mo",       "di",         "mi",      "do",      "fr",        "sa",
     "so",  "montag",  "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
     "mon", "tue",     "wed",      "thu",      "fri",        "sat",     "sun"});

bool is_silent(std::string_view text) {
  const std::string folded = text::fold_ae(text);
  return std::ranges::all_of(text::words(folded), [](std::string_view word) {
    return std::ranges::find(silent_words, word) != silent_words.end();
  });
}

/// Without "geb.", "*", "Do," in front and "(Donnerstag)" behind.
std::string_view without_silent_words(std::string_view date) {
  const std::size_t begin = find_digit(date);
  const std::size_t bracket = date.find('(');
  if (bracket != std::string_view::npos && is_silent(date.substr(bracket)))
    date = text::trim(date.substr(0, bracket));
  if (begin == std::string_view::npos || begin >= date.size() || date.starts_with("--")) return date;
  return is_silent(date.substr(0, begin)) ? date.substr(begin) : date;
}

}  // namespace

DateReading read_date(std::string_view text, DateForm form) {
  const std::string_view date = without_silent_words(without_time(text::trim(text)));
  if (date.empty() || is_placeholder(date)) return {};
  if (std::optional<DateReading> reading = in_any_form(date, form)) return *std::move(reading);
  return refused("date.not_understood", text, " is no date that is understood");
}

}  // namespace kartei::normalise
