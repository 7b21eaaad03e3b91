#include "model/time_zone.hpp"

#include <algorithm>
#include <array>

namespace kartei {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Moment last_sunday_at_one(std::chrono::year year, std::chrono::month month) {
  const Day day =
      std::chrono::year_month_weekday_last{year, month, std::chrono::weekday_last(std::chrono::Sunday)};
  return day + hours(1);
}

bool is_summer(Moment moment) {
  const std::chrono::year year =
      std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(moment)).year();
  return moment >= last_sunday_at_one(year, std::chrono::March) &&
         moment < last_sunday_at_one(year, std::chrono::October);
}

/// "+02:00", signs and digits at their places.
std::optional<minutes> offset_from_text(std::string_view text) {
  constexpr std::size_t length = 6;
  if (text.size() != length || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  std::array<int, 4> digits{};
  const std::array<char, 4> letters{text[1], text[2], text[4], text[5]};
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (letters.at(i) < '0' || letters.at(i) > '9') return std::nullopt;
    digits.at(i) = letters.at(i) - '0';
  }
  constexpr int most_hours = 14;
  const hours of_hours{digits[0] * 10 + digits[1]};
  const minutes of_minutes{digits[2] * 10 + digits[3]};
  if (of_hours > hours(most_hours) || of_minutes >= hours(1)) return std::nullopt;
  const minutes offset = of_hours + of_minutes;
  return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::optional<TimeZone> TimeZone::from_text(std::string_view text) {
  constexpr std::array<std::string_view, 3> central = {"Europe/Berlin", "Europe/Vienna", "Europe/Zurich"};
  if (std::ranges::find(central, text) != central.end()) return TimeZone();
  const auto offset = text == "UTC" ? minutes(0) : offset_from_text(text);
  if (!offset) return std::nullopt;
  TimeZone zone;
  zone.offset_ = *offset;
  zone.has_summer_time_ = false;
  return zone;
}

Moment TimeZone::to_utc(LocalTime local) const {
  const Moment standard = Moment(local.time_since_epoch()) - offset_;
  const Moment summer = standard - hours(1);
  return has_summer_time_ && is_summer(summer) ? summer : standard;
}

LocalTime TimeZone::to_local(Moment moment) const {
  const LocalTime standard = LocalTime(moment.time_since_epoch()) + offset_;
  return has_summer_time_ && is_summer(moment) ? standard + hours(1) : standard;
}

std::optional<LocalTime> local_time(int year, unsigned month, unsigned day, unsigned hour, unsigned minute,
                                    unsigned second) {
  constexpr int last_year = 9999;
  constexpr unsigned hours_a_day = 24;
  constexpr unsigned sixty = 60;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(day)};
  if (year < 1 || year > last_year || !date.ok() || hour >= hours_a_day || minute >= sixty || second >= sixty)
    return std::nullopt;
  return LocalTime(Day(date).time_since_epoch()) + hours(hour) + minutes(minute) +
         std::chrono::seconds(second);
}

}  // namespace kartei
