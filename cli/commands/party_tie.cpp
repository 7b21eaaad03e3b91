#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/day_option.hpp"
#include "cli/reading_options.hpp"
#include "operations/party/tie_parties.hpp"

namespace kartei::cli {
namespace {

struct TieOptions {
  std::int64_t person = 0;
  std::string organisation;
  std::string position;
  std::string department;
  std::string day;
};

OutputTable tie_table(const operations::TieSummary& summary) {
  return {"tie",
          {{"person", CellKind::number}, {"organisation", CellKind::number}, {"operation", CellKind::number}},
          {{std::to_string(summary.person.value), std::to_string(summary.organisation.value),
            summary.operation ? std::to_string(summary.operation.value) : ""}}};
}

int tie(const TieOptions& options, Context& context) {
  operations::Place place;
  if (!options.position.empty()) place.position = options.position;
  if (!options.department.empty()) place.department = options.department;
  if (!options.day.empty()) place.since = day_or_today(options.day, "--since", context);
  store::Store store = open_store(context);
  context.summarise(tie_table(operations::tie_parties(store, PartyId{options.person}, options.organisation,
                                                      place, context.environment())));
  return 0;
}

int untie(const TieOptions& options, Context& context) {
  const Day until = day_or_today(options.day, "--until", context);
  store::Store store = open_store(context);
  context.summarise(tie_table(operations::untie_parties(store, PartyId{options.person}, options.organisation,
                                                        until, context.environment())));
  return 0;
}

std::shared_ptr<TieOptions> bind_both(OptionBinder& binder) {
  auto options = std::make_shared<TieOptions>();
  binder.number("PERSON", options->person, "Number of the person", Presence::required);
  binder.text("ORGANISATION", options->organisation, "Number or name of the organisation",
              Presence::required);
  return options;
}

Run bind_tie(OptionBinder& binder) {
  const auto options = bind_both(binder);
  binder.text("--position", options->position, "What the person is there");
  binder.text("--department", options->department, "Where the person is there");
  binder.text("--since", options->day, "Since when, as 2026-11-22");
  return [options](Context& context) { return tie(*options, context); };
}

Run bind_untie(OptionBinder& binder) {
  const auto options = bind_both(binder);
  binder.text("--until", options->day, "Since when not any more, as 2026-11-22; else today");
  return [options](Context& context) { return untie(*options, context); };
}

}  // namespace

const Command party_tie_command{
    "party tie", "Say for whom a person works, and as what",
    "kartei party tie 42 \"Rohrbau GmbH\" --position Einkaufsleiterin --since 2026-04-01", Writes::database,
    bind_tie};

const Command party_untie_command{"party untie", "Say that a person does not work there any more",
                                  "kartei party untie 42 \"Rohrbau GmbH\" --until 2026-09-30",
                                  Writes::database, bind_untie};

}  // namespace kartei::cli
