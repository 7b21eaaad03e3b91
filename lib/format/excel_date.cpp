#include "format/excel_date.hpp"

#include <cmath>

#include <fmt/format.h>

namespace kartei::format {
namespace {

using std::chrono::days;

constexpr Day before_1900_03 = Day{std::chrono::year{1899} / 12 / 31};
constexpr Day since_1900_03 = Day{std::chrono::year{1899} / 12 / 30};
constexpr Day zero_1904 = Day{std::chrono::year{1904} / 1 / 1};
constexpr Day last_day = Day{std::chrono::year{9999} / 12 / 31};
constexpr std::int64_t day_that_never_was = 60;
constexpr std::int64_t ms_per_day = 86'400'000;
constexpr double serials_end = 2'958'466;

std::string time_text(std::int64_t ms) {
  const auto seconds = ms / 1000;
  auto text = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (ms % 1000 != 0) text += fmt::format(".{:03}", ms % 1000);
  return text;
}

std::optional<std::string> day_text(std::int64_t serial, DateSystem system) {
  Day origin = zero_1904;
  if (system == DateSystem::from_1900) {
    if (serial == 0) return {};
    if (serial == day_that_never_was) return "1900-02-29";
    origin = serial < day_that_never_was ? before_1900_03 : since_1900_03;
  }
  const Day day = origin + days{serial};
  if (day > last_day) return {};
  return to_text(day);
}

}  // namespace

std::optional<std::string> excel_date_text(double serial, Shown shown, DateSystem system) {
  const bool is_shown = serial >= 0 && serial < serials_end;
  if (!is_shown) return {};
  const double whole = std::floor(serial);
  const auto ms_of_day = std::llround((serial - whole) * static_cast<double>(ms_per_day));
  const auto ms = static_cast<std::int64_t>(whole) * ms_per_day + ms_of_day;
  if (shown == Shown::elapsed) return time_text(ms);
  const auto serial_day = ms / ms_per_day;
  const auto time = ms % ms_per_day;
  const bool time_alone =
      serial_day == 0 && (shown == Shown::time || (time != 0 && system == DateSystem::from_1900));
  if (time_alone) return time_text(time);
  auto text = day_text(serial_day, system);
  if (text && time != 0) *text += "T" + time_text(time);
  return text;
}

std::optional<std::int32_t> excel_serial(Day day) {
  const auto serial = (day - since_1900_03).count();
  if (serial <= day_that_never_was || day > last_day) return {};
  return static_cast<std::int32_t>(serial);
}

std::string_view without_midnight(std::string_view moment) {
  constexpr std::string_view midnight = "T00:00:00";
  const auto at = moment.find('T');
  if (at == std::string_view::npos || !moment.substr(at).starts_with(midnight)) return moment;
  const auto rest = moment.substr(at + midnight.size());
  return rest.find_first_not_of(".0Z") == std::string_view::npos ? moment.substr(0, at) : moment;
}

}  // namespace kartei::format
