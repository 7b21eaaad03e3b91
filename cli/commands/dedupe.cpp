#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/commands/dedupe_database.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/dedupe_files.hpp"

namespace kartei::cli {
namespace {

struct DedupeOptions {
  std::vector<std::string> files;
  ReadingOptions reading;
  std::string key;
  std::string clusters;
  std::string pairs;
  DedupeDatabaseOptions database;
};

OutputTable summary_of(const operations::FilesDuplicates& found) {
  const std::vector<std::uint32_t> numbers = operations::cluster_numbers(found.result);
  std::uint32_t clusters = 0;
  for (const std::uint32_t number : numbers) clusters = std::max(clusters, number);
  return {
      "dedupe",
      {{"records", CellKind::number},
       {"parties", CellKind::number},
       {"duplicates", CellKind::number},
       {"links", CellKind::number},
       {"doubtful_pairs", CellKind::number},
       {"compared_pairs", CellKind::number},
       {"unreadable_rows", CellKind::number}},
      {{std::to_string(numbers.size()), std::to_string(clusters), std::to_string(numbers.size() - clusters),
        std::to_string(found.result.links.size()), std::to_string(found.result.doubtful.size()),
        std::to_string(found.result.pairs_scored), std::to_string(found.unreadable)}}};
}

int run_on_files(const DedupeOptions& options, Context& context) {
  const operations::DedupeFilesChoices choices{read_choices(options.reading), options.key};
  const auto found = operations::dedupe_files(options.files, choices, context.environment());
  if (!options.clusters.empty()) operations::write_clusters(options.clusters, found, options.files);
  if (!options.pairs.empty()) operations::write_pairs(options.pairs, found);
  if (options.database.explain_blocking) context.print(blocking_table(found.result));
  OutputTable decisions = decision_table();
  add_decisions(decisions, options.files.front(), found.decisions);
  context.summarise(summary_of(found));
  context.summarise(decisions);
  if (found.unreadable > 0)
    context.warn(
        fmt::format("{} rows are no records and stand in no cluster; kartei import names them with --rejects",
                    found.unreadable));
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<DedupeOptions>();
  binder.texts("FILE", options->files, "Lists to look through, together; without any the database");
  bind_reading(binder, options->reading);
  binder.text("--key", options->key, "The column that numbers the records; else they are counted");
  binder.text("--clusters", options->clusters, "Write `cluster,record` here, a line for every record");
  binder.text("--pairs", options->pairs, "Write every linked and doubtful pair here, with its score");
  binder.flag("--explain-blocking", options->database.explain_blocking,
              "Tell what each blocking pass brought together");
  binder.flag("--auto-merge", options->database.auto_merge,
              "Merge what is surely one party and nothing stands against (database)");
  binder.number("--max-merges", options->database.max_merges,
                "Merge nothing when it would be more than this");
  return [options](Context& context) {
    return options->files.empty() ? run_dedupe_database(options->database, context)
                                  : run_on_files(*options, context);
  };
}

}  // namespace

const Command dedupe_command{
    "dedupe", "Find duplicates and report them",
    "kartei dedupe kunden.csv --key Kundennummer --clusters out.csv    in a file, without a database\n"
    "  kartei dedupe --auto-merge --max-merges 50                         in the database",
    Writes::database, bind};

}  // namespace kartei::cli
