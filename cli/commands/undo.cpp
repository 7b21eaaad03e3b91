#include <memory>
#include <optional>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/undo.hpp"

namespace kartei::cli {
namespace {

struct UndoOptions {
  std::optional<std::int64_t> operation;
  bool skip_touched = false;
};

OutputTable undone_table(const operations::UndoSummary& summary) {
  OutputTable table{
      "undone", {{"operation", CellKind::number}, {"command"}, {"removed"}, {"count", CellKind::number}}, {}};
  const std::string id = std::to_string(summary.undone.id.value);
  for (const auto& [what, count] : summary.removed)
    table.rows.push_back({id, summary.undone.command, what, std::to_string(count)});
  table.rows.push_back({id, summary.undone.command, "derived anew", std::to_string(summary.derived)});
  return table;
}

OutputTable skipped_table(const std::vector<store::LaterTouch>& touches) {
  OutputTable table{"kept_as_touched_later", {{"what"}, {"by_operation", CellKind::number}}, {}};
  for (const store::LaterTouch& touch : touches)
    table.rows.push_back({touch.what, std::to_string(touch.by.value)});
  return table;
}

OutputTable event_table(std::string name, const std::vector<consent::Event>& events) {
  OutputTable table{
      std::move(name), {{"event", CellKind::number}, {"kind"}, {"party", CellKind::number}, {"value"}}, {}};
  for (const consent::Event& event : events) {
    table.rows.push_back({std::to_string(event.id.value), std::string(consent::to_text(event.kind)),
                          event.party ? std::to_string(event.party.value) : "", event.value});
  }
  return table;
}

int run(const UndoOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto touched =
      options.skip_touched ? operations::TouchedLater::skip : operations::TouchedLater::refuse;
  const operations::UndoSummary summary =
      operations::undo(store, OperationId{options.operation.value_or(0)}, touched, context.environment());
  context.summarise(undone_table(summary));
  if (!summary.skipped.empty()) context.summarise(skipped_table(summary.skipped));
  if (!summary.objections.empty())
    context.summarise(event_table("objections_that_hold_on", summary.objections));
  if (!summary.invalidated.empty())
    context.summarise(event_table("grants_that_count_no_more", summary.invalidated));
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<UndoOptions>();
  binder.number("OPERATION", options->operation, {.least = 1},
                "Number from `kartei log`; without it the newest, unless that is one that is never undone");
  binder.flag("--skip-touched", options->skip_touched, "Keep what was touched since, and undo the rest");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command undo_command{"undo", "Take an operation back: the records are as before it",
                           "kartei undo        the last operation\n"
                           "  kartei undo 17     refuses by name what something later touched",
                           Writes::database, bind};

}  // namespace kartei::cli
