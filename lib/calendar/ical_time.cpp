#include "calendar/ical_time.hpp"

#include <algorithm>

#include "normalise/local_time.hpp"

namespace kartei::calendar {

bool is_there(const icaltimetype& time) {
  return icaltime_is_null_time(time) == 0 && icaltime_is_valid_time(time) != 0;
}

Day day_of(const icaltimetype& time) {
  return std::chrono::sys_days(std::chrono::year(time.year) /
                               std::chrono::month(static_cast<unsigned>(time.month)) /
                               std::chrono::day(static_cast<unsigned>(time.day)));
}

Moment moment_of(const icaltimetype& time) {
  if (time.zone != nullptr) return Moment(std::chrono::seconds(icaltime_as_timet_with_zone(time, time.zone)));
  const auto shown = day_of(time) + std::chrono::hours(time.hour) + std::chrono::minutes(time.minute) +
                     std::chrono::seconds(time.second);
  return normalise::from_local(shown);
}

Day local_day(const icaltimetype& time) {
  return time.is_date != 0 ? day_of(time) : normalise::local_day(moment_of(time));
}

std::string uid_of_day(const std::string& uid, const icaltimetype& time) {
  std::string text = time.is_date != 0 ? to_text(day_of(time)) : to_text(moment_of(time));
  std::erase_if(text, [](char sign) { return sign == '-' || sign == ':'; });
  return uid + ' ' + text;
}

}  // namespace kartei::calendar
