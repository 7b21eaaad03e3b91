#include "operations/activity/activity_change.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "normalise/local_time.hpp"
#include "operations/deal/deal_words.hpp"
#include "operations/history/touch_change.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/typed_value.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

void take_from(store::Activity& activity, const std::string& word) {
  activity.starts_on.reset();
  activity.starts_at.reset();
  activity.ends_at.reset();
  if (word.empty()) return;
  if (normalise::has_time(word))
    activity.starts_at = typed_moment("--from", word);
  else
    activity.starts_on = typed_day("--from", word);
}

void take_until(store::Activity& activity, const std::string& word) {
  activity.ends_at.reset();
  if (!normalise::has_time(word)) {
    activity.due_on = typed_day("--until", word);
    return;
  }
  const Moment end = typed_moment("--until", word);
  if (!activity.starts_at)
    throw Error(ErrorKind::usage,
                "an end with a time needs a begin with a time: --from \"25.11.2026 09:00\"");
  activity.ends_at = end;
  activity.due_on = normalise::local_day(end);
}

void demand_order(const store::Activity& activity) {
  if ((activity.starts_on && *activity.starts_on > activity.due_on) ||
      (activity.starts_at && normalise::local_day(*activity.starts_at) > activity.due_on) ||
      (activity.ends_at && *activity.ends_at < *activity.starts_at))
    throw Error(ErrorKind::usage,
                "it would end before it begins; give --until a later day or time than --from");
}

/// `is_new`: without a day there is nothing to go by.
void take_times(store::Activity& activity, const ActivityWords& words, bool is_new, Day today) {
  if (!words.from && !words.until && !is_new) return;
  if (words.from) take_from(activity, *words.from);
  if (words.until && !words.until->empty())
    take_until(activity, *words.until);
  else if (activity.starts_at && words.from)
    activity.due_on = normalise::local_day(*activity.starts_at);
  else if (is_new)
    throw Error(ErrorKind::usage, "until when? say --until 25.11.2026, or --from with a time");
  demand_order(activity);
  if (activity.due_on < today)
    throw Error(ErrorKind::usage, fmt::format("{} is in the past; give --until a day from {} on",
                                              to_text(activity.due_on), to_text(today)));
}

void lay_over(store::Store& store, store::Activity& activity, const ActivityWords& words,
              const Environment& environment) {
  if (words.subject) activity.subject = text::squeeze(*words.subject);
  if (activity.subject.empty())
    throw Error(ErrorKind::usage,
                "an activity needs a subject; say what is to be done: \"Angebot nachfassen\"");
  if (words.kind)
    activity.kind = text::fold_ae(*words.kind) == "task" || words.kind->empty()
                        ? "task"
                        : std::string(to_text(typed_channel(*words.kind)));
  if (words.note) activity.note = text::trim(*words.note);
  if (words.owner) activity.owner = told_owner(store, *words.owner, environment);
  if (words.deal) activity.deal = *words.deal == 0 ? DealId{} : known_deal(store, {*words.deal}).id;
  take_times(activity, words, !activity.id, environment.today());
}

store::Activity known_activity(store::Store& store, ActivityId number) {
  if (auto activity = store::find_activity(store, number)) return *std::move(activity);
  throw Error(ErrorKind::usage,
              fmt::format("there is no activity {}; kartei activity list tells the numbers", number.value));
}

store::Activity known_open_activity(store::Store& store, ActivityId number) {
  store::Activity activity = known_activity(store, number);
  if (!activity.is_open())
    throw Error(ErrorKind::usage, fmt::format("activity {} was {} on {}", number.value, activity.state,
                                              normalise::to_local_text(*activity.closed_at)));
  return activity;
}

ActivitySummary finished(JournalledChange& change, const ActivitySummary& summary, bool is_changed = true) {
  ActivitySummary done = summary;
  if (is_changed)
    done.operation = change.finish({{"activities", 1}, {"touchpoints", summary.touchpoint ? 1 : 0}});
  else
    change.discard();
  return done;
}

