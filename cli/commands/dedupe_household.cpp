#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands/dedupe_database.hpp"
#include "cli/reading_options.hpp"
#include "operations/dedupe/household.hpp"
#include "operations/party/one_line.hpp"

namespace kartei::cli {
namespace {

std::vector<std::string> row_of(const std::vector<operations::Resident>& household) {
  std::vector<std::int64_t> parties;
  for (const operations::Resident& resident : household) parties.push_back(resident.party.value);
  return {fmt::format("{}", fmt::join(parties, ", ")), operations::salutation_of(household),
          operations::one_line(household.front().address)};
}

}  // namespace

int run_dedupe_household(Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"households", {{"parties"}, {"letter_salutation"}, {"address"}}, {}};
  for (const auto& household : operations::all_households(store)) table.rows.push_back(row_of(household));
  context.print(table);
  return 0;
}

}  // namespace kartei::cli
