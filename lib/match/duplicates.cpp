#include "match/duplicates.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

#include "match/adaptation.hpp"
#include "match/clusters.hpp"
#include "match/contradictions.hpp"
#include "match/identical.hpp"
#include "match/lone_rows.hpp"
#include "match/rivals.hpp"

namespace kartei::match {

namespace {

using RowPair = std::pair<std::uint32_t, std::uint32_t>;

class Search {
 public:
  Search(const Table& table, const Model& model, const Constraints& constraints, const Options& options)
      : table_(table),
        model_(model),
        constraints_(constraints),
        options_(options),
        apart_(constraints),
        workers_(options.threads, options.progress),
        comparer_(std::make_unique<Comparer>(table, model, workers_)) {}

  Result run() {
    result_.model = model_;
    result_.known = comparer_->known();
    const Distinct distinct = fold_copies(table_, apart_.rows_of_pairs(), options_.focus);
    std::vector<ScoredPair> pairs = scored(distinct);
    for (ScoredPair& pair : pairs) note_what_else_is_known(pair);
    if (options_.adapts) find_for_lone(pairs);
    hold_back_rivals(pairs, table_, *comparer_, options_.link_at);
    for (const ScoredPair& pair : pairs) (is_link(pair) ? result_.links : result_.doubtful).push_back(pair);
    Clustering clustering = clustered(result_.links);
    result_.cluster_of = std::move(clustering.cluster_of);
    result_.joined = std::move(clustering.joined);
    result_.cut = std::move(clustering.cut);
    return std::move(result_);
  }

 private:
  std::vector<ScoredPair> scored(const Distinct& distinct) {
    const KeyMaker keys(table_, comparer_->company_words());
    Blocking blocking(table_, keys, model_, {distinct.rows, options_.focus}, workers_);
    if (options_.adapts) adapt(blocking);
    std::vector<ScoredPair> pairs = score_pairs(table_, *comparer_, blocking, kept_from(), workers_);
    for (const PassBlocks& pass : blocking.passes()) {
      result_.passes.push_back(pass.report);
      result_.pairs_scored += pass.report.new_pairs;
    }
    if (options_.focus.between_only) {
      repeat_for_copies(pairs, distinct);
    } else {
      join_copies(pairs, distinct);
    }
    std::ranges::sort(pairs, {}, [](const ScoredPair& pair) { return RowPair(pair.a, pair.b); });
    return pairs;
  }

  void join_copies(std::vector<ScoredPair>& pairs, const Distinct& distinct) const {
    for (const auto& [first, copy] : distinct.copies) {
      if (!options_.focus.wants(first, copy)) continue;
      const ScoredPair pair = score_pair(table_, *comparer_, first, copy);
      if (pair.score >= kept_from()) pairs.push_back(pair);
    }
  }

  // Each row of the list is asked about, also the copies: they meet whom the first of them meets.
  void repeat_for_copies(std::vector<ScoredPair>& pairs, const Distinct& distinct) const {
    std::vector<RowPair> copies;
    std::ranges::copy_if(distinct.copies, std::back_inserter(copies),
                         [this](const RowPair& pair) { return options_.focus.is_on(pair.first); });
    std::ranges::sort(copies);
    const std::vector<ScoredPair> of_firsts = pairs;
    for (const ScoredPair& pair : of_firsts) {
      const auto [asked, other] =
          options_.focus.is_on(pair.a) ? RowPair(pair.a, pair.b) : RowPair(pair.b, pair.a);
      for (const auto& [first, copy] : std::ranges::equal_range(copies, asked, {}, &RowPair::first)) {
        ScoredPair repeated = score_pair(table_, *comparer_, std::min(copy, other), std::max(copy, other));
        repeated.passes = pair.passes;
        pairs.push_back(repeated);
      }
    }
  }

  void adapt(const Blocking& blocking) {
    result_.model = with_chance_of(table_, *comparer_, model_, workers_);
    comparer_ = std::make_unique<Comparer>(table_, result_.model, result_.known);
    result_.model = adapted(result_.model, gather_evidence(table_, *comparer_, blocking, workers_), workers_);
    comparer_ = std::make_unique<Comparer>(table_, result_.model, result_.known);
  }

  // What may still be raised is kept.
  [[nodiscard]] std::int32_t kept_from() const {
    return options_.review_at - (options_.adapts ? most_gained : 0);
  }

  void note_what_else_is_known(ScoredPair& pair) const {
    pair.obstacles |=
        apart_.between(pair.a, pair.b) | contradictions_of_members(table_, *comparer_, pair.a, pair.b);
  }

  [[nodiscard]] bool is_link(const ScoredPair& pair) const {
    return pair.score >= options_.link_at && (pair.obstacles & options_.hindered_by) == 0;
  }

  [[nodiscard]] Clustering clustered(std::span<const ScoredPair> links) const {
    return cluster(table_, *comparer_, links, constraints_, options_.hindered_by & contradictions);
  }

  void find_for_lone(std::vector<ScoredPair>& pairs) const {
    std::vector<ScoredPair> links;
    std::ranges::copy_if(pairs, std::back_inserter(links),
                         [this](const ScoredPair& pair) { return is_link(pair); });
    raise_lone(pairs, *comparer_, clustered(links).cluster_of, workers_);
    std::erase_if(pairs, [this](const ScoredPair& pair) { return pair.score < options_.review_at; });
  }

  const Table& table_;
  const Model& model_;
  const Constraints& constraints_;
  const Options& options_;
  KeptApart apart_;
  Workers workers_;
  std::unique_ptr<Comparer> comparer_;
  Result result_;
};

}  // namespace

Options report_options(const Model& model) {
  Options options;
  options.link_at = model.link_at;
  options.review_at = model.review_at;
  return options;
}

Options merge_options(const Model& model) {
  Options options = report_options(model);
  options.link_at = model.merge_at;
  options.hindered_by = all_obstacles;
  return options;
}

Result find_duplicates(const Table& table, const Model& model, const Constraints& constraints,
                       const Options& options) {
  return Search(table, model, constraints, options).run();
}

}  // namespace kartei::match
