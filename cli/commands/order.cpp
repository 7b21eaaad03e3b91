#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/selling_options.hpp"
#include "operations/deal/deal_view.hpp"
#include "operations/export/list_file.hpp"
#include "operations/known_party.hpp"
#include "operations/order/order_change.hpp"
#include "operations/order/order_import.hpp"
#include "store/party_name.hpp"

namespace kartei::cli {
namespace {

struct OrderOptions {
  std::int64_t order = 0;
  std::int64_t party = 0;
  std::int64_t deal = 0;
  std::int64_t limit = 100;
  std::int64_t before = 0;
  std::string state;
  std::string year;
  std::string file;
  std::string rejects;
  operations::OrderWords words;
  operations::OrderImportChoices choices;
};

int add(const OrderOptions& options, Context& context) {
  store::Store store = open_store(context);
  operations::OrderWords words = options.words;
  words.party = {options.party};
  words.deal = {options.deal};
  const auto summary = operations::add_order(store, words, context.environment());
  context.summarise(made("order", summary.order.value, summary.operation));
  return 0;
}

int remove(const OrderOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto summary = operations::delete_order(store, {options.order}, context.environment());
  context.summarise(made("order", summary.order.value, summary.operation));
  return 0;
}

int list(const OrderOptions& options, Context& context) {
  store::Store store = open_store(context);
  store::OrderFilter filter{{}, options.state, options.year, {options.before}, options.limit};
  if (options.party != 0) filter.party = operations::known_party(store, {options.party}).leader;
  OutputTable table{"orders",
                    {{"order", CellKind::number},
                     {"date"},
                     {"number"},
                     {"source"},
                     {"party", CellKind::number},
                     {"name"},
                     {"amount", CellKind::number},
                     {"currency"},
                     {"state"},
                     {"subject"},
                     {"deal", CellKind::number}},
                    {}};
  for (const store::Order& order : store::orders(store, filter))
    table.rows.push_back({std::to_string(order.id.value), to_text(order.ordered_on), order.number,
                          order.source, std::to_string(order.leader.value),
                          store::party_name(store, order.leader), operations::in_units(order.amount_cents),
                          order.currency, order.state, order.subject,
                          order.deal ? std::to_string(order.deal.value) : ""});
  context.print(table);
  return 0;
}

int revenue(const OrderOptions& options, Context& context) {
  store::Store store = open_store(context);
  const PartyId party =
      options.party == 0 ? PartyId{} : operations::known_party(store, {options.party}).leader;
  OutputTable table{
      "revenue", {{"year"}, {"currency"}, {"orders", CellKind::number}, {"revenue", CellKind::number}}, {}};
  for (const store::YearRevenue& year : store::revenue_by_year(store, party))
    table.rows.push_back(
        {year.year, year.currency, std::to_string(year.orders), operations::in_units(year.revenue_cents)});
  context.print(table);
  return 0;
}

void tell_of_rejects(const OrderOptions& options, const operations::OrderImportSummary& summary,
                     Context& context) {
  if (summary.rejected == 0) return;
  context.warn(
      fmt::format("{}: {} of {} rows rejected; {}", options.file, summary.rejected, summary.rows,
                  options.rejects.empty()
                      ? "say --rejects FILE to see why"
                      : fmt::format("they are in {}; mend them there and import that", options.rejects)));
}

int import_file(const OrderOptions& options, Context& context) {
  if (!options.rejects.empty()) operations::demand_table_name(options.rejects);
  store::Store store = open_store(context);
  operations::RejectsFile rejects;
  const auto summary =
      operations::import_orders(store, options.file, options.choices, context.environment(), rejects);
  if (!options.rejects.empty() && rejects.size() > 0)
    rejects.write(options.rejects, context.environment().now);
  tell_of_rejects(options, summary, context);
  context.summarise(
      {"orders",
       {{"file"},
        {"rows", CellKind::number},
        {"added", CellKind::number},
        {"changed", CellKind::number},
        {"unchanged", CellKind::number},
        {"rejected", CellKind::number},
        {"operation", CellKind::number}},
       {{options.file, std::to_string(summary.rows), std::to_string(summary.added),
         std::to_string(summary.changed), std::to_string(summary.unchanged), std::to_string(summary.rejected),
         summary.operation ? std::to_string(summary.operation.value) : ""}}});
  return 0;
}

Run bind_add(OptionBinder& binder) {
  auto options = std::make_shared<OrderOptions>();
  binder.text("NUMBER", options->words.number, "The order's number", Presence::required);
  binder.number("--party", options->party, "Whose order it is", Presence::required);
  binder.text("--amount", options->words.amount, "\"1.234,56 EUR\"; below zero: a credit note",
              Presence::required);
  binder.text("--date", options->words.date, "The day it was given; else today");
  binder.text("--subject", options->words.subject, "What was ordered");
  binder.text("--state", options->words.state, "open, delivered, invoiced, paid or cancelled; else open");
  binder.text("--source", options->words.source, "Whose number it is: the source's name; else ours");
  binder.number("--deal", options->deal, "Of which deal it came");
  return [options](Context& context) { return add(*options, context); };
}

Run bind_list(OptionBinder& binder) {
  auto options = std::make_shared<OrderOptions>();
  binder.number("--party", options->party, "Only those of this party");
  binder.choice("--state", options->state, {"open", "delivered", "invoiced", "paid", "cancelled"},
                "Only those in this state");
  binder.text("--year", options->year, "Only those of this year: 2026");
  binder.number("--limit", options->limit, "How many; -1 for all");
  binder.number("--before", options->before, "Go on behind this order, towards the past");
  return [options](Context& context) { return list(*options, context); };
}

Run bind_revenue(OptionBinder& binder) {
  auto options = std::make_shared<OrderOptions>();
  binder.number("--party", options->party, "Only that of this party");
  return [options](Context& context) { return revenue(*options, context); };
}

Run bind_delete(OptionBinder& binder) {
  auto options = std::make_shared<OrderOptions>();
  binder.number("ORDER", options->order, "Number of the order, see `kartei order list`", Presence::required);
  return [options](Context& context) { return remove(*options, context); };
}

Run bind_import(OptionBinder& binder) {
  auto options = std::make_shared<OrderOptions>();
  binder.input("FILE", options->file, "The list of orders", Presence::required);
  binder.text("--source", options->choices.source, "Whose numbers and customer keys they are",
              Presence::required);
  binder.output("--rejects", options->rejects, "Write the rows that could not be used to this file");
  binder.text("--currency", options->choices.currency, "Of amounts that name none: EUR");
  binder.text("--from", options->choices.from, "The format (csv, xlsx); else by content");
  binder.text("--sheet", options->choices.import.table, "Read this sheet of a workbook only");
  return [options](Context& context) { return import_file(*options, context); };
}

}  // namespace

const Command order_add_command{"order add", "Put an order on file",
                                "kartei order add A-17 --party 42 --amount \"1.234,56 EUR\" --deal 3",
                                Writes::database, bind_add};
const Command order_list_command{"order list", "List orders, newest first",
                                 "kartei order list --party 42 --year 2026", Writes::nothing, bind_list};
const Command order_revenue_command{"order revenue", "Tell what was ordered in each year and not cancelled",
                                    "kartei order revenue --party 42", Writes::nothing, bind_revenue};
const Command order_import_command{
    "order import", "Take orders over from a list: new ones, and what changed of known ones",
    "kartei order import auftraege.csv --source erp --rejects abgewiesen.csv", Writes::database, bind_import};
const Command order_delete_command{"order delete", "Delete an order",
                                   "kartei order delete 12    `kartei undo` brings it back", Writes::database,
                                   bind_delete};

}  // namespace kartei::cli
