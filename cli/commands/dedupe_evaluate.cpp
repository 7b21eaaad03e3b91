#include "cli/commands/dedupe_evaluate.hpp"

#include <fmt/format.h>

#include <iterator>

#include "operations/dedupe/evaluate_clusters.hpp"

namespace kartei::cli {
namespace {

constexpr const char* usual_clusters = "cluster";

std::string share(double value) { return fmt::format("{:.4f}", value); }

OutputTable evaluation_table() {
  return {"evaluation",
          {{"clusters", CellKind::number},
           {"precision", CellKind::number},
           {"recall", CellKind::number},
           {"f1", CellKind::number},
           {"b_cubed_precision", CellKind::number},
           {"b_cubed_recall", CellKind::number},
           {"b_cubed_f1", CellKind::number}},
          {}};
}

std::vector<std::string> evaluation_row(std::uint64_t clusters, const match::Evaluation& rates) {
  return {std::to_string(clusters),   share(rates.pairwise.precision), share(rates.pairwise.recall),
          share(rates.pairwise.f1()), share(rates.b_cubed.precision),  share(rates.b_cubed.recall),
          share(rates.b_cubed.f1())};
}

OutputTable threshold_table(const operations::ClusterEvaluation& evaluation) {
  OutputTable table = evaluation_table();
  table.columns.insert(table.columns.begin(), {{"threshold", CellKind::number}, {"in_force"}});
  for (const auto& [threshold, is_link, is_review, clusters, rates] : evaluation.thresholds) {
    std::vector<std::string> row{fmt::format("{:.1f}", threshold / 1000.0), is_link     ? "link"
                                                                            : is_review ? "review"
                                                                                        : ""};
    std::ranges::move(evaluation_row(clusters, rates), std::back_inserter(row));
    table.rows.push_back(std::move(row));
  }
  return table;
}

OutputTable truth_table(const operations::Coverage& coverage) {
  return {"truth",
          {{"compared_records", CellKind::number},
           {"records_without_truth", CellKind::number},
           {"keys_not_in_list", CellKind::number}},
          {{std::to_string(coverage.records), std::to_string(coverage.without_truth),
            std::to_string(coverage.not_in_list)}}};
}

void tell(const OutputTable& table, const operations::Coverage& coverage, const std::string& truth,
          Context& context) {
  context.print(table);
  context.summarise(truth_table(coverage));
  if (coverage.without_truth > 0 || coverage.not_in_list > 0)
    context.warn(fmt::format(
        "{} records were compared; left out: {} of the list that {} does not name, {} keys of it that are "
        "not in the list",
        coverage.records, coverage.without_truth, truth, coverage.not_in_list));
}

operations::ClusterFile truth_of(const DedupeFilesOptions& options) {
  return {options.evaluate, options.key, options.truth.empty() ? usual_clusters : options.truth};
}

}  // namespace

void evaluate_found(const DedupeFilesOptions& options, const operations::FilesDuplicates& found,
                    Context& context) {
  const operations::ClusterEvaluation evaluation = operations::evaluate_clusters(found, truth_of(options));
  tell(threshold_table(evaluation), evaluation.coverage, options.evaluate, context);
}

int run_dedupe_judge(const DedupeFilesOptions& options, Context& context) {
  const operations::FileEvaluation judged =
      operations::evaluate_cluster_file({options.judge, options.key, usual_clusters}, truth_of(options));
  OutputTable table = evaluation_table();
  table.rows.push_back(evaluation_row(judged.clusters, judged.evaluation));
  tell(table, judged.coverage, options.evaluate, context);
  return 0;
}

}  // namespace kartei::cli
