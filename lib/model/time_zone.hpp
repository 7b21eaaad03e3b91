/// Clock time as files tell it, which often name no zone, to UTC.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "model/date.hpp"

namespace kartei {

using LocalTime = std::chrono::time_point<std::chrono::local_t, std::chrono::seconds>;

/// A fixed offset, or Central European Time with the summer time that the EU and Switzerland have had since
/// 1996 (Directive 2000/84/EC: last Sunday of March to last Sunday of October, 01:00 UTC each). No database
/// of zones is read, so that a file means the same on every machine.
class TimeZone {
 public:
  /// Central European Time.
  TimeZone() = default;

  /// "Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "UTC", or an offset: "+02:00".
  [[nodiscard]] static std::optional<TimeZone> from_text(std::string_view text);

  /// Of the hour that comes twice in October the first; one that is left out in March is an hour late.
  [[nodiscard]] Moment to_utc(LocalTime local) const;

  /// What clocks there show.
  [[nodiscard]] LocalTime to_local(Moment moment) const;

 private:
  std::chrono::minutes offset_{60};
  bool has_summer_time_ = true;
};

/// Year to second as a time; nothing where there is no such day or hour.
[[nodiscard]] std::optional<LocalTime> local_time(int year, unsigned month, unsigned day, unsigned hour,
                                                  unsigned minute, unsigned second);

}  // namespace kartei
