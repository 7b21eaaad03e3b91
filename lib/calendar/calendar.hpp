/// Calendars as Outlook and Thunderbird exchange them (iCalendar, RFC 5545): bytes in, entries out, and back.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"

namespace kartei::calendar {

enum class Status { open, done, cancelled };

/// A VTODO, or a VEVENT where `start` has a time.
struct Entry {
  std::string uid;
  std::string summary;
  std::string description;
  std::optional<Day> start_day;  ///< from when, without a time
  std::optional<Moment> start;
  std::optional<Moment> end;
  std::optional<Day> due;  ///< the last day; of a VEVENT that of its end
  Status status = Status::open;
  std::optional<Moment> completed;
  std::string series;      ///< only read: of one day of a series the UID of the series
  std::string unreadable;  ///< only read: why more is meant than is told here, for people; mostly empty
  bool is_event = false;   ///< only read: it takes place, as a VEVENT does, of whole days too
  std::vector<std::string>
      mailboxes;  ///< only read: of who invites and takes part, as written; not who declined

  bool operator==(const Entry&) const = default;
};

/// One calendar to be opened (METHOD:PUBLISH), lines of at most 75 bytes ending in CRLF. `stamp` is when it
/// was made. The same entries and stamp give the same bytes.
[[nodiscard]] std::string write_calendar(std::span<const Entry> entries, Moment stamp);

/// When an entry is over; one of whole days when its last day is. Requires: `due` or `start`.
[[nodiscard]] Moment end_of(const Entry& entry);

/// Of which time the days of a series are wanted.
struct Window {
  Moment from;
  Moment now;
};

/// What a calendar file says.
struct Calendar {
  std::vector<Entry> entries;       ///< in the order of the file, of series one for each day
  std::vector<std::string> series;  ///< the UIDs of those that were taken apart, also into no day
};

/// Reads all calendars in the bytes; an entry without UID has an empty one, one day of a series the series'
/// with the day behind it, see Entry::series. Of a series that is an event come the days that were over
/// within the window, the newest hundred, and the next that is to come; of tasks that repeat the next. Times
/// without a zone are those of Central Europe. Throws Error{input_unusable} for what is no calendar.
[[nodiscard]] Calendar read_calendar(std::string_view bytes, const Window& window);

}  // namespace kartei::calendar
