#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>

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
  std::string model;
  std::string train;
  std::string threshold;
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

std::optional<std::int32_t> milli_bits(const std::string& bits) {
  if (bits.empty()) return {};
  double value = 0;
  const auto [end, error] = std::from_chars(bits.data(), bits.data() + bits.size(), value);
  if (error != std::errc() || end != bits.data() + bits.size() || std::abs(value) > 1000)
    throw Error(ErrorKind::usage,
                fmt::format("--threshold {} is no number of bits; 3 is odds of 8 to 1", bits));
  return static_cast<std::int32_t>(std::lround(1000 * value));
}

int run_on_files(const DedupeOptions& options, Context& context) {
  if (!options.model.empty() && !options.train.empty())
    throw Error(ErrorKind::usage, "--train learns from the shipped model; leave out --model");
  const operations::DedupeFilesChoices choices{read_choices(options.reading, options.files), options.key,
                                               options.model, milli_bits(options.threshold)};
  const auto found = operations::dedupe_files(options.files, choices, context.environment());
  if (!options.clusters.empty()) operations::write_clusters(options.clusters, found, options.files);
  if (!options.train.empty()) operations::write_model(options.train, found);
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

/// Options that would do nothing were given because something else was meant.
void refuse_misfits(const DedupeOptions& options) {
  const auto& database = options.database;
  if (database.max_merges && !database.auto_merge)
    throw Error(ErrorKind::usage, "--max-merges limits --auto-merge; give both or none");
  if (!options.files.empty() && database.auto_merge)
    throw Error(ErrorKind::usage, "--auto-merge merges in the database; import the files first");
  const bool is_for_files = !options.key.empty() || !options.clusters.empty() || !options.pairs.empty() ||
                            !options.threshold.empty() || !options.model.empty() || !options.train.empty() ||
                            options.reading != ReadingOptions{};
  if (options.files.empty() && is_for_files)
    throw Error(
        ErrorKind::usage,
        "--key, --clusters, --pairs, --threshold, --model, --train and what tells how to read are for files; "
        "name a FILE, or leave them out (for the pairs of the database: kartei dedupe --format csv > "
        "pairs.csv)");
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<DedupeOptions>();
  binder.inputs("FILE", options->files, "Lists to look through, together; without any the database");
  bind_reading(binder, options->reading);
  binder.text("--key", options->key, "The column that numbers the records; else they are counted");
  binder.output("--clusters", options->clusters, "Write `cluster,record` here, a line for every record");
  binder.output("--pairs", options->pairs, "Write every linked and doubtful pair here, with its score");
  binder.text("--threshold", options->threshold,
              "Bits from which a pair is a link; 0 is even odds, 3 is 8 to 1 (default: the model's)");
  binder.input("--model", options->model,
               "Go by this model as it is; else the shipped one adapts to the list");
  binder.output("--train", options->train, "Write the model as it adapted to the list, for --model");
  binder.flag("--explain-blocking", options->database.explain_blocking,
              "Tell what each blocking pass brought together");
  binder.flag("--auto-merge", options->database.auto_merge,
              "Merge what is surely one party and nothing stands against (database)");
  binder.number("--max-merges", options->database.max_merges, {},
                "Merge nothing when --auto-merge would merge more than this (default 200)");
  return [options](Context& context) {
    refuse_misfits(*options);
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
