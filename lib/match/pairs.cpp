#include "match/pairs.hpp"

#include <algorithm>
#include <utility>

#include "match/pair_rules.hpp"

namespace kartei::match {

namespace {

// Enough work that handing it out costs nothing, little enough that no thread waits long for the last.
constexpr std::uint64_t pairs_per_task = 50'000;

// A run of blocks of one pass.
struct Task {
  std::size_t pass = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Found {
  std::vector<ScoredPair> pairs;
  std::uint64_t scored = 0;
};

std::vector<Task> tasks_of(const Blocking& blocking) {
  std::vector<Task> tasks;
  for (std::size_t pass = 0; pass < blocking.passes().size(); ++pass) {
    const PassBlocks& blocks = blocking.passes()[pass];
    std::uint64_t pairs = 0;
    std::size_t begin = 0;
    for (std::size_t block = 0; block < blocks.size(); ++block) {
      pairs += blocks[block].size() * (blocks[block].size() - 1) / 2;
      if (pairs < pairs_per_task && block + 1 < blocks.size()) continue;
      tasks.push_back({pass, begin, block + 1});
      begin = block + 1;
      pairs = 0;
    }
  }
  return tasks;
}

class PairScorer {
 public:
  PairScorer(const Table& table, const Comparer& comparer, const Blocking& blocking, std::int32_t keep_from)
      : table_(table), comparer_(comparer), blocking_(blocking), keep_from_(keep_from) {}

  [[nodiscard]] Found run(const Task& task) const {
    Found found;
    const PassBlocks& blocks = blocking_.passes()[task.pass];
    for (std::size_t block = task.begin; block < task.end; ++block) {
      const std::span<const std::uint32_t> rows = blocks[block];
      for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        for (std::size_t j = i + 1; j < rows.size(); ++j) score(task.pass, rows[i], rows[j], found);
      }
    }
    return found;
  }

 private:
  void score(std::size_t pass, std::uint32_t a, std::uint32_t b, Found& found) const {
    if (blocking_.met_before(pass, a, b)) return;
    ++found.scored;
    const Comparison comparison = comparer_.compare(a, b);
    if (comparison.score < keep_from_) return;
    found.pairs.push_back({a, b, comparison.score, obstacles_of(table_, comparison, table_[a], table_[b]),
                           blocking_.passes_of(a, b)});
  }

  const Table& table_;
  const Comparer& comparer_;
  const Blocking& blocking_;
  std::int32_t keep_from_;
};

}  // namespace

std::vector<ScoredPair> score_pairs(const Table& table, const Comparer& comparer, Blocking& blocking,
                                    std::int32_t keep_from, const Workers& workers) {
  const std::vector<Task> tasks = tasks_of(blocking);
  std::vector<Found> found(tasks.size());
  const PairScorer scorer(table, comparer, blocking, keep_from);
  workers.run_with_progress(tasks.size(), [&](std::size_t n) { found[n] = scorer.run(tasks[n]); });
  std::vector<ScoredPair> pairs;
  for (std::size_t n = 0; n < tasks.size(); ++n) {
    blocking.passes()[tasks[n].pass].report.new_pairs += found[n].scored;
    pairs.insert(pairs.end(), found[n].pairs.begin(), found[n].pairs.end());
    found[n] = {};
  }
  std::ranges::sort(pairs, {}, [](const ScoredPair& pair) { return std::pair(pair.a, pair.b); });
  const auto repeated = std::ranges::unique(pairs);
  pairs.erase(repeated.begin(), repeated.end());
  return pairs;
}

ScoredPair score_pair(const Table& table, const Comparer& comparer, std::uint32_t a, std::uint32_t b) {
  const Comparison comparison = comparer.compare(a, b);
  return {std::min(a, b), std::max(a, b), comparison.score,
          obstacles_of(table, comparison, table[a], table[b]), 0};
}

}  // namespace kartei::match
