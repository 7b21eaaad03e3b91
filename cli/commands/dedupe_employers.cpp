#include "cli/commands/dedupe_database.hpp"
#include "cli/reading_options.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/dedupe/changed_employers.hpp"

namespace kartei::cli {

int run_dedupe_employers(Context& context) {
  store::Store store = open_store(context);
  OutputTable table{
      "employers",
      {{"party", CellKind::number}, {"name"}, {"works"}, {"company_party", CellKind::number}, {"company"}},
      {}};
  const auto label = [&store](PartyId party) {
    return operations::addressee_of(operations::golden_of_leader(store, party).contact);
  };
  for (const operations::ChangedEmployer& one : operations::all_changed_employers(store))
    for (const operations::Employment& employment : one.employments)
      table.rows.push_back(
          {std::to_string(one.person.value), label(one.person),
           employment.until ? "before " + to_text(std::chrono::floor<std::chrono::days>(*employment.until))
                            : "now",
           std::to_string(employment.organisation.value), label(employment.organisation)});
  context.print(table);
  return 0;
}

}  // namespace kartei::cli
