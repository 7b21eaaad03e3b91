#include "cli/commands/dedupe_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

#include "cli/commands/dedupe_database.hpp"
#include "cli/commands/dedupe_evaluate.hpp"
#include "model/error.hpp"
#include "operations/dedupe/dedupe_files.hpp"

namespace kartei::cli {
namespace {

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

void warn_of_keys(const DedupeFilesOptions& options, const operations::FilesDuplicates& found,
                  Context& context) {
  if (options.key.empty()) return;
  const operations::KeyFaults faults = operations::key_faults(found);
  if (faults.repeated > 0)
    context.warn(
        fmt::format("--key {}: keys that stand at several records: {}, the first {}; by them nobody can "
                    "tell which is meant; leave --key out to have the records counted",
                    options.key, faults.repeated, faults.first_repeated));
  if (faults.without > 0)
    context.warn(fmt::format("--key {}: records without one: {}", options.key, faults.without));
}

}  // namespace

std::optional<std::int32_t> threshold_of(const DedupeFilesOptions& options) {
  const std::string& bits = options.threshold;
  if (bits.empty()) return {};
  double value = 0;
  const auto [end, error] = std::from_chars(bits.data(), bits.data() + bits.size(), value);
  if (error != std::errc() || end != bits.data() + bits.size() || std::abs(value) > 1000)
    throw Error(ErrorKind::usage,
                fmt::format("--threshold {} is no number of bits; 3 is odds of 8 to 1", bits));
  return static_cast<std::int32_t>(std::lround(1000 * value));
}

void refuse_misfits(const DedupeFilesOptions& options) {
  const bool is_for_files = !options.key.empty() || !options.clusters.empty() || !options.pairs.empty() ||
                            !options.threshold.empty() || !options.model.empty() || !options.train.empty() ||
                            !options.evaluate.empty() || options.reading != ReadingOptions{};
  if (options.files.empty() && options.judge.empty() && is_for_files)
    throw Error(
        ErrorKind::usage,
        "--key, --clusters, --pairs, --threshold, --model, --train, --evaluate and what tells how to read "
        "are for files; name a FILE, or leave them out (for the pairs of the database: kartei dedupe "
        "--format csv > pairs.csv)");
  if (!options.model.empty() && !options.train.empty())
    throw Error(ErrorKind::usage, "--train learns from the shipped model; leave out --model");
  if (!options.truth.empty() && options.evaluate.empty())
    throw Error(ErrorKind::usage, "--truth names a column of the file of --evaluate; give both or none");
}

int run_dedupe_files(const DedupeFilesOptions& options, Context& context) {
  const operations::DedupeFilesChoices choices{read_choices(options.reading, options.files), options.key,
                                               options.model, threshold_of(options)};
  const auto found = operations::dedupe_files(options.files, choices, context.environment());
  if (!options.clusters.empty()) operations::write_clusters(options.clusters, found, options.files);
  if (!options.train.empty()) operations::write_model(options.train, found);
  if (!options.pairs.empty()) operations::write_pairs(options.pairs, found);
  if (options.explain_blocking) context.print(blocking_table(found.result));
  if (!options.evaluate.empty()) evaluate_found(options, found, context);
  OutputTable decisions = decision_table();
  add_decisions(decisions, options.files.front(), found.decisions);
  context.summarise(summary_of(found));
  context.summarise(decisions);
  warn_of_keys(options, found, context);
  if (found.unreadable > 0)
    context.warn(
        fmt::format("{} rows are no records and stand in no cluster; kartei import names them with --rejects",
                    found.unreadable));
  return 0;
}

}  // namespace kartei::cli
