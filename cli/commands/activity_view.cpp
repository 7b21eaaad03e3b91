#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/selling_options.hpp"
#include "operations/activity/calendar_exchange.hpp"
#include "operations/deal/deal_words.hpp"
#include "operations/known_party.hpp"
#include "operations/typed_value.hpp"

namespace kartei::cli {
namespace {

struct ActivityViewOptions {
  std::string state = "open";
  std::string owner;
  std::string due;
  std::int64_t party = 0;
  std::int64_t deal = 0;
  std::int64_t limit = 100;
  std::string file;
  std::string closed_since;
  OwnerOptions new_owner;
};

store::ActivityFilter filter_of(store::Store& store, const ActivityViewOptions& options) {
  store::ActivityFilter filter;
  filter.state = options.state;
  filter.owner = owner_asked(store, options.owner);
  if (!options.due.empty()) filter.due_until = operations::typed_day("--due", options.due);
  if (options.party != 0) filter.party = operations::known_party(store, {options.party}).leader;
  if (options.deal != 0) filter.deal = operations::known_deal(store, {options.deal}).id;
  filter.limit = options.limit;
  return filter;
}

std::string days_late(const store::Activity& activity, Day today) {
  const auto late = (today - activity.due_on).count();
  return activity.is_open() && late > 0 ? std::to_string(late) : "";
}

int list(const ActivityViewOptions& options, Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"activities",
                    {{"activity", CellKind::number},
                     {"due"},
                     {"days_late", CellKind::number},
                     {"at"},
                     {"kind"},
                     {"subject"},
                     {"parties"},
                     {"deal", CellKind::number},
                     {"owner"},
                     {"state"},
                     {"outcome"}},
                    {}};
  for (const store::Activity& activity : store::activities(store, filter_of(store, options))) {
    const operations::HistoryLine line = operations::line_of(store, activity);
    table.rows.push_back({std::to_string(activity.id.value), to_text(activity.due_on),
                          days_late(activity, context.environment().today()),
                          activity.starts_at ? line.at : "", activity.kind, activity.subject, line.parties,
                          activity.deal ? std::to_string(activity.deal.value) : "", activity.owner,
                          activity.state, activity.outcome});
  }
  context.print(table);
  return 0;
}

int export_file(const ActivityViewOptions& options, Context& context) {
  operations::CalendarChoice choice;
  if (!options.closed_since.empty())
    choice.closed_since = operations::typed_day("--closed-since", options.closed_since);
  store::Store store = open_store(context);
  choice.owner = owner_asked(store, options.owner);
  const std::size_t count = operations::export_calendar(store, options.file, choice, context.environment());
  context.summarise(
      {"calendar", {{"file"}, {"activities", CellKind::number}}, {{options.file, std::to_string(count)}}});
  return 0;
}

int import_file(const ActivityViewOptions& options, Context& context) {
  store::Store store = open_store(context);
  const operations::CalendarSummary summary = operations::import_calendar(
      store, options.file, owner_word(options.new_owner).value_or(operations::OwnerWord{}),
      context.environment());
  for (const Diagnostic& refused : summary.refused) context.warn(refused);
  OutputTable table{"calendar", {{"file"}}, {{options.file}}};
  const auto add = [&](const std::string& name, std::int64_t count) {
    table.columns.push_back({name, CellKind::number});
    table.rows.front().push_back(std::to_string(count));
  };
  add("added", summary.added);
  add("touchpoints", summary.touchpoints);
  add("changed", summary.changed);
  add("done", summary.done);
  add("dropped", summary.dropped);
  add("unchanged", summary.unchanged);
  add("over", summary.over);
  add("refused", static_cast<std::int64_t>(summary.refused.size()));
  table.columns.push_back({"operation", CellKind::number});
  table.rows.front().push_back(summary.operation ? std::to_string(summary.operation.value) : "");
  context.summarise(table);
  return 0;
}

Run bind_list(OptionBinder& binder) {
  auto options = std::make_shared<ActivityViewOptions>();
  binder.choice("--state", options->state, {"open", "done", "dropped", "all"}, "Which; else those open");
  binder.text("--owner", options->owner, "Only those of this owner");
  binder.text("--due", options->due, "Only those due until this day: 30.11.2026");
  binder.number("--party", options->party, "Only those for this party");
  binder.number("--deal", options->deal, "Only those about this deal");
  binder.number("--limit", options->limit, "How many; -1 for all");
  return [options](Context& context) { return list(*options, context); };
}

Run bind_export(OptionBinder& binder) {
  auto options = std::make_shared<ActivityViewOptions>();
  binder.output("--out", options->file, "The calendar file to write", Presence::required);
  binder.text("--owner", options->owner, "Only those of this owner");
  binder.text("--closed-since", options->closed_since,
              "Those done or dropped since this day too, so that the calendar learns of it");
  return [options](Context& context) { return export_file(*options, context); };
}

Run bind_import(OptionBinder& binder) {
  auto options = std::make_shared<ActivityViewOptions>();
  binder.input("FILE", options->file, "The calendar file to read", Presence::required);
  bind_owner(binder, options->new_owner);
  return [options](Context& context) { return import_file(*options, context); };
}

}  // namespace

const Command activity_list_command{"activity list", "List what is to be done, overdue first",
                                    "kartei activity list --owner eva --due 30.11.2026", Writes::nothing,
                                    bind_list};
const Command activity_export_command{
    "activity export", "Write activities as a calendar that Outlook and Thunderbird open",
    "kartei activity export --owner eva --out eva.ics", Writes::nothing, bind_export};
const Command activity_import_command{
    "activity import", "Take over what a calendar has, each entry once; past events go to the history",
    "kartei activity import eva.ics --owner eva", Writes::database, bind_import};

}  // namespace kartei::cli
