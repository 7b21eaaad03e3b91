#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/commands/review_session.hpp"
#include "cli/commands/review_summary.hpp"
#include "cli/reading_options.hpp"
#include "operations/export/list_file.hpp"

namespace kartei::cli {
namespace {

struct ReviewOptions {
  std::string out;
};

int review(const ReviewOptions& options, Context& context) {
  if (options.out.empty()) Context::require_terminal("give --out FILE.xlsx or FILE.csv to decide in a table");
  if (!options.out.empty()) operations::demand_table_name(options.out);
  store::Store store = open_store(context);
  const auto found = operations::dedupe_database(store, context.environment());
  if (options.out.empty()) {
    ReviewSession session(context, store, found);
    session.run();
    context.summarise(session.summary());
    return 0;
  }
  context.summarise(review_table(
      operations::write_database_review(store, found, options.out, std::nullopt, context.environment())));
  context.say(fmt::format("decide in the second column of {}, then: kartei dedupe apply {}", options.out,
                          options.out));
  return 0;
}

Run bind_review(OptionBinder& binder) {
  auto options = std::make_shared<ReviewOptions>();
  binder.output("--out", options->out,
                "Write them into this workbook or CSV; else they are asked at the terminal");
  return [options](Context& context) { return review(*options, context); };
}

}  // namespace

const Command dedupe_review_command{
    "dedupe review", "Let a person decide the doubtful pairs, here or in a table",
    "kartei dedupe review                        one after the other, at the terminal\n"
    "  kartei dedupe review --out doubtful.xlsx    for Excel; see dedupe apply",
    Writes::database, bind_review};

}  // namespace kartei::cli
