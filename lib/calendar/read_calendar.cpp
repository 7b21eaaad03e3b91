#include "calendar/calendar.hpp"
#include "calendar/ical.hpp"
#include "model/error.hpp"
#include "normalise/local_time.hpp"

namespace kartei::calendar {
namespace {

Day day_of(const icaltimetype& time) {
  return std::chrono::sys_days(std::chrono::year(time.year) /
                               std::chrono::month(static_cast<unsigned>(time.month)) /
                               std::chrono::day(static_cast<unsigned>(time.day)));
}

/// Of a zone that the calendar describes or the system knows; else by Central European clocks.
Moment moment_of(const icaltimetype& time) {
  if (time.zone != nullptr) return Moment(std::chrono::seconds(icaltime_as_timet_with_zone(time, time.zone)));
  const auto shown = day_of(time) + std::chrono::hours(time.hour) + std::chrono::minutes(time.minute) +
                     std::chrono::seconds(time.second);
  return normalise::from_local(shown);
}

Day local_day(const icaltimetype& time) {
  if (time.is_date != 0) return day_of(time);
  return std::chrono::floor<std::chrono::days>(normalise::to_local(moment_of(time)));
}

bool is_there(const icaltimetype& time) {
  return icaltime_is_null_time(time) == 0 && icaltime_is_valid_time(time) != 0;
}

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

Entry entry_of(icalcomponent* component, bool is_cancelled) {
  Entry entry;
  entry.uid = text_of(icalcomponent_get_uid(component));
  entry.summary = text_of(icalcomponent_get_summary(component));
  entry.description = text_of(icalcomponent_get_description(component));
  if (icalcomponent_isa(component) == ICAL_VEVENT_COMPONENT)
    take_event(component, entry);
  else
    take_todo(component, entry);
  if (!entry.due && entry.start_day) entry.due = entry.start_day;
  take_status(component, is_cancelled, entry);
  entry.repeats = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY) != nullptr ||
                  icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY) != nullptr;
  return entry;
}

void read_entries(icalcomponent* calendar, std::vector<Entry>& entries) {
  const bool is_cancelled = icalcomponent_get_method(calendar) == ICAL_METHOD_CANCEL;
  for (icalcomponent* part = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT); part != nullptr;
       part = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
    const icalcomponent_kind kind = icalcomponent_isa(part);
    if (kind == ICAL_VEVENT_COMPONENT || kind == ICAL_VTODO_COMPONENT)
      entries.push_back(entry_of(part, is_cancelled));
  }
}

}  // namespace

std::vector<Entry> read_calendar(std::string_view bytes) {
  const std::string text(bytes);
  const Component root(icalparser_parse_string(text.c_str()));
  std::vector<Entry> entries;
  bool has_calendar = false;
  const auto read = [&](icalcomponent* calendar) {
    has_calendar = true;
    read_entries(calendar, entries);
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
                "there is no calendar in it; export one as iCalendar (.ics): it begins with BEGIN:VCALENDAR");
  return entries;
}

}  // namespace kartei::calendar
