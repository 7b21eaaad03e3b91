#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/selling_options.hpp"
#include "operations/deal/deal_change.hpp"

namespace kartei::cli {
namespace {

struct DealOptions {
  std::int64_t deal = 0;
  std::string title;
  std::string stage;
  std::string reason;
  std::string pipeline;
  OwnerOptions owner;
  operations::DealChange change;
};

using Options = std::shared_ptr<DealOptions>;

void report(Context& context, const operations::DealSummary& summary) {
  context.summarise(made("deal", summary.deal.value, summary.operation));
}

operations::DealChange change_of(const DealOptions& options) {
  operations::DealChange change = options.change;
  if (!options.title.empty()) change.words.title = options.title;
  change.words.owner = owner_word(options.owner);
  return change;
}

void bind_words(OptionBinder& binder, DealOptions& options) {
  operations::DealWords& words = options.change.words;
  binder.texts(
      "--party", options.change.parties,
      "Who is in it, by number, and as what: 42, 7:decider; customer, partner, decider, buyer, influencer, "
      "user, gatekeeper");
  binder.text("--need", words.need, "What the customer wants");
  binder.text("--date", words.date, "When it is to be realised: 31.03.2027");
  binder.text("--volume", words.volume, "How much it is worth: 25 TEUR, 25.000,00 EUR");
  binder.text("--probability", words.probability, "How likely it is, in per cent; else that of its stage");
  binder.text("--situation", words.situation, "How things are now");
  binder.text("--goal", words.goal, "What is to be reached");
  binder.text("--competition", words.competition, "Who else offers");
  bind_owner(binder, options.owner);
}

Options bind_number(OptionBinder& binder) {
  auto options = std::make_shared<DealOptions>();
  binder.number("DEAL", options->deal, "Number of the deal", Presence::required);
  return options;
}

int add(const DealOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, operations::add_deal(store, change_of(options), options.stage,
                                       read_pipeline(options.pipeline), context.environment()));
  return 0;
}

int edit(const DealOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, operations::edit_deal(store, {options.deal}, change_of(options), context.environment()));
  return 0;
}

int move(const DealOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, operations::move_deal(store, {options.deal}, options.stage, read_pipeline(options.pipeline),
                                        context.environment()));
  return 0;
}

int end(const DealOptions& options, const std::string& outcome, Context& context) {
  store::Store store = open_store(context);
  report(context,
         operations::end_deal(store, {options.deal}, outcome, options.reason, context.environment()));
  return 0;
}

int remove(const DealOptions& options, Context& context) {
  store::Store store = open_store(context);
  report(context, operations::delete_deal(store, {options.deal}, context.environment()));
  return 0;
}

Run bind_add(OptionBinder& binder) {
  auto options = std::make_shared<DealOptions>();
  binder.text("TITLE", options->title, "What is to be sold", Presence::required);
  bind_words(binder, *options);
  binder.text("--stage", options->stage, "Where it stands; else the first stage of the pipeline");
  bind_pipeline(binder, options->pipeline);
  return [options](Context& context) { return add(*options, context); };
}

Run bind_edit(OptionBinder& binder) {
  auto options = bind_number(binder);
  binder.text("--title", options->change.words.title, "What is to be sold");
  bind_words(binder, *options);
  binder.texts("--without", options->change.without, "Who is in it no more, as --party");
  return [options](Context& context) { return edit(*options, context); };
}

Run bind_stage(OptionBinder& binder) {
  auto options = bind_number(binder);
  binder.text("STAGE", options->stage, "The stage it comes into", Presence::required);
  bind_pipeline(binder, options->pipeline);
  return [options](Context& context) { return move(*options, context); };
}

Options bind_reason(OptionBinder& binder) {
  auto options = bind_number(binder);
  binder.text("--reason", options->reason, "Why", Presence::required);
  return options;
}

Run bind_win(OptionBinder& binder) {
  return [options = bind_reason(binder)](Context& context) { return end(*options, "won", context); };
}

Run bind_lose(OptionBinder& binder) {
  return [options = bind_reason(binder)](Context& context) { return end(*options, "lost", context); };
}

Run bind_delete(OptionBinder& binder) {
  return [options = bind_number(binder)](Context& context) { return remove(*options, context); };
}

}  // namespace

const Command deal_add_command{
    "deal add", "Put a sale under way on file",
    "kartei deal add \"30 Bürostühle\" --party 42 --party 7:decider --volume \"25 TEUR\" "
    "--date 31.03.2027",
    Writes::database, bind_add};
const Command deal_edit_command{"deal edit", "Change a deal; an empty value empties the field",
                                "kartei deal edit 3 --volume \"30 TEUR\" --party 9:buyer --without 7:decider",
                                Writes::database, bind_edit};
const Command deal_stage_command{"deal stage", "Move a deal to another stage of the pipeline",
                                 "kartei deal stage 3 offer    one that was won or lost is open again",
                                 Writes::database, bind_stage};
const Command deal_win_command{"deal win", "Close a deal as won", "kartei deal win 3 --reason \"Lieferzeit\"",
                               Writes::database, bind_win};
const Command deal_lose_command{"deal lose", "Close a deal as lost",
                                "kartei deal lose 3 --reason \"zu teuer\"", Writes::database, bind_lose};
const Command deal_delete_command{"deal delete", "Delete a deal; its history, activities and orders stay",
                                  "kartei deal delete 3    `kartei undo` brings it back", Writes::database,
                                  bind_delete};

}  // namespace kartei::cli
