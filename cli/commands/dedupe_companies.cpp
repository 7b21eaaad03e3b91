#include "cli/commands/dedupe_database.hpp"
#include "cli/reading_options.hpp"
#include "operations/dedupe/company_group.hpp"
#include "operations/party/one_line.hpp"

namespace kartei::cli {

int run_dedupe_companies(Context& context) {
  store::Store store = open_store(context);
  OutputTable table{
      "company_groups",
      {{"group", CellKind::number}, {"party", CellKind::number}, {"is"}, {"company"}, {"address"}},
      {}};
  for (const operations::CompanyGroup& group : operations::all_company_groups(store))
    for (const operations::GroupMember& member : group)
      table.rows.push_back({std::to_string(group.front().organisation.party.value),
                            std::to_string(member.organisation.party.value),
                            std::string(role_word(member.role)), member.organisation.name.name,
                            operations::one_line(member.organisation.address)});
  context.print(table);
  return 0;
}

}  // namespace kartei::cli
