#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/selling_options.hpp"
#include "operations/activity/activity_change.hpp"

namespace kartei::cli {
namespace {

struct ActivityOptions {
  std::int64_t activity = 0;
  std::string subject;
  std::string outcome;
  std::string channel;
  std::optional<std::int64_t> deal;
  OwnerOptions owner;
  operations::ActivityChange change;
};

using Options = std::shared_ptr<ActivityOptions>;

void report(Context& context, const operations::ActivitySummary& summary) {
  OutputTable table = made("activity", summary.activity.value, summary.operation);
  if (summary.touchpoint) {
    table.columns.push_back({"touchpoint", CellKind::number});
    table.rows.front().push_back(std::to_string(summary.touchpoint.value));
  }
  context.summarise(table);
}

operations::ActivityChange change_of(const ActivityOptions& options) {
  operations::ActivityChange change = options.change;
  if (!options.subject.empty()) change.words.subject = options.subject;
  change.words.owner = owner_word(options.owner);
  change.words.deal = options.deal;
  return change;
}

int add(const ActivityOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, operations::add_activity(store, change_of(options), context.environment()));
  return 0;
}

int edit(const ActivityOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context,
         operations::edit_activity(store, {options.activity}, change_of(options), context.environment()));
  return 0;
}

int finish(const ActivityOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, operations::finish_activity(store, {options.activity}, options.outcome, options.channel,
                                              context.environment()));
  return 0;
}

int drop(const ActivityOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context,
         operations::drop_activity(store, {options.activity}, options.outcome, context.environment()));
  return 0;
}

int remove(const ActivityOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, operations::delete_activity(store, {options.activity}, context.environment()));
  return 0;
}

void bind_words(OptionBinder& binder, ActivityOptions& options) {
  operations::ActivityWords& words = options.change.words;
  binder.text("--until", words.until, "Until when: 25.11.2026; with --from also a time");
  binder.text("--from", words.from,
              "From when: 24.11.2026; with a time it is fixed for that: \"24.11.2026 09:00\"");
  binder.text("--kind", words.kind, "How: phone, Brief, meeting ...; else task");
  binder.numbers("--party", options.change.parties, "For whom, by number; several times for several");
  binder.number("--deal", options.deal, {}, "About which deal; 0: none");
  binder.text("--note", words.note, "What helps to do it");
  bind_owner(binder, options.owner);
}

Options bind_number(OptionBinder& binder) {
  auto options = std::make_shared<ActivityOptions>();
  binder.number("ACTIVITY", options->activity, "Number of the activity", Presence::required);
  return options;
}

Run bind_add(OptionBinder& binder) {
  auto options = std::make_shared<ActivityOptions>();
  binder.text("SUBJECT", options->subject, "What is to be done", Presence::required);
  bind_words(binder, *options);
  return [options](Context& context) { return add(*options, context); };
}

Run bind_edit(OptionBinder& binder) {
  auto options = bind_number(binder);
  binder.text("--subject", options->change.words.subject, "What is to be done");
  bind_words(binder, *options);
  binder.numbers("--without", options->change.without, "For whom it is no more, by number");
  return [options](Context& context) { return edit(*options, context); };
}

Run bind_done(OptionBinder& binder) {
  auto options = bind_number(binder);
  binder.text("--outcome", options->outcome, "What came of it: with it the activity becomes a touchpoint");
  binder.text("--channel", options->channel,
              "How it was done; else its kind. A task without a channel keeps its outcome itself");
  return [options](Context& context) { return finish(*options, context); };
}

Run bind_drop(OptionBinder& binder) {
  auto options = bind_number(binder);
  binder.text("--reason", options->outcome, "Why it need not be done");
  return [options](Context& context) { return drop(*options, context); };
}

Run bind_delete(OptionBinder& binder) {
  return [options = bind_number(binder)](Context& context) { return remove(*options, context); };
}

}  // namespace

const Command activity_add_command{
    "activity add", "Put on file what is to be done, by whom, until when",
    "kartei activity add \"Angebot nachfassen\" --until 25.11.2026 --kind phone "
    "--party 42 --deal 3",
    Writes::database, bind_add};
const Command activity_edit_command{"activity edit", "Change an activity; an empty value empties the field",
                                    "kartei activity edit 5 --until 1.12.2026 --owner eva", Writes::database,
                                    bind_edit};
const Command activity_done_command{
    "activity done", "Mark an activity as done; with an outcome it becomes a touchpoint",
    "kartei activity done 5 --outcome \"will 30 statt 25\"", Writes::database, bind_done};
const Command activity_drop_command{"activity drop", "Mark an activity as not to be done any more",
                                    "kartei activity drop 5 --reason \"hat selbst angerufen\"",
                                    Writes::database, bind_drop};
const Command activity_delete_command{"activity delete", "Delete an activity; what it became stays",
                                      "kartei activity delete 5    `kartei undo` brings it back",
                                      Writes::database, bind_delete};

}  // namespace kartei::cli
