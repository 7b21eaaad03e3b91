#include "match/pairs.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "match/adaptation.hpp"
#include "match/content_order.hpp"
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

// Visits every pair of a task's blocks that no earlier pass brought together.
template <class Wanted, class Visit>
void for_each_new_pair(const Blocking& blocking, const Task& task, Wanted is_wanted, Visit visit) {
  const PassBlocks& blocks = blocking.passes()[task.pass];
  Blocking::MetBefore have_met_before(blocking, task.pass);
  for (std::size_t block = task.begin; block < task.end; ++block) {
    const std::span<const std::uint32_t> rows = blocks[block];
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
      for (std::size_t j = i + 1; j < rows.size(); ++j) {
        if (!is_wanted(rows[i], rows[j]) || have_met_before(rows[i], rows[j])) continue;
        visit(rows[i], rows[j]);
      }
    }
  }
}

class PairScorer {
 public:
  PairScorer(const Table& table, const Comparer& comparer, const Blocking& blocking, std::int32_t keep_from)
      : table_(table), comparer_(comparer), blocking_(blocking), keep_from_(keep_from) {}

  [[nodiscard]] Found run(const Task& task) const {
    Found found;
    const Focus& focus = blocking_.focus();
    for_each_new_pair(
        blocking_, task, [&](std::uint32_t a, std::uint32_t b) { return focus.wants(a, b); },
        [&](std::uint32_t a, std::uint32_t b) { score(task.pass, a, b, found); });
    return found;
  }

 private:
  void score(std::size_t pass, std::uint32_t a, std::uint32_t b, Found& found) const {
    ++found.scored;
    const std::optional<Comparison> comparison = comparer_.compare_from(keep_from_, a, b);
    if (!comparison || comparison->score < keep_from_) return;
    found.pairs.push_back({a, b, comparison->score, obstacles_of(table_, *comparison, table_[a], table_[b]),
                           blocking_.passes_of(a, b) | std::uint32_t{1} << pass});
  }

  const Table& table_;
  const Comparer& comparer_;
  const Blocking& blocking_;
  std::int32_t keep_from_;
};

// A row of very many keys forgets some of its blocks: then a pair is met again in another pass.
void merge_repeated(std::vector<ScoredPair>& pairs) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (kept > 0 && pairs[kept - 1].a == pairs[i].a && pairs[kept - 1].b == pairs[i].b) {
      pairs[kept - 1].passes |= pairs[i].passes;
    } else {
      pairs[kept++] = pairs[i];
    }
  }
  pairs.resize(kept);
}

struct FoundEvidence {
  std::pair<std::uint32_t, std::uint32_t> rows;
  PairEvidence evidence;
};

// See merge_repeated().
std::vector<PairEvidence> each_pair_once(const std::vector<std::vector<FoundEvidence>>& found) {
  std::vector<FoundEvidence> all;
  for (const std::vector<FoundEvidence>& pairs : found) all.insert(all.end(), pairs.begin(), pairs.end());
  std::ranges::sort(all, {}, &FoundEvidence::rows);
  const auto repeated = std::ranges::unique(all, {}, &FoundEvidence::rows);
  all.erase(repeated.begin(), repeated.end());
  std::vector<PairEvidence> evidence;
  evidence.reserve(all.size());
  for (const FoundEvidence& pair : all) evidence.push_back(pair.evidence);
  return evidence;
}

// From here on a pair may be one party under another model.
constexpr std::int32_t may_be_one = -12'000;
// So many rows teach enough.
constexpr std::uint32_t enough_rows = 60'000;

// Every n-th row, chosen by what it says.
std::vector<char> sampled_rows(const Table& table, std::uint32_t every, const Workers& workers) {
  std::vector<char> sampled(table.size(), 1);
  if (every == 1) return sampled;
  workers.run_in_pieces(sampled.size(), [&](std::size_t row) {
    sampled[row] = text_hash(table, static_cast<std::uint32_t>(row)) % every == 0 ? 1 : 0;
  });
  return sampled;
}

}  // namespace

Evidence gather_evidence(const Table& table, const Comparer& comparer, const Blocking& blocking,
                         const Workers& workers) {
  const std::vector<Task> tasks = tasks_of(blocking);
  const std::uint32_t every = 1 + table.size() / enough_rows;
  const std::vector<char> sampled = sampled_rows(table, every, workers);
  std::vector<std::vector<FoundEvidence>> found(tasks.size());
  workers.run(tasks.size(), [&](std::size_t n) {
    const auto is_sampled = [&](std::uint32_t a, std::uint32_t b) {
      return (sampled[a] != 0 || sampled[b] != 0) && blocking.focus().wants(a, b);
    };
    for_each_new_pair(blocking, tasks[n], is_sampled, [&](std::uint32_t a, std::uint32_t b) {
      const std::optional<Comparison> comparison = comparer.compare_from(may_be_one, a, b);
      if (!comparison) return;
      found[n].push_back(
          {{a, b}, {comparison->levels, comparison->against_strangers, comparison->against_relations}});
    });
  });
  // A pair is taken when either of its rows is.
  return {each_pair_once(found),
          static_cast<std::uint32_t>(table.size() * (2.0 / every - 1.0 / every / every))};
}

std::vector<ScoredPair> score_pairs(const Table& table, const Comparer& comparer, Blocking& blocking,
                                    std::int32_t keep_from, const Workers& workers) {
  const std::vector<Task> tasks = tasks_of(blocking);
  std::vector<Found> found(tasks.size());
  const PairScorer scorer(table, comparer, blocking, keep_from);
  workers.run_with_progress(tasks.size(), [&](std::size_t n) { found[n] = scorer.run(tasks[n]); });
  std::size_t count = 0;
  for (const Found& of_task : found) count += of_task.pairs.size();
  std::vector<ScoredPair> pairs;
  pairs.reserve(count);
  for (std::size_t n = 0; n < tasks.size(); ++n) {
    blocking.passes()[tasks[n].pass].report.new_pairs += found[n].scored;
    pairs.insert(pairs.end(), found[n].pairs.begin(), found[n].pairs.end());
    found[n] = {};
  }
  std::ranges::sort(pairs, {}, [](const ScoredPair& pair) { return std::pair(pair.a, pair.b); });
  merge_repeated(pairs);
  return pairs;
}

ScoredPair score_pair(const Table& table, const Comparer& comparer, std::uint32_t a, std::uint32_t b) {
  const Comparison comparison = comparer.compare(a, b);
  return {std::min(a, b), std::max(a, b), comparison.score,
          obstacles_of(table, comparison, table[a], table[b]), 0};
}

}  // namespace kartei::match
