#include "qualify/period.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "qualify/holiday.hpp"

namespace kartei::qualify {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

using Words = std::span<const std::string>;
using Reading = std::optional<PeriodReading>;

struct MonthWord {
  std::string_view word;
  unsigned month;
};

constexpr std::array month_words{
    MonthWord{"januar", 1},    MonthWord{"jaenner", 1}, MonthWord{"jan", 1},       MonthWord{"january", 1},
    MonthWord{"februar", 2},   MonthWord{"feber", 2},   MonthWord{"feb", 2},       MonthWord{"february", 2},
    MonthWord{"maerz", 3},     MonthWord{"mrz", 3},     MonthWord{"march", 3},     MonthWord{"april", 4},
    MonthWord{"apr", 4},       MonthWord{"mai", 5},     MonthWord{"may", 5},       MonthWord{"juni", 6},
    MonthWord{"jun", 6},       MonthWord{"june", 6},    MonthWord{"juli", 7},      MonthWord{"jul", 7},
    MonthWord{"july", 7},      MonthWord{"august", 8},  MonthWord{"aug", 8},       MonthWord{"september", 9},
    MonthWord{"sep", 9},       MonthWord{"sept", 9},    MonthWord{"oktober", 10},  MonthWord{"okt", 10},
    MonthWord{"october", 10},  MonthWord{"oct", 10},    MonthWord{"november", 11}, MonthWord{"nov", 11},
    MonthWord{"dezember", 12}, MonthWord{"dez", 12},    MonthWord{"december", 12}, MonthWord{"dec", 12},
};

/// A season as months of one year; the winter begins the year.
constexpr std::array season_words{
    MonthWord{"fruehjahr", 3}, MonthWord{"fruehling", 3}, MonthWord{"spring", 3}, MonthWord{"sommer", 6},
    MonthWord{"summer", 6},    MonthWord{"herbst", 9},    MonthWord{"autumn", 9}, MonthWord{"winter", 1},
};

/// A leap day comes after eight years at the latest.
constexpr int years_ahead = 8;

constexpr std::array<std::string_view, 7> german_days{"sonntag",    "montag",  "dienstag", "mittwoch",
                                                      "donnerstag", "freitag", "samstag"};
constexpr std::array<std::string_view, 7> english_days{"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};

template <class List>
std::optional<unsigned> month_in(const List& list, std::string_view word) {
  const auto found = std::ranges::find(list, word, &MonthWord::word);
  return found == list.end() ? std::nullopt : std::optional(found->month);
}

std::optional<int> number(std::string_view word) {
  int value = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
  if (word.empty() || read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
  return value;
}

std::string_view word_at(Words words, std::size_t place) {
  return place < words.size() ? std::string_view(words[place]) : std::string_view();
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::ranges::find(list, word) != list.end();
}

/// "2027", "27" behind a period.
std::optional<year> year_at(Words words, std::size_t place) {
  const auto value = number(word_at(words, place));
  if (!value) return std::nullopt;
  if (*value >= 2000 && *value < 2100) return year(*value);
  if (words[place].size() == 2 && *value >= 20) return year(2000 + *value);
  return std::nullopt;
}

year year_of(Day day) { return year_month_day(day).year(); }

Period months_of(year of, unsigned first, int count) { return months_from(of / month(first), count); }

/// A period that comes each year, or in some years: that of the year told, else the one under way or the next
/// to come.
template <class Make>
PeriodReading yearly(Words words, std::size_t used, Day today, Make make) {
  if (const auto told = year_at(words, used)) return {make(*told), used + 1};
  for (int ahead = 0; ahead <= years_ahead; ++ahead)
    if (const std::optional<Period> then = make(year_of(today) + std::chrono::years(ahead));
        then && then->last >= today)
      return {then, used};
  return {std::nullopt, used};
}

Reading quarter(Words words, Day today) {
  std::optional<int> which;
  std::size_t used = 1;
  const std::string_view first = word_at(words, 0);
  if (first.size() == 2 && first.front() == 'q') which = number(first.substr(1));
  if (is_one_of(word_at(words, 1), {"quartal", "quarter"})) {
    which = number(first);
    used = 2;
  }
  if (!which || *which < 1 || *which > 4) return std::nullopt;
  return yearly(words, used, today,
                [&](year of) { return months_of(of, static_cast<unsigned>(*which * 3 - 2), 3); });
}

Reading half_year(Words words, Day today) {
  std::optional<int> which;
  std::size_t used = 1;
  const std::string_view first = word_at(words, 0);
  if (is_one_of(first, {"h1", "h2"})) which = first == "h1" ? 1 : 2;
  if (is_one_of(word_at(words, 1), {"halbjahr", "hj"})) {
    which = number(first);
    used = 2;
  }
  if (!which || *which < 1 || *which > 2) return std::nullopt;
  return yearly(words, used, today,
                [&](year of) { return months_of(of, static_cast<unsigned>(*which * 6 - 5), 6); });
}

/// The first week of a year is the one with its fourth day of January (ISO 8601). Not every year has 53.
std::optional<Period> calendar_week(year of, int week) {
  const Period whole = around(moved(of / 1 / 4, week - 1, CalendarUnit::week), CalendarUnit::week);
  return week >= 1 && year_of(whole.first + days(3)) == of ? std::optional(whole) : std::nullopt;
}

Reading week(Words words, Day today) {
  const std::string_view first = word_at(words, 0);
  std::optional<int> which;
  std::size_t used = 2;
  if (is_one_of(first, {"kw", "week", "kalenderwoche"})) {
    which = number(word_at(words, 1));
  } else if (first.starts_with("kw")) {
    which = number(first.substr(2));
    used = 1;
  }
  if (!which || *which < 0 || *which > 99) return std::nullopt;
  return yearly(words, used, today, [&](year of) { return calendar_week(of, *which); });
}

Period third_of(Period whole, std::string_view part) {
  const Day tenth = whole.first + days(9);
  const Day twentieth = whole.first + days(19);
  if (part == "anfang") return {whole.first, tenth};
  if (part == "mitte") return {tenth + days(1), twentieth};
  if (part == "ende") return {twentieth + days(1), whole.last};
  return whole;
}

std::string_view part_word(std::string_view word) {
  if (is_one_of(word, {"anfang", "early", "beginning"})) return "anfang";
  if (is_one_of(word, {"mitte", "mid", "middle"})) return "mitte";
  if (is_one_of(word, {"ende", "late", "end"})) return "ende";
  return {};
}

Period third_of_year(year of, std::string_view part) {
  const unsigned first = part == "anfang" ? 1U : part == "mitte" ? 5U : 9U;
  return months_of(of, first, 4);
}

bool is_whole_year(Words words, std::size_t place) {
  return word_at(words, place).size() == 4 && year_at(words, place).has_value();
}

/// "ab 2028", and "2028" at the end: a number before other words may count them.
Reading whole_year(Words words, Day) {
  const bool has_word =
      is_one_of(word_at(words, 0), {"ab", "erst", "jahr", "in", "fuer", "bis", "from", "for", "until"});
  const std::size_t place = has_word ? 1 : 0;
  if (!is_whole_year(words, place) || (!has_word && words.size() > 1)) return std::nullopt;
  return PeriodReading{months_of(*year_at(words, place), 1, 12), place + 1};
}

Reading holiday_of(Words words, Day today) {
  const std::string_view name = word_at(words, 0);
  if (!holiday(name, year_of(today))) return std::nullopt;
  return yearly(words, 1, today, [&](year of) { return holiday(name, of); });
}

Reading month_or_part(Words words, Day today) {
  std::string_view part = part_word(word_at(words, 0));
  std::size_t used = part.empty() ? 0 : 1;
  if (!part.empty() && is_one_of(word_at(words, used), {"of", "des"})) ++used;
  if (part == "ende" && is_one_of(word_at(words, used), {"jahres", "jahr", "year", "the"}))
    return PeriodReading{months_of(year_of(today), 12, 1), used + (word_at(words, used) == "the" ? 2U : 1U)};
  const auto which = month_in(month_words, word_at(words, used));
  if (!which && !part.empty() && is_whole_year(words, used))
    return PeriodReading{third_of_year(*year_at(words, used), part), used + 1};
  if (!which) return std::nullopt;
  return yearly(words, used + 1, today, [&](year of) { return third_of(months_of(of, *which, 1), part); });
}

Reading season(Words words, Day today) {
  const auto first = month_in(season_words, word_at(words, 0));
  if (!first) return std::nullopt;
  return yearly(words, 1, today, [&](year of) { return months_of(of, *first, 3); });
}

/// "12 5 2027", "12 5", "12 mai": what folding left of 12.5.2027.
Reading single_day(Words words, Day today) {
  const auto of_month = number(word_at(words, 0));
  if (!of_month || *of_month < 1 || *of_month > 31 || word_at(words, 0).size() > 2) return std::nullopt;
  auto which = month_in(month_words, word_at(words, 1));
  if (!which) {
    const auto written = number(word_at(words, 1));
    if (!written || *written < 1 || *written > 12 || word_at(words, 1).size() > 2) return std::nullopt;
    which = static_cast<unsigned>(*written);
  }
  const auto make = [&](year of) {
    const year_month_day date = of / month(*which) / day(static_cast<unsigned>(*of_month));
    return date.ok() ? std::optional(Period{Day(date), Day(date)}) : std::nullopt;
  };
  return yearly(words, 2, today, make);
}

std::optional<weekday> weekday_of(std::string_view word) {
  for (unsigned i = 0; i < german_days.size(); ++i)
    if (word == german_days[i] || word == english_days[i]) return weekday(i);
  return std::nullopt;
}

Reading named_day(Words words, Day today) {
  const std::string_view first = word_at(words, 0);
  const auto in_days = [&](int count) {
    return PeriodReading{Period{today + days(count), today + days(count)}, 1};
  };
  if (is_one_of(first, {"heute", "today", "sofort", "asap"})) return in_days(0);
  if (is_one_of(first, {"morgen", "tomorrow"})) return in_days(1);
  if (first == "uebermorgen") return in_days(2);
  const auto named = weekday_of(first);
  if (!named) return std::nullopt;
  const auto ahead = (*named - weekday(today)).count();
  return in_days(ahead == 0 ? 7 : static_cast<int>(ahead));
}

/// What a word means as a span: "wochen", "months".
std::optional<CalendarUnit> span_word(std::string_view word) {
  if (word.starts_with("tag") || word.starts_with("day")) return CalendarUnit::day;
  if (word.starts_with("woche") || word.starts_with("week")) return CalendarUnit::week;
  if (word.starts_with("monat") || word.starts_with("month")) return CalendarUnit::month;
  if (word.starts_with("quartal") || word.starts_with("quarter")) return CalendarUnit::quarter;
  if (word.starts_with("jahr") || word.starts_with("year")) return CalendarUnit::year;
  return std::nullopt;
}

/// "naechste woche", "naechsten monat", "naechstes jahr".
Reading next_span(Words words, Day today) {
  if (!word_at(words, 0).starts_with("naechst") &&
      !is_one_of(word_at(words, 0), {"next", "kommende", "kommenden"}))
    return std::nullopt;
  const auto span = span_word(word_at(words, 1));
  if (!span || *span == CalendarUnit::day) return std::nullopt;
  return PeriodReading{around(moved(today, 1, *span), *span), 2};
}

/// "in 3 wochen", "in einem monat".
Reading in_some(Words words, Day today) {
  if (word_at(words, 0) != "in") return std::nullopt;
  auto count = number(word_at(words, 1));
  if (is_one_of(word_at(words, 1), {"einer", "einem", "a", "one"})) count = 1;
  const auto span = span_word(word_at(words, 2));
  if (!count || *count > 1000 || !span) return std::nullopt;
  const Day then = moved(today, *count, *span);
  return PeriodReading{Period{then, then}, 3};
}

Reading end_of_year(Words words, Day today) {
  if (!is_one_of(word_at(words, 0), {"jahresende"})) return std::nullopt;
  return PeriodReading{months_of(year_of(today), 12, 1), 1};
}

/// "dienstag", "di": short only beside its week.
std::optional<weekday> weekday_beside_week(std::string_view word) {
  for (unsigned i = 0; i < german_days.size(); ++i)
    if (word.size() == 2 && german_days[i].starts_with(word)) return weekday(i);
  return weekday_of(word);
}

Reading week_or_next(Words words, Day today) {
  const Reading numbered = week(words, today);
  return numbered ? numbered : next_span(words, today);
}

/// "naechste woche dienstag", "dienstag kw 12".
Reading day_of_week(Words words, Day today) {
  const auto before = weekday_beside_week(word_at(words, 0));
  const std::size_t skipped = !before ? 0 : word_at(words, 1) == "in" ? 2 : 1;
  Reading reading = skipped < words.size() ? week_or_next(words.subspan(skipped), today) : std::nullopt;
  if (!reading || !reading->period || reading->period->last - reading->period->first != days(6))
    return std::nullopt;
  const auto named = before ? before : weekday_beside_week(word_at(words, reading->words));
  if (!named) return std::nullopt;
  const Day monday = reading->period->first;
  const Day exact = monday + (*named - weekday(monday));
  return PeriodReading{Period{exact, exact}, reading->words + (before ? skipped : 1)};
}

constexpr std::array readers{day_of_week, quarter,    half_year, week,      month_or_part,
                             season,      single_day, named_day, next_span, in_some,
                             end_of_year, holiday_of, whole_year};

}  // namespace

std::optional<PeriodReading> read_period(std::span<const std::string> words, Day day) {
  for (const auto read : readers)
    if (const Reading reading = read(words, day)) return reading;
  return std::nullopt;
}

}  // namespace kartei::qualify
