#include "calendar/series.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "calendar/ical_time.hpp"
#include "normalise/local_time.hpp"

namespace kartei::calendar {
namespace {

constexpr std::size_t most_steps = 50'000;
constexpr std::size_t most_past_days = 100;

struct FreeIterator {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

icaltimetype first_of(icalcomponent* component) {
  const icaltimetype start = icalcomponent_get_dtstart(component);
  return is_there(start) ? start : icalcomponent_get_due(component);
}

/// The entry on another day, as long as ever.
Entry on_day(const Entry& whole, const icaltimetype& day) {
  Entry entry = whole;
  entry.uid = uid_of_day(whole.uid, day);
  entry.series = whole.uid;
  const auto moved = local_day(day) - (whole.start ? normalise::local_day(*whole.start)
                                                   : whole.start_day.value_or(*whole.due));
  if (entry.start_day) *entry.start_day += moved;
  if (entry.due) *entry.due += moved;
  if (!whole.start) return entry;
  entry.start = moment_of(day);
  if (whole.end) entry.end = *entry.start + (*whole.end - *whole.start);
  return entry;
}

/// Takes the days of one series, by their time.
class Days {
 public:
  Days(icalcomponent* component, const Entry& whole, const ChangedDays& changed, const Window& window)
      : component_(component),
        whole_(whole),
        changed_(changed),
        window_(window),
        first_(first_of(component)) {}

  /// False when a rule has more days before the next to come than anybody keeps.
  bool collect() {
    // libical walks a component with one cursor, which `take` moves: all is fetched first.
    const std::vector<icaltimetype> dates = single_days();
    const std::vector<icalrecurrencetype> rules = this->rules();
    for (const icaltimetype& day : dates) take(day);
    return std::ranges::all_of(rules, [this](const icalrecurrencetype& rule) { return follow(rule); });
  }

  std::vector<Entry> entries() && {
    std::vector<Entry> entries;
    for (auto& [at, entry] : past_) entries.push_back(std::move(entry));
    if (entries.size() > most_past_days) entries.erase(entries.begin(), entries.end() - most_past_days);
    if (!next_.empty()) entries.push_back(std::move(next_.begin()->second));
    return entries;
  }

 private:
  std::vector<icaltimetype> single_days() {
    std::vector<icaltimetype> days{first_};
    for (icalproperty* date = icalcomponent_get_first_property(component_, ICAL_RDATE_PROPERTY);
         date != nullptr; date = icalcomponent_get_next_property(component_, ICAL_RDATE_PROPERTY)) {
      const icaldatetimeperiodtype value = icalproperty_get_rdate(date);
      icaltimetype day = is_there(value.time) ? value.time : value.period.start;
      if (day.zone == nullptr) day.zone = first_.zone;
      if (is_there(day)) days.push_back(day);
    }
    return days;
  }

  std::vector<icalrecurrencetype> rules() {
    std::vector<icalrecurrencetype> rules;
    for (icalproperty* rule = icalcomponent_get_first_property(component_, ICAL_RRULE_PROPERTY);
         rule != nullptr; rule = icalcomponent_get_next_property(component_, ICAL_RRULE_PROPERTY))
      rules.push_back(icalproperty_get_rrule(rule));
    return rules;
  }

  bool follow(const icalrecurrencetype& rule) {
    const Iterator iterator(icalrecur_iterator_new(rule, first_));
    if (!iterator) return true;  // the rule says nothing that can be followed: the first day is all there is
    for (std::size_t step = 0; step < most_steps; ++step) {
      icaltimetype day = icalrecur_iterator_next(iterator.get());
      if (icaltime_is_null_time(day) != 0) return true;
      day.zone = first_.zone;
      if (take(day)) return true;
    }
    return false;
  }

  /// Whether no later day is wanted: it is one to come that takes place as the series says.
  bool take(icaltimetype day) {
    const Entry entry = on_day(whole_, day);
    if (const auto since = changed_.since.find(whole_.uid);
        since != changed_.since.end() && moment_of(day) >= since->second)
      return true;
    const Moment end = end_of(entry);
    const bool is_past = end <= window_.now;
    if (is_past && (end < window_.from || !entry.is_event)) return false;
    if (changed_.uids.contains(entry.uid)) return false;
    if (icalproperty_recurrence_is_excluded(component_, &first_, &day) != 0) return false;
    (is_past ? past_ : next_).emplace(end, entry);
    return !is_past;
  }

  icalcomponent* component_;
  const Entry& whole_;
  const ChangedDays& changed_;
  const Window& window_;
  icaltimetype first_;
  std::map<Moment, Entry> past_;
  std::map<Moment, Entry> next_;
};

}  // namespace

bool is_series(icalcomponent* component) {
  return icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY) != nullptr ||
         icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY) != nullptr;
}

std::optional<std::vector<Entry>> days_of_series(icalcomponent* component, const Entry& whole,
                                                 const ChangedDays& changed, const Window& window) {
  Days days(component, whole, changed, window);
  if (!days.collect()) return std::nullopt;
  return std::move(days).entries();
}

}  // namespace kartei::calendar
