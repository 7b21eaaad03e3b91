#include <cstdlib>

#include "calendar/calendar.hpp"
#include "calendar/ical.hpp"

namespace kartei::calendar {
namespace {

icaltimetype time_of(Moment at) {
  return icaltime_from_timet_with_zone(static_cast<time_t>(at.time_since_epoch().count()), 0,
                                       icaltimezone_get_utc_timezone());
}

icaltimetype date_of(Day day) {
  return icaltime_from_timet_with_zone(
      static_cast<time_t>(std::chrono::sys_seconds(day).time_since_epoch().count()), 1, nullptr);
}

void add(icalcomponent* component, icalproperty* property) {
  icalcomponent_add_property(component, property);
}

icalproperty_status status_word(Status status, bool is_event) {
  if (status == Status::cancelled) return ICAL_STATUS_CANCELLED;
  if (is_event) return ICAL_STATUS_CONFIRMED;
  return status == Status::done ? ICAL_STATUS_COMPLETED : ICAL_STATUS_NEEDSACTION;
}

icalcomponent* component_of(const Entry& entry, Moment stamp) {
  const bool is_event = entry.start.has_value();
  icalcomponent* component = is_event ? icalcomponent_new_vevent() : icalcomponent_new_vtodo();
  add(component, icalproperty_new_uid(entry.uid.c_str()));
  add(component, icalproperty_new_dtstamp(time_of(stamp)));
  add(component, icalproperty_new_summary(entry.summary.c_str()));
  if (!entry.description.empty()) add(component, icalproperty_new_description(entry.description.c_str()));
  if (entry.start) add(component, icalproperty_new_dtstart(time_of(*entry.start)));
  if (entry.start && entry.end) add(component, icalproperty_new_dtend(time_of(*entry.end)));
  if (!is_event && entry.start_day) add(component, icalproperty_new_dtstart(date_of(*entry.start_day)));
  if (!is_event && entry.due) add(component, icalproperty_new_due(date_of(*entry.due)));
  add(component, icalproperty_new_status(status_word(entry.status, is_event)));
  if (!is_event && entry.completed) add(component, icalproperty_new_completed(time_of(*entry.completed)));
  return component;
}

struct FreeText {
  void operator()(char* text) const {
    std::free(text);
  }  // NOLINT(cppcoreguidelines-no-malloc): libical's own
};

}  // namespace

std::string write_calendar(std::span<const Entry> entries, Moment stamp) {
  const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  add(calendar.get(), icalproperty_new_version("2.0"));
  add(calendar.get(), icalproperty_new_prodid("-//Kartei//kartei//DE"));
  add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  for (const Entry& entry : entries) icalcomponent_add_component(calendar.get(), component_of(entry, stamp));
  const std::unique_ptr<char, FreeText> text(icalcomponent_as_ical_string_r(calendar.get()));
  return text.get();
}

}  // namespace kartei::calendar
