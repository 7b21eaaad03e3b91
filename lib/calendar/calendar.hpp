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
  bool repeats = false;   ///< only read: it stands for more than this one
  bool is_event = false;  ///< only read: it takes place, as a VEVENT does, of whole days too
  std::vector<std::string>
      mailboxes;  ///< only read: of who invites and takes part, as written; not who declined

  bool operator==(const Entry&) const = default;
};

/// One calendar to be opened (METHOD:PUBLISH), lines of at most 75 bytes ending in CRLF. `stamp` is when it
/// was made. The same entries and stamp give the same bytes.
[[nodiscard]] std::string write_calendar(std::span<const Entry> entries, Moment stamp);

/// The entries of all calendars in the bytes, in their order; one without UID has an empty one, one that was
/// moved out of a series the series' with its day behind it. Times without a zone are those of Central
/// Europe. Throws Error{input_unusable} for what is no calendar.
[[nodiscard]] std::vector<Entry> read_calendar(std::string_view bytes);

}  // namespace kartei::calendar
