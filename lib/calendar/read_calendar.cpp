#include "calendar/calendar.hpp"

#include <strings.h>

#include <algorithm>
#include <iterator>

#include "calendar/ical.hpp"
#include "calendar/ical_time.hpp"
#include "calendar/series.hpp"
#include "model/error.hpp"
#include "normalise/local_time.hpp"

namespace kartei::calendar {
namespace {

std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

void take_start(const icaltimetype& start, Entry& entry) {
  if (!is_there(start)) return;
  if (start.is_date != 0)
    entry.start_day = day_of(start);
  else
    entry.start = moment_of(start);
}

/// The end of days is the first day that does not belong to it (RFC 5545 3.6.1).
void take_end(const icaltimetype& end, Entry& entry) {
  if (!is_there(end)) return;
  entry.due = local_day(end);
  if (end.is_date != 0)
    *entry.due -= std::chrono::days(1);
  else if (entry.start)
    entry.end = moment_of(end);
}

void take_event(icalcomponent* component, Entry& entry) {
  take_start(icalcomponent_get_dtstart(component), entry);
  take_end(icalcomponent_get_dtend(component), entry);
  if (entry.end == entry.start) entry.end.reset();
  if (!entry.due && entry.start)
    entry.due = std::chrono::floor<std::chrono::days>(normalise::to_local(*entry.start));
}

void take_todo(icalcomponent* component, Entry& entry) {
  take_start(icalcomponent_get_dtstart(component), entry);
  if (const icaltimetype due = icalcomponent_get_due(component); is_there(due)) entry.due = local_day(due);
  if (entry.start) {  // a task has days
    entry.start_day = std::chrono::floor<std::chrono::days>(normalise::to_local(*entry.start));
    entry.start.reset();
  }
}

void take_status(icalcomponent* component, bool is_cancelled, Entry& entry) {
  const icalproperty_status status = icalcomponent_get_status(component);
  icalproperty* completed = icalcomponent_get_first_property(component, ICAL_COMPLETED_PROPERTY);
  if (completed != nullptr) {
    const icaltimetype at = icalproperty_get_completed(completed);
    if (is_there(at)) entry.completed = moment_of(at);
  }
  if (is_cancelled || status == ICAL_STATUS_CANCELLED)
    entry.status = Status::cancelled;
  else if (status == ICAL_STATUS_COMPLETED || completed != nullptr)
    entry.status = Status::done;
}

/// All of a series have its UID; that of one day is told by the day that it was moved from.
void take_uid(icalcomponent* component, Entry& entry) {
  entry.uid = text_of(icalcomponent_get_uid(component));
  icalproperty* day = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY);
  if (day == nullptr || entry.uid.empty() || !is_there(icalcomponent_get_recurrenceid(component))) return;
  entry.series = entry.uid;
  entry.uid = uid_of_day(entry.series, icalcomponent_get_recurrenceid(component));
  if (icalproperty_get_first_parameter(day, ICAL_RANGE_PARAMETER) != nullptr)
    entry.unreadable = "changes all later days of its series as well, which is not read";
}

/// Of an invitation the address stands behind "mailto:", or beside what a program calls its user.
std::string mailbox_of(icalproperty* property, const char* address) {
  constexpr std::string_view scheme = "mailto:";
  const std::string told = text_of(address);
  if (strncasecmp(told.c_str(), scheme.data(), scheme.size()) == 0) return told.substr(scheme.size());
  icalparameter* email = icalproperty_get_first_parameter(property, ICAL_EMAIL_PARAMETER);
  return email == nullptr ? std::string() : text_of(icalparameter_get_email(email));
}

bool is_declined(icalproperty* attendee) {
  icalparameter* answer = icalproperty_get_first_parameter(attendee, ICAL_PARTSTAT_PARAMETER);
  return answer != nullptr && icalparameter_get_partstat(answer) == ICAL_PARTSTAT_DECLINED;
}

void take_people(icalcomponent* component, Entry& entry) {
  const auto add = [&entry](std::string mailbox) {
    if (!mailbox.empty()) entry.mailboxes.push_back(std::move(mailbox));
  };
  icalproperty* host = icalcomponent_get_first_property(component, ICAL_ORGANIZER_PROPERTY);
  if (host != nullptr) add(mailbox_of(host, icalproperty_get_organizer(host)));
  for (icalproperty* guest = icalcomponent_get_first_property(component, ICAL_ATTENDEE_PROPERTY);
       guest != nullptr; guest = icalcomponent_get_next_property(component, ICAL_ATTENDEE_PROPERTY))
    if (!is_declined(guest)) add(mailbox_of(guest, icalproperty_get_attendee(guest)));
}

Entry entry_of(icalcomponent* component, bool is_cancelled) {
  Entry entry;
  take_uid(component, entry);
  entry.summary = text_of(icalcomponent_get_summary(component));
  entry.description = text_of(icalcomponent_get_description(component));
  entry.is_event = icalcomponent_isa(component) == ICAL_VEVENT_COMPONENT;
  if (entry.is_event)
    take_event(component, entry);
  else
    take_todo(component, entry);
  if (!entry.due && entry.start_day) entry.due = entry.start_day;
  take_status(component, is_cancelled, entry);
  take_people(component, entry);
  return entry;
}

/// An entry as it stands there, and from what it was read.
struct Part {
  icalcomponent* component;
  Entry entry;
};

std::vector<Part> parts_of(icalcomponent* calendar) {
  std::vector<Part> parts;
  const bool is_cancelled = icalcomponent_get_method(calendar) == ICAL_METHOD_CANCEL;
  for (icalcomponent* part = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT); part != nullptr;
       part = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
    const icalcomponent_kind kind = icalcomponent_isa(part);
    if (kind == ICAL_VEVENT_COMPONENT || kind == ICAL_VTODO_COMPONENT)
      parts.push_back({part, entry_of(part, is_cancelled)});
  }
  return parts;
}

