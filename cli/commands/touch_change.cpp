#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/selling_options.hpp"
#include "operations/history/touch_change.hpp"

namespace kartei::cli {
namespace {

struct TouchOptions {
  std::int64_t touchpoint = 0;
  std::string channel;
  std::optional<std::int64_t> deal;
  operations::TouchChange change;
};

using Options = std::shared_ptr<TouchOptions>;

void report(Context& context, const operations::TouchSummary& summary) {
  context.summarise(made("touchpoint", summary.touchpoint.value, summary.operation));
}

operations::TouchChange change_of(const TouchOptions& options) {
  operations::TouchChange change = options.change;
  if (!options.channel.empty()) change.words.channel = options.channel;
  change.words.deal = options.deal;
  return change;
}

int add(const TouchOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, operations::add_touchpoint(store, change_of(options), context.environment()));
  return 0;
}

int edit(const TouchOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context,
         operations::edit_touchpoint(store, {options.touchpoint}, change_of(options), context.environment()));
  return 0;
}

int remove(const TouchOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, operations::delete_touchpoint(store, {options.touchpoint}, context.environment()));
  return 0;
}

void bind_words(OptionBinder& binder, TouchOptions& options) {
  operations::TouchWords& words = options.change.words;
  binder.numbers("--party", options.change.parties, "Who took part, by number; several times for several");
  binder.text("--direction", words.direction,
              "in, out or both; else out, and both for a meeting, a fair and a chat");
  binder.text("--at", words.at, "When it was, local time: \"22.11.2026 14:30\"; else now");
  binder.text("--subject", words.subject, "What it was about");
  binder.text("--result", words.result, "What came of it");
  binder.text("--text", words.text, "What was said or written; only with --basis");
  binder.text("--basis", words.basis, "Why the text may be kept: \"contract negotiation\"");
  binder.number("--deal", options.deal, {}, "About which deal; 0: none");
}

Run bind_add(OptionBinder& binder) {
  auto options = std::make_shared<TouchOptions>();
  binder.text(
      "CHANNEL", options->channel,
      "phone, email, post, meeting, fair, chat, message, sms, web, fax; also as people say: Anruf, Brief, "
      "Messe, WhatsApp, LinkedIn",
      Presence::required);
  bind_words(binder, *options);
  binder.text("--message-id", options->change.message_id,
              "The message's own id: a message that is on file does not come in again");
  return [options](Context& context) { return add(*options, context); };
}

Options bind_number(OptionBinder& binder) {
  auto options = std::make_shared<TouchOptions>();
  binder.number("TOUCHPOINT", options->touchpoint, "Number of the touchpoint", Presence::required);
  return options;
}

Run bind_edit(OptionBinder& binder) {
  auto options = bind_number(binder);
  binder.text("--channel", options->change.words.channel, "How it was: phone, Brief, WhatsApp");
  bind_words(binder, *options);
  binder.numbers("--without", options->change.without, "Who took no part, by number");
  return [options](Context& context) { return edit(*options, context); };
}

Run bind_delete(OptionBinder& binder) {
  return [options = bind_number(binder)](Context& context) { return remove(*options, context); };
}

}  // namespace

const Command touch_add_command{
    "touch add", "Put on file what happened between us and somebody",
    "kartei touch add Anruf --party 42 --subject \"Rückfrage zum Angebot\" --result "
    "\"will 30 statt 25\" --deal 3",
    Writes::database, bind_add};
const Command touch_edit_command{"touch edit", "Change a touchpoint; an empty value empties the field",
                                 "kartei touch edit 9 --result \"nicht erreicht\" --party 43",
                                 Writes::database, bind_edit};
const Command touch_delete_command{"touch delete", "Delete a touchpoint",
                                   "kartei touch delete 9    `kartei undo` brings it back", Writes::database,
                                   bind_delete};

}  // namespace kartei::cli
