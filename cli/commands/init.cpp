#include "cli/commands/commands.hpp"
#include "store/store.hpp"

namespace kartei::cli {
namespace {

int run(Context& context) {
  (void)store::Store::create(context.database(), context.environment().now);
  context.summarise({"made", {{"database"}}, {{context.database()}}});
  context.say(context.database() + ": made; import a list with `kartei import FILE`");
  return 0;
}

Run bind(OptionBinder&) { return run; }

}  // namespace

const Command init_command{"init", "Make a new, empty database that only you can read",
                           "kartei init --db people.kartei    never overwrites an existing file",
                           Writes::nothing, bind};

}  // namespace kartei::cli
