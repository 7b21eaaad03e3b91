#include "model/calendar.hpp"

namespace kartei {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr int days_a_week = 7;
constexpr int months_a_quarter = 3;
constexpr int months_a_year = 12;

Day months_later(Day from, int count) {
  const year_month_day there = year_month_day(from) + months(count);
  return there.ok() ? Day(there) : Day(there.year() / there.month() / std::chrono::last);
}

}  // namespace

Day moved(Day from, int count, CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::day:
      return from + days(count);
    case CalendarUnit::week:
      return from + days(days_a_week * count);
    case CalendarUnit::month:
      return months_later(from, count);
    case CalendarUnit::quarter:
      return months_later(from, months_a_quarter * count);
    case CalendarUnit::year:
      break;
  }
  return months_later(from, months_a_year * count);
}

Period around(Day at, CalendarUnit unit) {
  const year_month_day date(at);
  const year_month in = date.year() / date.month();
  switch (unit) {
    case CalendarUnit::day:
      return {at, at};
    case CalendarUnit::week: {
      const Day monday = at - (std::chrono::weekday(at) - std::chrono::Monday);
      return {monday, monday + days(days_a_week - 1)};
    }
    case CalendarUnit::month:
      return months_from(in, 1);
    case CalendarUnit::quarter:
      return months_from(in - months((static_cast<unsigned>(in.month()) - 1) % months_a_quarter),
                         months_a_quarter);
    case CalendarUnit::year:
      break;
  }
  return months_from(date.year() / std::chrono::January, months_a_year);
}

Period months_from(year_month first, int count) {
  return {Day(first / 1), Day((first + months(count)) / 1) - days(1)};
}

}  // namespace kartei
