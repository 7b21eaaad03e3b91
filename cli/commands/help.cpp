#include <fmt/format.h>

#include <array>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "model/error.hpp"

namespace kartei::cli {
namespace {

struct HelpOptions {
  std::string topic;
  bool list = false;
};

struct ExitCodeMeaning {
  int code;
  std::string_view meaning;
};

constexpr std::array exit_code_meanings{
    ExitCodeMeaning{0,
                    "the command did what was asked; rejected, denied and doubtful rows are in the summary"},
    ExitCodeMeaning{1, "the answer is no, or a limit set with --fail-on was passed"},
    ExitCodeMeaning{2, "failed"},
    ExitCodeMeaning{64, "usage: the command line does not make sense"},
    ExitCodeMeaning{65, "the input is not usable"},
    ExitCodeMeaning{66, "no such input"},
    ExitCodeMeaning{73, "the output cannot be created"},
    ExitCodeMeaning{74, "reading or writing failed"},
    ExitCodeMeaning{75, "the database is locked; try again"},
    ExitCodeMeaning{77, "stopped by a brake or a policy; nothing was changed"},
    ExitCodeMeaning{78, "a configuration, mapping or key is missing or wrong"},
    ExitCodeMeaning{130, "interrupted; what was under way was taken back"},
};

OutputTable exit_codes() {
  OutputTable table{"exit_codes", {{"code", CellKind::number}, {"meaning", CellKind::text}}, {}};
  for (const auto& [code, meaning] : exit_code_meanings)
    table.rows.push_back({std::to_string(code), std::string(meaning)});
  return table;
}

OutputTable command_list() {
  OutputTable table{"commands", {{"command", CellKind::text}, {"does", CellKind::text}}, {}};
  for (const Command* command : commands())
    table.rows.push_back({std::string(command->name), std::string(command->summary)});
  return table;
}

int run(const HelpOptions& options, Context& context) {
  if (options.list && !context.has_format()) {
    for (const Command* command : commands()) context.out() << command->name << '\n';
    return 0;
  }
  if (options.topic.empty()) {
    context.print(command_list());
  } else if (options.topic == "exit-codes") {
    context.print(exit_codes());
  } else {
    throw Error(ErrorKind::usage,
                fmt::format("no help topic '{}'; there is 'exit-codes', and every command has "
                            "--help",
                            options.topic));
  }
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<HelpOptions>();
  binder.text("TOPIC", options->topic, "What to explain: exit-codes");
  binder.flag("--list", options->list, "Only the names of all commands, one a line");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command help_command{"help", "Explain exit codes, list the commands",
                           "kartei help exit-codes    what each exit code means", Writes::nothing, bind};

}  // namespace kartei::cli
