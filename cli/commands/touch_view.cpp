#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/selling_options.hpp"
#include "model/error.hpp"
#include "normalise/local_time.hpp"
#include "operations/history/history_view.hpp"
#include "operations/history/touch_change.hpp"
#include "store/party_name.hpp"
#include "text/text.hpp"

namespace kartei::cli {
namespace {

struct TouchViewOptions {
  std::int64_t touchpoint = 0;
  std::int64_t party = 0;
  std::int64_t deal = 0;
  std::int64_t limit = 50;
  std::int64_t before = 0;
  std::string words;
};

std::string number_or_empty(std::int64_t number) { return number == 0 ? "" : std::to_string(number); }

/// How the next page is asked for, where this one is full.
void say_more(Context& context, std::int64_t limit, std::size_t lines, TouchpointId last) {
  if (limit >= 0 && lines >= static_cast<std::size_t>(limit) && last)
    context.say(fmt::format("older ones: --before {}", last.value));
}

int list(const TouchViewOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto lines =
      operations::history_lines(store, {{options.party}, {options.deal}, {{options.before}, options.limit}});
  OutputTable table = history_table();
  for (const operations::HistoryLine& line : lines) table.rows.push_back(history_row(line));
  context.print(table);
  if (!lines.empty()) say_more(context, options.limit, lines.size(), lines.back().touchpoint);
  return 0;
}

int search(const TouchViewOptions& options, Context& context) {
  if (text::fold_ae(options.words).empty())
    throw Error(ErrorKind::usage, fmt::format("'{}' has no word to search for", options.words));
  store::Store store = open_store(context);
  if (options.before != 0) (void)operations::known_touchpoint(store, {options.before});
  const auto found = store::search_touchpoints(store, options.words, {{options.before}, options.limit});
  OutputTable table{
      "found",
      {{"touchpoint", CellKind::number}, {"at"}, {"channel"}, {"parties"}, {"subject"}, {"found"}},
      {}};
  for (const store::FoundTouchpoint& hit : found) {
    const operations::HistoryLine line = operations::line_of(store, hit.touchpoint);
    table.rows.push_back({std::to_string(hit.touchpoint.id.value), line.at, line.channel, line.parties,
                          line.subject, hit.excerpt});
  }
  context.print(table);
  if (!found.empty()) say_more(context, options.limit, found.size(), found.back().touchpoint.id);
  return 0;
}

OutputTable field_table(const store::Touchpoint& touchpoint) {
  OutputTable table{"touchpoint", {{"field"}, {"value"}}, {}};
  const auto add = [&](std::string_view field, const std::string& value) {
    if (!value.empty()) table.rows.push_back({std::string(field), value});
  };
  add("touchpoint", std::to_string(touchpoint.id.value));
  add("channel", std::string(to_text(touchpoint.channel)));
  add("direction", touchpoint.direction);
  add("at", normalise::to_local_text(touchpoint.at));
  add("subject", touchpoint.subject);
  add("text", touchpoint.text);
  add("text_basis", touchpoint.text_basis);
  add("result", touchpoint.result);
  add("actor", touchpoint.actor);
  add("deal", number_or_empty(touchpoint.deal.value));
  add("origin", touchpoint.origin);
  add("message_id", touchpoint.message_id);
  return table;
}

int show(const TouchViewOptions& options, Context& context) {
  store::Store store = open_store(context);
  const TouchpointId touchpoint{options.touchpoint};
  context.print(field_table(operations::known_touchpoint(store, touchpoint)));
  OutputTable parties{"parties", {{"party", CellKind::number}, {"name"}}, {}};
  for (const PartyId party : store::parties_of_touchpoint(store, touchpoint))
    parties.rows.push_back({std::to_string(party.value), store::party_name(store, party)});
  context.print(parties);
  return 0;
}

void bind_page(OptionBinder& binder, TouchViewOptions& options) {
  binder.number("--limit", options.limit, "How many touchpoints; -1 for all");
  binder.number("--before", options.before, "Go on behind this touchpoint, towards the past");
}

Run bind_list(OptionBinder& binder) {
  auto options = std::make_shared<TouchViewOptions>();
  binder.number("--party", options->party, "With this party; with a company also with its people");
  binder.number("--deal", options->deal, "About this deal, and with its parties about none");
  bind_page(binder, *options);
  return [options](Context& context) { return list(*options, context); };
}

Run bind_search(OptionBinder& binder) {
  auto options = std::make_shared<TouchViewOptions>();
  binder.text("WORDS", options->words, "Words, or their beginnings; a touchpoint must have all",
              Presence::required);
  bind_page(binder, *options);
  return [options](Context& context) { return search(*options, context); };
}

Run bind_show(OptionBinder& binder) {
  auto options = std::make_shared<TouchViewOptions>();
  binder.number("TOUCHPOINT", options->touchpoint, "Number of the touchpoint", Presence::required);
  return [options](Context& context) { return show(*options, context); };
}

}  // namespace

const Command touch_list_command{
    "touch list", "List what is to be done and what happened with a party or about a deal, newest first",
    "kartei touch list --party 42 --limit 10    with a company also its people's", Writes::nothing,
    bind_list};
const Command touch_search_command{"touch search", "Find touchpoints by words of subject, text and result",
                                   "kartei touch search \"liefer reklam\"", Writes::nothing, bind_search};
const Command touch_show_command{"touch show", "Show one touchpoint with its text and who took part",
                                 "kartei touch show 9", Writes::nothing, bind_show};

}  // namespace kartei::cli
