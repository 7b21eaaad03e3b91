#include <fmt/format.h>

#include <map>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/selling_options.hpp"
#include "operations/deal/deal_view.hpp"
#include "operations/deal/deal_words.hpp"
#include "operations/known_party.hpp"
#include "store/party_name.hpp"

namespace kartei::cli {
namespace {

struct DealViewOptions {
  std::int64_t deal = 0;
  std::int64_t party = 0;
  std::string state = "open";
  std::string owner;
  std::string stage;
  std::string pipeline;
  bool stale = false;
  std::int64_t limit = 100;
  std::int64_t after = 0;
};

using Options = std::shared_ptr<DealViewOptions>;

std::string units_or_empty(const std::optional<std::int64_t>& cents) {
  return cents ? operations::in_units(*cents) : "";
}

std::string day_or_empty(const std::optional<Day>& day) { return day ? to_text(*day) : ""; }

/// Open deals have no outcome.
std::string outcome_of(const std::string& state) { return state == "open" ? "" : state; }

int list(const DealViewOptions& options, Context& context) {
  const selling::Pipeline pipeline = read_pipeline(options.pipeline);
  if (!options.stage.empty()) operations::demand_stage(pipeline, options.stage);
  store::Store store = open_store(context);
  const store::DealFilter filter{
      outcome_of(options.state),
      owner_asked(store, options.owner),
      options.stage,
      options.party == 0 ? PartyId{} : operations::known_party(store, {options.party}).leader,
      {options.after},
      options.limit};
  OutputTable table{"deals",
                    {{"deal", CellKind::number},
                     {"title"},
                     {"parties"},
                     {"stage"},
                     {"probability", CellKind::number},
                     {"volume", CellKind::number},
                     {"currency"},
                     {"date"},
                     {"owner"},
                     {options.state == "open" ? "stale" : "outcome"}},
                    {}};
  for (const operations::DealLine& line :
       operations::deal_lines(store, filter, options.stale, pipeline, context.environment().today())) {
    const store::Deal& deal = line.deal;
    table.rows.push_back({std::to_string(deal.id.value), deal.title, line.parties, deal.stage,
                          std::to_string(line.probability), units_or_empty(deal.volume_cents), deal.currency,
                          day_or_empty(deal.realisation_date), deal.owner,
                          options.state == "open" ? line.stale_because : deal.outcome});
  }
  context.print(table);
  return 0;
}

OutputTable field_table(const operations::DealLine& line) {
  OutputTable table{"deal", {{"field"}, {"value"}}, {}};
  const auto add = [&](std::string_view field, const std::string& value) {
    if (!value.empty()) table.rows.push_back({std::string(field), value});
  };
  const store::Deal& deal = line.deal;
  add("deal", std::to_string(deal.id.value));
  add("title", deal.title);
  add("need", deal.need);
  add("date", day_or_empty(deal.realisation_date));
  add("volume", units_or_empty(deal.volume_cents));
  add("currency", deal.currency);
  add("probability", std::to_string(line.probability));
  add("stage", deal.stage);
  add("situation", deal.situation);
  add("goal", deal.goal);
  add("competition", deal.competition);
  add("owner", deal.owner);
  add("opened_on", to_text(deal.opened_on));
  add("outcome", deal.outcome);
  add("outcome_reason", deal.outcome_reason);
  add("closed_on", day_or_empty(deal.closed_on));
  add("stale", line.stale_because);
  return table;
}

OutputTable party_table(store::Store& store, DealId deal) {
  OutputTable table{"parties", {{"party", CellKind::number}, {"name"}, {"role"}}, {}};
  for (const store::DealParty& party : store::parties_of_deal(store, deal))
    table.rows.push_back(
        {std::to_string(party.party.value), store::party_name(store, party.party), party.role});
  return table;
}

OutputTable stage_table(store::Store& store, DealId deal) {
  OutputTable table{"stages", {{"stage"}, {"since"}}, {}};
  for (const store::DealStage& stage : store::stages_of_deal(store, deal))
    table.rows.push_back({stage.stage, to_text(stage.at)});
  return table;
}

int show(const DealViewOptions& options, Context& context) {
  const selling::Pipeline pipeline = read_pipeline(options.pipeline);
  store::Store store = open_store(context);
  const DealId deal{options.deal};
  context.print(field_table(operations::deal_line(store, operations::known_deal(store, deal), pipeline,
                                                  context.environment().today())));
  context.print(party_table(store, deal));
  context.print(stage_table(store, deal));
  return 0;
}

int forecast(const DealViewOptions& options, Context& context) {
  const selling::Pipeline pipeline = read_pipeline(options.pipeline);
  store::Store store = open_store(context);
  OutputTable table{"forecast",
                    {{"month"},
                     {"currency"},
                     {"deals", CellKind::number},
                     {"volume", CellKind::number},
                     {"weighted", CellKind::number}},
                    {}};
  const auto lines = operations::forecast(store, owner_asked(store, options.owner), pipeline);
  for (const operations::ForecastLine& line : lines.months)
    table.rows.push_back({line.month, line.currency, std::to_string(line.deals),
                          operations::in_units(line.volume_cents),
                          operations::in_units(line.weighted_cents)});
  context.print(table);
  for (const auto& [stage, deals] : lines.unknown_stages)
    context.warn(
        fmt::format("{} deals in the stage {}, which is in the pipeline no more, count with 0 %; kartei deal "
                    "list --stale names them, kartei deal stage moves them",
                    deals, stage));
  return 0;
}

Run bind_list(OptionBinder& binder) {
  auto options = std::make_shared<DealViewOptions>();
  binder.choice("--state", options->state, {"open", "won", "lost", "all"}, "Which deals; else those open");
  binder.text("--owner", options->owner, "Only those of this owner");
  binder.text("--stage", options->stage, "Only those in this stage");
  binder.number("--party", options->party, "Only those in which this party is");
  binder.flag("--stale", options->stale,
              "Only those that rest for longer than their stage allows, or are overdue");
  binder.number("--limit", options->limit, "How many; -1 for all");
  binder.number("--after", options->after, "Go on behind this deal");
  bind_pipeline(binder, options->pipeline);
  return [options](Context& context) { return list(*options, context); };
}

Run bind_show(OptionBinder& binder) {
  auto options = std::make_shared<DealViewOptions>();
  binder.number("DEAL", options->deal, "Number of the deal", Presence::required);
  bind_pipeline(binder, options->pipeline);
  return [options](Context& context) { return show(*options, context); };
}

Run bind_forecast(OptionBinder& binder) {
  auto options = std::make_shared<DealViewOptions>();
  binder.text("--owner", options->owner, "Only deals of this owner");
  bind_pipeline(binder, options->pipeline);
  return [options](Context& context) { return forecast(*options, context); };
}

}  // namespace

const Command deal_list_command{"deal list", "List deals with stage, volume and what rests",
                                "kartei deal list --owner anna --stale    what needs a push", Writes::nothing,
                                bind_list};
const Command deal_show_command{"deal show", "Show a deal, who is in it, and the stages it went through",
                                "kartei deal show 3", Writes::nothing, bind_show};
const Command deal_forecast_command{
    "deal forecast", "Tell what open deals may bring, by month and currency, weighted by probability",
    "kartei deal forecast --format csv", Writes::nothing, bind_forecast};

}  // namespace kartei::cli
