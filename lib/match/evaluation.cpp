#include "match/evaluation.hpp"

#include <map>
#include <utility>

namespace kartei::match {

namespace {

using Sizes = std::map<std::uint32_t, std::uint64_t>;

std::uint64_t pairs(std::uint64_t records) { return records * (records - 1) / 2; }

std::uint64_t pairs_within(const Sizes& sizes) {
  std::uint64_t sum = 0;
  for (const auto& [cluster, records] : sizes) sum += pairs(records);
  return sum;
}

double share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Rates::f1() const {
  const double sum = precision + recall;
  return sum == 0 ? 0 : 2 * precision * recall / sum;
}

Evaluation evaluate(std::span<const std::uint32_t> found, std::span<const std::uint32_t> truth) {
  Sizes found_sizes;
  Sizes true_sizes;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> common;
  for (std::size_t record = 0; record < found.size(); ++record) {
    ++found_sizes[found[record]];
    ++true_sizes[truth[record]];
    ++common[{found[record], truth[record]}];
  }
  std::uint64_t right_pairs = 0;
  Rates sums{0, 0};
  for (const auto& [clusters, records] : common) {
    right_pairs += pairs(records);
    const double squared = static_cast<double>(records) * static_cast<double>(records);
    sums.precision += squared / static_cast<double>(found_sizes[clusters.first]);
    sums.recall += squared / static_cast<double>(true_sizes[clusters.second]);
  }
  Evaluation evaluation;
  evaluation.pairwise = {share(right_pairs, pairs_within(found_sizes)),
                         share(right_pairs, pairs_within(true_sizes))};
  if (found.empty()) return evaluation;
  const auto all = static_cast<double>(found.size());
  evaluation.b_cubed = {sums.precision / all, sums.recall / all};
  return evaluation;
}

}  // namespace kartei::match
