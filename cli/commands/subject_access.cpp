#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/rights_options.hpp"
#include "operations/rights/subject_access.hpp"

namespace kartei::cli {
namespace {

struct AccessOptions {
  std::int64_t party = 0;
  std::string out;
  RequestOptions request;
};

OutputTable summary_table(const operations::AccessPackage& package, const std::string& out) {
  OutputTable table{
      "stored", {{"party", CellKind::number}, {"table"}, {"rows", CellKind::number}, {"file"}}, {}};
  for (const store::SubjectRows& rows : package.tables)
    table.rows.push_back({std::to_string(package.view.party.value), std::string(rows.table->name),
                          std::to_string(rows.rows.size()), out});
  return table;
}

int run(const AccessOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto package = operations::gather_access(store, PartyId{options.party}, context.environment());
  const operations::RequestAnswer answer = answer_of("access", options.request, context);
  if (!context.environment().dry_run) operations::write_access(package, options.out, context.environment());
  operations::note_answer(store, package.view.party, answer, context.environment());
  context.summarise(summary_table(package, options.out));
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<AccessOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  binder.output("--out", options->out, "A new folder, or a file that ends in .zip", Presence::required);
  bind_request(binder, options->request);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command subject_access_command{
    "subject access", "Write all that is stored about a person, to be handed to them (GDPR 15 and 20)",
    "kartei subject access 42 --out auskunft_42        a page in German, and everything as JSON\n"
    "  kartei subject access 42 --out auskunft_42.zip    the same as one file",
    Writes::database, bind};

}  // namespace kartei::cli