void close(store::Activity& activity, std::string_view state, const std::string& outcome,
           const Environment& environment) {
  activity.state = state;
  activity.outcome = text::trim(outcome);
  activity.closed_at = environment.now;
}

/// What the activity becomes: it happened with those for whom it was.
TouchpointId insert_outcome(store::Store& store, const store::Activity& activity, Channel channel,
                            const Environment& environment, OperationId operation) {
  store::Touchpoint touchpoint;
  touchpoint.channel = channel;
  touchpoint.direction = usual_direction(channel);
  touchpoint.at = environment.now;
  touchpoint.subject = activity.subject;
  touchpoint.result = activity.outcome;
  touchpoint.actor = activity.owner;
  touchpoint.deal = activity.deal;
  touchpoint.origin = "activity";
  return store::insert_touchpoint(store, touchpoint, store::parties_of_activity(store, activity.id),
                                  operation);
}

}  // namespace

ActivityId put_activity(store::Store& store, const ActivityChange& wanted, const Environment& environment,
                        OperationId operation) {
  store::Activity activity;
  activity.owner = known_owner(store, {}, environment);
  lay_over(store, activity, wanted.words, environment);
  return store::insert_activity(store, activity, known_leaders(store, wanted.parties), operation);
}

ActivitySummary add_activity(store::Store& store, const ActivityChange& wanted,
                             const Environment& environment) {
  JournalledChange change(store, "activity add", environment);
  return finished(change, {put_activity(store, wanted, environment, change.id()), {}, {}});
}

bool change_activity(store::Store& store, ActivityId number, const ActivityChange& wanted,
                     const Environment& environment, OperationId operation) {
  store::Activity activity = known_activity(store, number);
  lay_over(store, activity, wanted.words, environment);
  bool is_changed = store::update_activity(store, activity, operation);
  for (const PartyId party : known_leaders(store, wanted.parties))
    is_changed = store::add_activity_party(store, number, party, operation) || is_changed;
  for (const PartyId party : known_leaders(store, wanted.without)) {
    if (!store::remove_activity_party(store, number, party, operation))
      throw Error(ErrorKind::usage,
                  fmt::format("activity {} is not for party {}", number.value, party.value));
    is_changed = true;
  }
  return is_changed;
}

ActivitySummary edit_activity(store::Store& store, ActivityId number, const ActivityChange& wanted,
                              const Environment& environment) {
  JournalledChange change(store, "activity edit", environment);
  const bool is_changed = change_activity(store, number, wanted, environment, change.id());
  return finished(change, {number, {}, {}}, is_changed);
}

ActivitySummary finish_activity(store::Store& store, ActivityId number, const std::string& outcome,
                                const std::string& channel, const Environment& environment) {
  JournalledChange change(store, "activity done", environment);
  store::Activity activity = known_open_activity(store, number);
  close(activity, "done", outcome, environment);
  const std::optional<Channel> how =
      channel.empty() ? channel_from_text(activity.kind) : std::optional(typed_channel(channel));
  if (how && !activity.outcome.empty())
    activity.touchpoint = insert_outcome(store, activity, *how, environment, change.id());
  store::update_activity(store, activity, change.id());
  return finished(change, {number, activity.touchpoint, {}});
}

ActivitySummary drop_activity(store::Store& store, ActivityId number, const std::string& reason,
                              const Environment& environment) {
  JournalledChange change(store, "activity drop", environment);
  store::Activity activity = known_open_activity(store, number);
  close(activity, "dropped", reason, environment);
  store::update_activity(store, activity, change.id());
  return finished(change, {number, {}, {}});
}

ActivitySummary delete_activity(store::Store& store, ActivityId number, const Environment& environment) {
  JournalledChange change(store, "activity delete", environment);
  (void)known_activity(store, number);
  store::delete_activity(store, number, change.id());
  return finished(change, {number, {}, {}});
}

}  // namespace kartei::operations
