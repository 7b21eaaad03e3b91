#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/selling_options.hpp"
#include "operations/deal/deal_view.hpp"
#include "operations/input/input_file.hpp"
#include "operations/order/classify.hpp"
#include "operations/order/order_change.hpp"
#include "store/customer_worth.hpp"
#include "store/party_name.hpp"

namespace kartei::cli {
namespace {

struct ClassifyOptions {
  std::string rules;
};

struct CreditOptions {
  std::int64_t party = 0;
  std::string state;
  std::string limit;
  std::string note;
};

selling::ClassRules rules_of(const std::string& file) {
  if (file.empty()) return selling::shipped_class_rules();
  return selling::read_class_rules(operations::read_input(file).bytes, file);
}

int classify(const ClassifyOptions& options, Context& context) {
  const selling::ClassRules rules = rules_of(options.rules);
  store::Store store = open_store(context);
  const auto summary = operations::classify_customers(store, rules, context.environment());
  if (summary.left_out > 0)
    context.warn(fmt::format("orders not in {}, left out: {}; classify by another currency with --rules",
                             rules.currency, summary.left_out));
  OutputTable table{"classes",
                    {{"class"}, {"customers", CellKind::number}, {"revenue", CellKind::number}, {"currency"}},
                    {}};
  for (std::size_t i = 0; i < summary.classes.size(); ++i)
    table.rows.push_back({std::string(1, static_cast<char>('A' + i)),
                          std::to_string(summary.classes[i].customers),
                          operations::in_units(summary.classes[i].revenue_cents), rules.currency});
  context.summarise(table);
  context.summarise(
      {"classified",
       {{"changed", CellKind::number}, {"gone", CellKind::number}, {"operation", CellKind::number}},
       {{std::to_string(summary.changed), std::to_string(summary.gone),
         summary.operation ? std::to_string(summary.operation.value) : ""}}});
  return 0;
}

int list(Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"customers",
                    {{"party", CellKind::number},
                     {"name"},
                     {"class"},
                     {"recency", CellKind::number},
                     {"frequency", CellKind::number},
                     {"monetary", CellKind::number},
                     {"revenue", CellKind::number},
                     {"as_of"}},
                    {}};
  for (const store::Classification& found : store::classifications_of_leaders(store)) {
    const selling::CustomerClass& worth = found.worth;
    table.rows.push_back({std::to_string(worth.party.value), store::party_name(store, worth.party),
                          std::string(1, worth.letter), std::to_string(worth.recency),
                          std::to_string(worth.frequency), std::to_string(worth.monetary),
                          operations::in_units(worth.revenue_cents), to_text(found.as_of)});
  }
  context.print(table);
  return 0;
}

int set_credit(const CreditOptions& options, Context& context) {
  store::Store store = open_store(context);
  const OperationId operation = operations::set_credit(store, {options.party}, options.state, options.limit,
                                                       options.note, context.environment());
  context.summarise(made("party", options.party, operation));
  return 0;
}

int list_credits(const CreditOptions& options, Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"credits",
                    {{"party", CellKind::number},
                     {"name"},
                     {"state"},
                     {"limit", CellKind::number},
                     {"currency"},
                     {"note"},
                     {"as_of"}},
                    {}};
  for (const store::Credit& credit : store::credits(store)) {
    if (!options.state.empty() && credit.state != options.state) continue;
    table.rows.push_back({std::to_string(credit.party.value), store::party_name(store, credit.party),
                          credit.state, credit.limit_cents ? operations::in_units(*credit.limit_cents) : "",
                          credit.currency, credit.note, to_text(credit.as_of)});
  }
  context.print(table);
  return 0;
}

Run bind_classify(OptionBinder& binder) {
  auto options = std::make_shared<ClassifyOptions>();
  binder.input("--rules", options->rules, "A file with limits of your own; see kartei config classes");
  return [options](Context& context) { return classify(*options, context); };
}

Run bind_list(OptionBinder&) { return list; }

Run bind_credit_set(OptionBinder& binder) {
  auto options = std::make_shared<CreditOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  binder.text("STATE", options->state, "good, watch or blocked", Presence::required);
  binder.text("--limit", options->limit, "Up to how much: \"10 TEUR\"");
  binder.text("--note", options->note, "Why");
  return [options](Context& context) { return set_credit(*options, context); };
}

Run bind_credit_list(OptionBinder& binder) {
  auto options = std::make_shared<CreditOptions>();
  binder.choice("--state", options->state, {"good", "watch", "blocked"}, "Only those in this state");
  return [options](Context& context) { return list_credits(*options, context); };
}

}  // namespace

const Command classify_command{
    "classify",
    "Class customers by their orders: A, B, C by revenue; recency, frequency, monetary value in fifths",
    "kartei classify --dry-run --format table", Writes::database, bind_classify};
const Command classify_list_command{"classify list", "List customers with their classes",
                                    "kartei classify list --format csv", Writes::nothing, bind_list};
const Command credit_set_command{"credit set", "Say whether somebody gets credit, and up to how much",
                                 "kartei credit set 42 watch --limit \"10 TEUR\" --note \"zahlt spät\"",
                                 Writes::database, bind_credit_set};
const Command credit_list_command{"credit list", "List who gets credit, and who does not",
                                  "kartei credit list --state blocked", Writes::nothing, bind_credit_list};

}  // namespace kartei::cli
