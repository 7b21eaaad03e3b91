#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "store/journal.hpp"
#include "text/joined.hpp"

namespace kartei::cli {
namespace {

struct LogOptions {
  std::int64_t limit = 20;
};

std::string number_or_empty(OperationId id) { return id ? std::to_string(id.value) : std::string(); }

std::string in_words(const store::Counts& counts) {
  std::string words;
  for (const auto& [name, count] : counts) {
    if (count == 0) continue;
    text::append_part(words, std::to_string(count) + " " + name, ", ");
  }
  return words;
}

std::string actor(const store::Operation& operation) {
  return operation.on_behalf.empty() ? operation.actor : operation.actor + " for " + operation.on_behalf;
}

int run(const LogOptions& options, Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"operations",
                    {{"operation", CellKind::number},
                     {"at"},
                     {"actor"},
                     {"command"},
                     {"changes"},
                     {"undone_by", CellKind::number},
                     {"undoes", CellKind::number},
                     {"arguments"}},
                    {}};
  for (const store::Operation& operation : store::operations(store, options.limit)) {
    table.rows.push_back({std::to_string(operation.id.value), operation.at, actor(operation),
                          operation.command, in_words(operation.counts), number_or_empty(operation.undone_by),
                          number_or_empty(operation.undoes), operation.arguments});
  }
  context.print(table);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<LogOptions>();
  binder.number("--limit", options->limit, "How many to list; -1 for all");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command log_command{"log", "List what was changed, newest first",
                          "kartei log --limit 5    the number of an operation is what `kartei undo` takes",
                          Writes::nothing, bind};

}  // namespace kartei::cli
