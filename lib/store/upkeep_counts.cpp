#include "store/upkeep_counts.hpp"

#include "schema/queries/editable.hpp"
#include "schema/queries/upkeep.hpp"
#include "store/row_values.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::upkeep;

}  // namespace

std::unordered_map<std::int64_t, Day> last_spoken_of_all(Store& store) {
  std::unordered_map<std::int64_t, Day> days;
  sqlite::Rows rows = store.database().rows(queries::all_last_spoken);
  while (rows.next()) days.emplace(rows.integer(0), day_at(rows, 1));
  return days;
}

std::unordered_set<std::string> bounced_values(Store& store) {
  std::unordered_set<std::string> values;
  sqlite::Rows rows = store.database().rows(queries::all_bounced_values);
  while (rows.next()) values.insert(rows.string(0));
  return values;
}

bool set_upkeep_count(Store& store, const UpkeepCount& count, OperationId operation) {
  const ColumnSettings numbers{{"parties", count.parties}, {"of_parties", count.of_parties}};
  const auto known = store.database().number(queries::upkeep_count, to_text(count.taken_on),
                                             std::string_view(count.owner), std::string_view(count.test));
  if (known) return change_row(store, schema::upkeep_counts_table, *known, numbers, operation);
  ColumnSettings all{{"taken_on", value_of(count.taken_on)}, {"owner", count.owner}, {"test", count.test}};
  all.insert(all.end(), numbers.begin(), numbers.end());
  add_row(store, schema::upkeep_counts_table, all, operation);
  return true;
}

std::vector<UpkeepCount> upkeep_counts(Store& store) {
  std::vector<UpkeepCount> counts;
  sqlite::Rows rows = store.database().rows(queries::list_upkeep_counts);
  while (rows.next())
    counts.push_back({day_at(rows, 0), rows.string(1), rows.string(2), rows.integer(3), rows.integer(4)});
  return counts;
}

}  // namespace kartei::store
