#include <algorithm>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/day_option.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/export/list_file.hpp"
#include "operations/input/input_file.hpp"
#include "operations/lead/rank_leads.hpp"
#include "operations/lead/read_notes.hpp"
#include "qualify/number.hpp"

namespace kartei::cli {
namespace {

std::string number_of(OperationId operation) { return operation ? std::to_string(operation.value) : ""; }
std::string text_of(const std::optional<Day>& day) { return day ? to_text(*day) : ""; }

struct ListOptions {
  std::string owner;
  std::string criteria;
  std::string out;
  bool adds_activities = false;
};

std::string reasons_of(const operations::RankedLead& lead) {
  if (lead.facts.declines) return "no interest";
  std::string reasons;
  for (const qualify::LeadReason& reason : lead.score.reasons)
    reasons += (reasons.empty() ? "" : ", ") + to_text(reason);
  return reasons;
}

OutputTable lead_table(std::span<const operations::RankedLead> leads) {
  OutputTable table{"leads",
                    {{"points", CellKind::number},
                     {"party", CellKind::number},
                     {"name"},
                     {"company"},
                     {"owner"},
                     {"function"},
                     {"volume", CellKind::number},
                     {"need"},
                     {"follow_up"},
                     {"state"},
                     {"because"}},
                    {}};
  for (const operations::RankedLead& lead : leads)
    table.rows.push_back({std::to_string(lead.score.points), std::to_string(lead.party.value), lead.name,
                          lead.company, lead.owner, lead.facts.function,
                          lead.facts.volume ? qualify::number_text(*lead.facts.volume) : "",
                          text_of(lead.facts.need), text_of(lead.facts.follow_up),
                          lead.is_proposed ? "proposed" : "confirmed", reasons_of(lead)});
  return table;
}

int list(const ListOptions& options, Context& context) {
  if (!options.out.empty()) operations::demand_workbook_name(options.out);
  const auto criteria =
      options.criteria.empty()
          ? qualify::shipped_lead_criteria()
          : qualify::read_lead_criteria(operations::read_input(options.criteria).bytes, options.criteria);
  store::Store store = open_store(context);
  const Day today = context.environment().today();
  const auto leads = operations::rank_leads(store, criteria, options.owner, today);
  context.print(lead_table(leads));
  if (!options.out.empty()) operations::write_leads(options.out, leads, context.environment());
  if (!options.adds_activities) return 0;
  const auto added = operations::add_lead_activities(store, leads, context.environment());
  context.summarise({"activities",
                     {{"added", CellKind::number},
                      {"had_one", CellKind::number},
                      {"declined", CellKind::number},
                      {"operation", CellKind::number}},
                     {{std::to_string(added.added), std::to_string(added.had_one),
                       std::to_string(added.declined), number_of(added.operation)}}});
  return 0;
}

struct AddOptions {
  std::optional<std::int64_t> party;
  std::string day;
  operations::NoteChoices choices;
};

int add(AddOptions& options, Context& context) {
  if (options.party.has_value() != options.choices.segment.empty())
    throw Error(ErrorKind::usage, "name one party by its number, or many with --segment FILTER");
  if (options.party) options.choices.parties = {PartyId{*options.party}};
  if (!options.day.empty()) options.choices.day = day_or_today(options.day, "--day", context);
  store::Store store = open_store(context);
  const auto read = operations::read_notes(store, options.choices, context.environment());
  OutputTable table{
      "proposed", {{"party", CellKind::number}, {"name"}, {"understood"}, {"not_understood"}}, {}};
  for (const operations::ProposedLead& lead : read.leads)
    table.rows.push_back({std::to_string(lead.party.value), lead.name, lead.understood, lead.not_understood});
  context.print(table);
  const auto understood = static_cast<std::size_t>(
      std::ranges::count_if(read.leads, [](const auto& lead) { return !lead.understood.empty(); }));
  context.summarise(
      {"leads",
       {{"proposed", CellKind::number}, {"without", CellKind::number}, {"operation", CellKind::number}},
       {{std::to_string(understood), std::to_string(read.without), number_of(read.operation)}}});
  return 0;
}

void report(const operations::LeadsConfirmed& confirmed, Context& context) {
  context.summarise(
      {"confirmed",
       {{"leads", CellKind::number}, {"values", CellKind::number}, {"operation", CellKind::number}},
       {{std::to_string(confirmed.leads), std::to_string(confirmed.values),
         number_of(confirmed.operation)}}});
}

struct CorrectOptions {
  std::int64_t party = 0;
  std::vector<std::string> assignments;
};

Run bind_list(OptionBinder& binder) {
  auto options = std::make_shared<ListOptions>();
  binder.text("--owner", options->owner, "Only those that this one of our people looks after");
  binder.input("--criteria", options->criteria,
               "A file with your own criteria and points, see kartei config leads");
  binder.output("--out", options->out, "Write them as a workbook (.xlsx), a sheet for each owner");
  binder.flag("--activities", options->adds_activities, "Add an activity for each that has none open");
  return [options](Context& context) { return list(*options, context); };
}

Run bind_add(OptionBinder& binder) {
  auto options = std::make_shared<AddOptions>();
  binder.number("PARTY", options->party, {}, "Number of the party");
  binder.text("--segment", options->choices.segment, "All that fulfil a filter, in the place of PARTY");
  binder.text("--note", options->choices.note, "The note; else the party's own, as its card delivered it");
  binder.text("--day", options->day,
              "The day the note is of, as 2026-11-22; else when the party was last seen");
  return [options](Context& context) { return add(*options, context); };
}

Run bind_confirm(OptionBinder& binder) {
  auto parties = std::make_shared<std::vector<std::int64_t>>();
  binder.numbers("PARTY", *parties, "Numbers of the parties", Presence::required);
  return [parties](Context& context) {
    std::vector<PartyId> numbers;
    for (const std::int64_t number : *parties) numbers.push_back({number});
    store::Store store = open_store(context);
    report(operations::confirm_leads(store, numbers, context.environment()), context);
    return 0;
  };
}

Run bind_correct(OptionBinder& binder) {
  auto options = std::make_shared<CorrectOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  binder.texts(
      "ASSIGNMENT", options->assignments,
      "function=, role=, need=, volume=, follow_up=, urgent= or interest=VALUE; an empty value takes "
      "it away",
      Presence::required);
  return [options](Context& context) {
    store::Store store = open_store(context);
    report(
        operations::correct_lead(store, PartyId{options->party}, options->assignments, context.environment()),
        context);
    return 0;
  };
}

}  // namespace

const Command leads_command{"leads", "List leads, the one to call first on top, with the reasons",
                            "kartei leads --owner anna --activities\n"
                            "  kartei leads --out leads.xlsx    a sheet for each owner",
                            Writes::database, bind_list};
const Command leads_add_command{
    "leads add", "Read the note of a card: function, need, volume, follow-up are proposed",
    "kartei leads add 42 --note \"Einkaufsleiter, Bedarf Q3, ca. 20 TEUR, Rückruf KW 12\" --day 2026-11-20\n"
    "  kartei leads add --segment \"source = messe\"    each by the note that came with it",
    Writes::database, bind_add};
const Command leads_confirm_command{"leads confirm", "Confirm what is proposed of leads",
                                    "kartei leads confirm 42 43", Writes::database, bind_confirm};
const Command leads_correct_command{
    "leads correct", "Correct what is proposed of a lead, and confirm the rest",
    "kartei leads correct 42 volume=30000 follow_up=2027-03-01", Writes::database, bind_correct};

}  // namespace kartei::cli
