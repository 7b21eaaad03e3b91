#include "segment/period.hpp"

#include <charconv>
#include <vector>

#include "text/text.hpp"

namespace kartei::segment {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

std::optional<CalendarUnit> unit_from_text(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  if (word == "day") return CalendarUnit::day;
  if (word == "week") return CalendarUnit::week;
  if (word == "month") return CalendarUnit::month;
  if (word == "quarter") return CalendarUnit::quarter;
  if (word == "year") return CalendarUnit::year;
  return std::nullopt;
}

/// Digits only, few enough for any calendar.
std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty() || text.size() > 5 ||
      value < 0)
    return std::nullopt;
  return value;
}

bool is_in_calendar(Day day) {
  const int of = static_cast<int>(year_month_day(day).year());
  return of >= 0 && of <= 9999;
}

std::optional<Period> one_day(std::optional<Day> day) {
  if (!day || !is_in_calendar(*day)) return std::nullopt;
  return Period{*day, *day};
}

/// 2026, 2026-05.
std::optional<Period> year_or_month(std::string_view text) {
  const auto of = number(text.substr(0, 4));
  if (!of || text.size() < 4) return std::nullopt;
  if (text.size() == 4) return months_from(year(*of) / month(1), 12);
  const auto in = text.size() == 7 && text[4] == '-' ? number(text.substr(5)) : std::nullopt;
  if (!in || *in < 1 || *in > 12) return std::nullopt;
  return months_from(year(*of) / month(static_cast<unsigned>(*in)), 1);
}

/// 1.5.2026.
std::optional<Day> german_day(std::string_view text) {
  const auto parts = text::split(text, '.');
  if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
  const auto of_month = number(parts[0]);
  const auto in_month = number(parts[1]);
  const auto in_year = number(parts[2]);
  if (!of_month || !in_month || !in_year) return std::nullopt;
  const year_month_day date =
      year(*in_year) / month(static_cast<unsigned>(*in_month)) / day(static_cast<unsigned>(*of_month));
  return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

/// 2026-05-01..2026-05-31.
std::optional<Period> stretch(std::string_view word) {
  const std::size_t dots = word.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const auto first = day_from_text(word.substr(0, dots));
  const auto last = day_from_text(word.substr(dots + 2));
  return first && last && *first <= *last ? std::optional(Period{*first, *last}) : std::nullopt;
}

std::optional<Period> one_word(std::string_view word, Day today) {
  if (word == "today") return one_day(today);
  if (word == "yesterday") return one_day(today - days(1));
  if (word == "tomorrow") return one_day(today + days(1));
  if (const auto written = day_from_text(word)) return one_day(written);
  if (const auto written = german_day(word)) return one_day(written);
  if (const auto written = stretch(word)) return written;
  return year_or_month(word);
}

/// "this year", "last month", "next week".
std::optional<Period> two_words(std::string_view which, std::string_view of, Day today) {
  const auto unit = unit_from_text(of);
  if (!unit) return std::nullopt;
  if (which == "this") return around(today, *unit);
  if (which == "last") return around(moved(today, -1, *unit), *unit);
  if (which == "next") return around(moved(today, 1, *unit), *unit);
  return std::nullopt;
}

/// "90 days ago", "in 2 weeks".
std::optional<Period> three_words(const std::vector<std::string_view>& words, Day today) {
  const bool is_past = words[2] == "ago";
  if (!is_past && words[0] != "in") return std::nullopt;
  const auto count = number(words[is_past ? 0 : 1]);
  const auto unit = unit_from_text(words[is_past ? 1 : 2]);
  if (!count || !unit) return std::nullopt;
  const Day day = moved(today, is_past ? -*count : *count, *unit);
  return one_day(day);
}

}  // namespace

std::optional<Period> period_from_text(std::string_view text, Day today) {
  const std::string lower = text::to_lower(text);
  const auto words = text::words(lower);
  switch (words.size()) {
    case 1:
      return one_word(words[0], today);
    case 2:
      return two_words(words[0], words[1], today);
    case 3:
      return three_words(words, today);
    default:
      return std::nullopt;
  }
}

}  // namespace kartei::segment