ChangedDays changed_days(const std::vector<Part>& parts) {
  ChangedDays changed;
  for (const auto& [component, entry] : parts) {
    if (entry.series.empty()) continue;
    changed.uids.insert(entry.uid);
    if (!entry.unreadable.empty())
      changed.since.emplace(entry.series, moment_of(icalcomponent_get_recurrenceid(component)));
  }
  return changed;
}

void read_series(const Part& part, const ChangedDays& changed, const Window& window, Calendar& calendar) {
  auto days = part.entry.status == Status::cancelled
                  ? std::vector<Entry>()
                  : days_of_series(part.component, part.entry, changed, window);
  if (days) {
    calendar.series.push_back(part.entry.uid);
    std::ranges::move(*days, std::back_inserter(calendar.entries));
    return;
  }
  calendar.entries.push_back(part.entry);
  calendar.entries.back().unreadable = "repeats too often for a list of activities";
}

void read_entries(icalcomponent* calendar, const Window& window, Calendar& result) {
  std::vector<Part> parts = parts_of(calendar);
  const ChangedDays changed = changed_days(parts);
  for (Part& part : parts) {
    const bool is_whole_series = part.entry.series.empty() && is_series(part.component);
    if (is_whole_series && !part.entry.uid.empty() && part.entry.due)
      read_series(part, changed, window, result);
    else
      result.entries.push_back(std::move(part.entry));
  }
}

}  // namespace

Moment end_of(const Entry& entry) {
  if (entry.end) return *entry.end;
  return entry.start ? *entry.start : normalise::from_local(*entry.due + std::chrono::days(1));
}

Calendar read_calendar(std::string_view bytes, const Window& window) {
  const std::string text(bytes);
  const Component root(icalparser_parse_string(text.c_str()));
  Calendar result;
  bool has_calendar = false;
  const auto read = [&](icalcomponent* calendar) {
    has_calendar = true;
    read_entries(calendar, window, result);
  };
  if (root && icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT) read(root.get());
  if (root && icalcomponent_isa(root.get()) == ICAL_XROOT_COMPONENT)
    for (icalcomponent* part = icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT);
         part != nullptr; part = icalcomponent_get_next_component(root.get(), ICAL_VCALENDAR_COMPONENT))
      read(part);
  if (!has_calendar && text.starts_with("BEGIN:VCALENDAR"))
    throw Error(ErrorKind::input_unusable,
                "the calendar ends early: END:VCALENDAR is missing; export it again");
  if (!has_calendar)
    throw Error(ErrorKind::input_unusable,
                "there is no whole calendar in it; export one as iCalendar (.ics): it begins with "
                "BEGIN:VCALENDAR and ends with END:VCALENDAR");
  return result;
}

}  // namespace kartei::calendar
