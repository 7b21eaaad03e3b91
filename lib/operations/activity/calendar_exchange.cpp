#include "operations/activity/calendar_exchange.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "calendar/calendar.hpp"
#include "model/error.hpp"
#include "normalise/local_time.hpp"
#include "operations/history/history_address.hpp"
#include "operations/history/history_view.hpp"
#include "operations/history/known_people.hpp"
#include "operations/input/input_file.hpp"
#include "operations/journalled_change.hpp"
#include "operations/output_file.hpp"
#include "store/touchpoints.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

/// Below it stands what is not the note: the line above a signature.
constexpr std::string_view foot = "\n-- \n";

std::string description_of(store::Store& store, const store::Activity& activity) {
  const std::string names = names_of(store, store::parties_of_activity(store, activity.id));
  return names.empty() ? activity.note : activity.note + std::string(foot) + names;
}

std::string note_of(const std::string& description) {
  return std::string(text::trim(description.substr(0, ("\n" + description).rfind(foot))));
}

calendar::Entry entry_of(store::Store& store, const store::Activity& activity) {
  calendar::Entry entry;
  entry.uid = activity.uid;
  entry.summary = activity.subject;
  entry.description = description_of(store, activity);
  entry.start_day = activity.starts_on;
  entry.start = activity.starts_at;
  entry.end = activity.ends_at;
  entry.due = activity.due_on;
  if (activity.state == "done") {
    entry.status = calendar::Status::done;
    entry.completed = activity.closed_at;
  } else if (!activity.is_open()) {
    entry.status = calendar::Status::cancelled;
  }
  return entry;
}

bool is_wanted(const store::Activity& activity, const CalendarChoice& choice) {
  return activity.is_open() ||
         (choice.closed_since && normalise::local_day(*activity.closed_at) >= *choice.closed_since);
}

/// What the entry says, laid over what is here. An all-day event has days, as a task has.
store::Activity laid_over(store::Activity activity, const calendar::Entry& entry) {
  activity.subject = text::squeeze(entry.summary);
  activity.note = note_of(entry.description);
  activity.starts_on = entry.start_day;
  activity.starts_at = entry.start;
  activity.ends_at = entry.end;
  activity.due_on = *entry.due;
  return activity;
}

std::string refusal_of(const calendar::Entry& entry) {
  if (entry.uid.empty()) return "has no UID, by which it would be known again";
  if (!entry.due) return "has neither an end nor a day";
  if (text::trim(entry.summary).empty()) return "has no SUMMARY: nobody would know what is to be done";
  if ((entry.start_day && *entry.start_day > *entry.due) || (entry.end && *entry.end < *entry.start))
    return "ends before it begins";
  return {};
}

/// The entries of one file, taken over one by one.
class Takeover {
 public:
  Takeover(store::Store& store, std::string file, std::string owner, const Environment& environment,
           OperationId operation)
      : store_(store),
        file_(std::move(file)),
        owner_(std::move(owner)),
        environment_(environment),
        operation_(operation),
        addresses_("DE", {}),
        people_(store) {}

  void take(const calendar::Entry& entry) {
    if (const std::string why = refusal_of(entry); !why.empty()) return refuse(entry, why);
    if (!entry.unreadable.empty()) return refuse(entry, entry.unreadable);
    seen_.insert(entry.uid);
    if (!entry.series.empty()) seen_series_.insert(entry.series);
    if (const auto known = store::activity_by_uid(store_, entry.uid))
      take_known(*known, entry);
    else if (store::is_own_uid(store_, entry.uid))
      ++summary.unchanged;  // it was written here, and is gone here
    else
      take_new(entry);
  }

  /// Days to come that a series does not have any more are dropped. Requires: its entries were taken.
  void end_series(const std::string& uid) {
    bool is_known = seen_series_.contains(uid);
    for (store::Activity& activity : store::open_activities_of_series(store_, uid)) {
      is_known = true;
      if (seen_.contains(activity.uid) || activity.due_on < environment_.today()) continue;
      activity.state = "dropped";
      activity.closed_at = environment_.now;
      store::update_activity(store_, activity, operation_);
      ++summary.dropped;
    }
    if (!is_known) ++summary.over;
  }

  CalendarSummary summary;

 private:
  /// Of a series once.
  void refuse(const calendar::Entry& entry, const std::string& why) {
    if (!entry.series.empty() && !refused_series_.insert(entry.series).second) return;
    summary.refused.push_back({Severity::reject,
                               "calendar.refused",
                               {file_, "", 0, 0},
                               "",
                               fmt::format("'{}' {}", entry.summary.empty() ? entry.uid : entry.summary, why),
                               "add it with kartei activity add"});
  }

  void take_new(const calendar::Entry& entry) {
    const bool is_open = entry.status == calendar::Status::open;
    if (is_open && entry.is_event && calendar::end_of(entry) <= environment_.now)
      take_past(entry);
    else if (is_open && *entry.due >= environment_.today())
      add_activity(entry);
    else
      ++summary.over;
  }

