#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "store/dump.hpp"

namespace kartei::cli {
namespace {

int run(Context& context) {
  store::Store store = open_store(context);
  store::dump(store, [&](std::string_view line) { context.out() << line << '\n'; });
  return 0;
}

Run bind(OptionBinder&) { return run; }

}  // namespace

const Command dump_command{"dump",
                           "Print the record tables as text: what an undo restores",
                           "kartei dump > before.txt    two states are the same when their dumps are",
                           Writes::nothing,
                           bind,
                           Prints::text};

}  // namespace kartei::cli
