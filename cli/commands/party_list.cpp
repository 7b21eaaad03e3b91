#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/party/party_page.hpp"

namespace kartei::cli {
namespace {

struct ListOptions {
  operations::PageChoices page;
  std::optional<std::int64_t> after;
  std::optional<std::int64_t> limit;
};

int run(ListOptions& options, Context& context) {
  options.page.after = PartyId{options.after.value_or(0)};
  options.page.limit = options.limit.value_or(options.page.limit);
  store::Store store = open_store(context);
  OutputTable table{
      "parties", {{"party", CellKind::number}, {"kind"}, {"name"}, {"company"}, {"city"}, {"owner"}}, {}};
  const Day today = context.environment().today();
  for (const store::ListedParty& party : operations::party_page(store, options.page, today))
    table.rows.push_back(
        {std::to_string(party.party.value), party.kind, party.name, party.company, party.city, party.owner});
  context.print(table);
  if (!table.rows.empty() && static_cast<std::int64_t>(table.rows.size()) == options.page.limit)
    context.say("the next page: --after " + table.rows.back().front());
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ListOptions>();
  binder.choice("--kind", options->page.kind, {"person", "organisation"}, "Only these");
  binder.text("--owner", options->page.owner, "Only those that this one of our people looks after");
  binder.text("--segment", options->page.segment, "Only those that fulfil a filter: \"city = Bremen\"");
  binder.number("--after", options->after, {}, "Begin behind this party: the next page");
  binder.number("--limit", options->limit, {1, 1'000'000}, "How many; else 50");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command party_list_command{"party list", "List parties, page by page",
                                 "kartei party list --segment \"city = Bremen\" --owner anna --limit 20",
                                 Writes::nothing, bind};

}  // namespace kartei::cli
