#include "operations/check.hpp"

#include "cli/commands/commands.hpp"
#include "cli/left_behind.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"

namespace kartei::cli {
namespace {

int run(Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"checked", {{"what"}, {"result"}}, {}};
  bool is_sound = true;
  for (const operations::CheckFinding& finding : operations::check(store, context.environment())) {
    table.rows.push_back({finding.what, finding.is_sound() ? "ok" : finding.detail});
    is_sound = is_sound && finding.is_sound();
  }
  context.print(table);
  warn_of_left_behind(context, {context.database()});
  return is_sound ? 0 : exit_code(ErrorKind::answer_no);
}

Run bind(OptionBinder&) { return run; }

}  // namespace

const Command check_command{"check", "Check the file, its references, its ledger and its derived values",
                            "kartei check    exit code 1 when something is wrong", Writes::nothing, bind};

}  // namespace kartei::cli
