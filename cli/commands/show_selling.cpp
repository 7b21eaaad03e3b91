#include "cli/commands/show_selling.hpp"

#include "cli/selling_options.hpp"
#include "operations/deal/deal_view.hpp"
#include "store/customer_worth.hpp"
#include "store/deals.hpp"
#include "store/orders.hpp"

namespace kartei::cli {
namespace {

constexpr std::int64_t last_touchpoints = 5;

OutputTable deal_table(store::Store& store, PartyId leader) {
  OutputTable table{"deals",
                    {{"deal", CellKind::number},
                     {"title"},
                     {"stage"},
                     {"volume", CellKind::number},
                     {"currency"},
                     {"date"},
                     {"owner"}},
                    {}};
  for (const store::Deal& deal : store::deals_of_party(store, leader))
    table.rows.push_back({std::to_string(deal.id.value), deal.title,
                          deal.is_open() ? deal.stage : deal.outcome,
                          deal.volume_cents ? operations::in_units(*deal.volume_cents) : "", deal.currency,
                          deal.realisation_date ? to_text(*deal.realisation_date) : "", deal.owner});
  return table;
}

OutputTable last_history(store::Store& store, PartyId leader) {
  OutputTable table = history_table();
  for (const operations::HistoryLine& line :
       operations::history_lines(store, {leader, {}, {{}, last_touchpoints}}))
    table.rows.push_back(history_row(line));
  return table;
}

OutputTable revenue_table(store::Store& store, PartyId leader) {
  OutputTable table{
      "revenue", {{"year"}, {"currency"}, {"orders", CellKind::number}, {"revenue", CellKind::number}}, {}};
  for (const store::YearRevenue& year : store::revenue_by_year(store, leader))
    table.rows.push_back(
        {year.year, year.currency, std::to_string(year.orders), operations::in_units(year.revenue_cents)});
  return table;
}

OutputTable worth_table(store::Store& store, PartyId leader) {
  OutputTable table{"worth",
                    {{"class"},
                     {"recency", CellKind::number},
                     {"frequency", CellKind::number},
                     {"monetary", CellKind::number},
                     {"as_of"}},
                    {}};
  if (const auto found = store::classification_of(store, leader))
    table.rows.push_back({std::string(1, found->worth.letter), std::to_string(found->worth.recency),
                          std::to_string(found->worth.frequency), std::to_string(found->worth.monetary),
                          to_text(found->as_of)});
  return table;
}

OutputTable credit_table(store::Store& store, PartyId leader) {
  OutputTable table{
      "credit", {{"state"}, {"limit", CellKind::number}, {"currency"}, {"note"}, {"as_of"}}, {}};
  if (const auto credit = store::credit_of(store, leader))
    table.rows.push_back({credit->state,
                          credit->limit_cents ? operations::in_units(*credit->limit_cents) : "",
                          credit->currency, credit->note, to_text(credit->as_of)});
  return table;
}

}  // namespace

std::vector<OutputTable> selling_tables(store::Store& store, PartyId leader) {
  return {deal_table(store, leader), last_history(store, leader), revenue_table(store, leader),
          worth_table(store, leader), credit_table(store, leader)};
}

}  // namespace kartei::cli