  void add_activity(const calendar::Entry& entry) {
    store::Activity activity;
    activity.uid = entry.uid;
    activity.owner = owner_;
    activity.kind = entry.start ? "meeting" : "task";
    store::insert_activity(store_, laid_over(activity, entry), known(entry), operation_);
    ++summary.added;
  }

  /// What took place with somebody on file is their history; its text is not kept.
  void take_past(const calendar::Entry& event) {
    if (store::touchpoint_by_message(store_, event.uid)) {
      ++summary.unchanged;
      return;
    }
    const std::vector<PartyId> parties = known(event);
    if (parties.empty() || is_rewritten(event)) {
      ++summary.over;
      return;
    }
    store::Touchpoint touchpoint;
    touchpoint.channel = Channel::meeting;
    touchpoint.direction = "both";
    touchpoint.at = event.start ? *event.start : normalise::from_local(*event.start_day);
    touchpoint.subject = text::squeeze(event.summary);
    touchpoint.actor = owner_;
    touchpoint.origin = file_;
    touchpoint.message_id = event.uid;
    store::insert_touchpoint(store_, touchpoint, parties, operation_);
    ++summary.touchpoints;
  }

  /// Of a series history only grows: who moves all its days at once did not meet on other days in the past.
  [[nodiscard]] bool is_rewritten(const calendar::Entry& event) {
    if (event.series.empty()) return false;
    const auto [last, is_new] = last_days_.try_emplace(event.series);
    if (is_new) last->second = store::last_message_of_series(store_, event.series).value_or("");
    return event.uid < last->second;
  }

  /// Those on file who invited or took part.
  [[nodiscard]] std::vector<PartyId> known(const calendar::Entry& entry) {
    std::vector<PartyId> parties;
    for (const std::string& mailbox : entry.mailboxes)
      for (const PartyId party : people_.with(addresses_.of({"", mailbox})))
        if (std::ranges::find(parties, party) == parties.end()) parties.push_back(party);
    return parties;
  }

  void take_known(const store::Activity& known, const calendar::Entry& entry) {
    if (!known.is_open()) {
      ++summary.unchanged;
      return;
    }
    store::Activity activity = laid_over(known, entry);
    if (entry.status != calendar::Status::open) {
      activity.state = entry.status == calendar::Status::done ? "done" : "dropped";
      activity.closed_at = entry.completed.value_or(environment_.now);
    }
    if (!store::update_activity(store_, activity, operation_))
      ++summary.unchanged;
    else if (activity.is_open())
      ++summary.changed;
    else
      ++(activity.state == "done" ? summary.done : summary.dropped);
  }

  store::Store& store_;
  std::string file_;
  std::string owner_;
  const Environment& environment_;
  OperationId operation_;
  HistoryAddresses addresses_;
  KnownPeople people_;
  std::set<std::string> seen_;
  std::set<std::string> seen_series_;
  std::set<std::string> refused_series_;
  std::map<std::string, std::string> last_days_;  ///< of series, when the file came
};

store::Counts counts_of(const CalendarSummary& summary) {
  return {{"added", summary.added},     {"touchpoints", summary.touchpoints},
          {"changed", summary.changed}, {"done", summary.done},
          {"dropped", summary.dropped}, {"unchanged", summary.unchanged},
          {"over", summary.over},       {"refused", static_cast<std::int64_t>(summary.refused.size())}};
}

calendar::Calendar calendar_of(const InputFile& input, Moment now) {
  constexpr auto past = std::chrono::days(366);
  try {
    return calendar::read_calendar(input.bytes, {now - past, now});
  } catch (const Error& error) {
    throw Error(error.kind(), input.name + ": " + error.what());
  }
}

}  // namespace

std::size_t export_calendar(store::Store& store, const std::string& path, const CalendarChoice& choice,
                            const Environment& environment) {
  std::vector<calendar::Entry> entries;
  store::ActivityFilter filter;
  filter.state = "all";
  filter.owner = choice.owner;
  for (const store::Activity& activity : store::activities(store, filter))
    if (is_wanted(activity, choice)) entries.push_back(entry_of(store, activity));
  write_file(path, calendar::write_calendar(entries, environment.now));
  return entries.size();
}

CalendarSummary import_calendar(store::Store& store, const std::string& path, const OwnerWord& owner,
                                const Environment& environment) {
  const InputFile input = read_input(path);
  const calendar::Calendar calendar = calendar_of(input, environment.now);
  JournalledChange change(store, "activity import", environment);
  Takeover takeover(store, input.name, known_owner(store, owner, environment), environment, change.id());
  for (const calendar::Entry& entry : calendar.entries) {
    stop_if_asked(environment);
    takeover.take(entry);
  }
  for (const std::string& series : calendar.series) takeover.end_series(series);
  CalendarSummary summary = std::move(takeover.summary);
  store::RunDraft run{"activity import", environment.now, input.name, input.sha256, counts_of(summary), {}};
  if (summary.added + summary.touchpoints + summary.changed + summary.done + summary.dropped == 0) {
    change.discard();
    if (!environment.dry_run) store::record_run(store, run);
    return summary;
  }
  run.operation = change.id();
  store::record_run(store, run);
  summary.operation = change.finish(run.counts);
  return summary;
}

}  // namespace kartei::operations
