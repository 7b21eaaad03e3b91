#include "store/ties.hpp"

#include "schema/queries/editable.hpp"
#include "schema/queries/matching.hpp"
#include "store/editable_rows.hpp"

namespace kartei::store {
namespace {

ColumnValue column_of(const std::optional<Day>& day) {
  return day ? ColumnValue(to_text(*day)) : ColumnValue(std::monostate{});
}

}  // namespace

std::vector<Tie> ties_of(Store& store, PartyId leader) {
  std::vector<Tie> ties;
  sqlite::Rows rows = store.database().rows(schema::matching::ties_of, leader);
  while (rows.next()) {
    const PartyId organisation{rows.integer(2)};
    if (!ties.empty() && ties.back().organisation == organisation) continue;
    ties.push_back({.person = {rows.integer(1)},
                    .organisation = organisation,
                    .position = rows.string(3),
                    .department = rows.string(4),
                    .since = day_from_text(rows.text(5)),
                    .until = day_from_text(rows.text(6)),
                    .operation = {rows.integer(7)}});
  }
  return ties;
}

void write_tie(Store& store, const Tie& tie, OperationId operation) {
  const ColumnSettings settings{{"position", tie.position},
                                {"department", tie.department},
                                {"since", column_of(tie.since)},
                                {"until", column_of(tie.until)},
                                {"operation_id", operation.value}};  // of several the newest word holds
  const auto known = store.database().number(schema::matching::tie_between, tie.person, tie.organisation);
  if (known) {
    change_row(store, schema::ties_table, *known, settings, operation);
    return;
  }
  ColumnSettings all{{"person_party_id", tie.person.value},
                     {"organisation_party_id", tie.organisation.value}};
  all.insert(all.end(), settings.begin(), settings.end());
  add_row(store, schema::ties_table, all, operation);
}

std::vector<PartyId> people_of_several_companies(Store& store) {
  std::vector<PartyId> people;
  sqlite::Rows rows = store.database().rows(schema::matching::all_people_of_several_companies);
  while (rows.next()) people.push_back({rows.integer(0)});
  return people;
}

}  // namespace kartei::store
