#include "calendar/calendar.hpp"

#include <strings.h>

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

/// All of a series have its UID; that of one day is told by the day that it was moved from.
std::string uid_of(icalcomponent* component) {
  const std::string uid = text_of(icalcomponent_get_uid(component));
  const icaltimetype day = icalcomponent_get_recurrenceid(component);
  return uid.empty() || !is_there(day) ? uid : uid + ' ' + icaltime_as_ical_string(day);
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
  entry.uid = uid_of(component);
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
                "there is no whole calendar in it; export one as iCalendar (.ics): it begins with "
                "BEGIN:VCALENDAR and ends with END:VCALENDAR");
  return entries;
}

}  // namespace kartei::calendar
