#include "operations/order/classify.hpp"

#include <map>

#include "model/calendar.hpp"
#include "operations/journalled_change.hpp"
#include "store/customer_worth.hpp"

namespace kartei::operations {
namespace {

using selling::CustomerClass;

bool is_same(const CustomerClass& a, const CustomerClass& b) {
  return a.letter == b.letter && a.recency == b.recency && a.frequency == b.frequency &&
         a.monetary == b.monetary && a.revenue_cents == b.revenue_cents;
}

void count(ClassifySummary& summary, const CustomerClass& worth) {
  ClassSummary& of_letter = summary.classes[static_cast<std::size_t>(worth.letter - 'A')];
  ++of_letter.customers;
  of_letter.revenue_cents += worth.revenue_cents;
}

/// Writes what is other than before, and deletes what nobody has any more.
void write(store::Store& store, const std::vector<CustomerClass>& classes, Day today, OperationId operation,
           ClassifySummary& summary) {
  std::map<PartyId, store::Classification> before;
  for (const store::Classification& known : store::all_classifications(store))
    before[known.worth.party] = known;
  for (const CustomerClass& worth : classes) {
    count(summary, worth);
    const auto known = before.find(worth.party);
    if (known == before.end())
      store::insert_classification(store, {0, worth, today}, operation);
    else if (!is_same(known->second.worth, worth))
      store::update_classification(store, {known->second.id, worth, today}, operation);
    else
      --summary.changed;
    ++summary.changed;
    if (known != before.end()) before.erase(known);
  }
  for (const auto& [party, known] : before) store::delete_classification(store, known.id, operation);
  summary.gone = static_cast<std::int64_t>(before.size());
}

}  // namespace

ClassifySummary classify_customers(store::Store& store, const selling::ClassRules& rules,
                                   const Environment& environment) {
  JournalledChange change(store, "classify", environment);
  const Day today = environment.today();
  const Day behind = moved(today, -rules.months, CalendarUnit::month);
  ClassifySummary summary;
  summary.left_out = store::orders_in_other_currencies(store, rules.currency, behind, today);
  write(store, selling::classify(store::customer_orders(store, rules.currency, behind, today), rules), today,
        change.id(), summary);
  if (summary.changed + summary.gone == 0)
    change.discard();
  else
    summary.operation = change.finish({{"classified", summary.changed}, {"gone", summary.gone}});
  return summary;
}

}  // namespace kartei::operations
