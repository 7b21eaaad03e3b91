#include "match/lone_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace kartei::match {

namespace {

// What a list is made of, as far as it matters here.
struct PartySizes {
  double rows = 0;
  double lone = 0;             ///< rows that are a party of their own
  double twos = 0;             ///< parties of two rows
  double groups = 0;           ///< parties of two rows and more
  double in_large_groups = 0;  ///< rows in parties of three and more
  double pairs = 0;            ///< of two rows of one party
};

// Of the list that stands for experience, which a short list moves little from.
constexpr PartySizes usual{300, 115, 44, 73, 97, 157};

class Gains {
 public:
  explicit Gains(std::span<const std::uint32_t> cluster_of) : sizes_(cluster_of.size(), 0) {
    for (const std::uint32_t cluster : cluster_of) ++sizes_[cluster];
    PartySizes all = usual;
    all.rows += static_cast<double>(cluster_of.size());
    for (const std::uint32_t size : sizes_) count(all, size);
    const double any_two = 2 * all.pairs / (all.rows * all.rows);
    two_lone_ = gain(2 * all.twos / (all.lone * all.lone) / any_two);
    lone_and_group_ = gain(all.in_large_groups / (all.groups * all.lone) / any_two);
    lone_ = gain(all.rows / all.lone);
  }

  [[nodiscard]] bool is_lone(std::uint32_t cluster) const { return sizes_[cluster] == 1; }

  // The score of a pair of which one row is lone at least.
  [[nodiscard]] std::int32_t raised(const Comparison& comparison, bool both_lone) const {
    const std::int32_t gained = both_lone ? two_lone_ : lone_and_group_;
    // People of one house come into a list together: that one of them is alone in it, the other is, too.
    const std::int32_t against_related = both_lone ? std::max(0, two_lone_ - lone_) : lone_and_group_;
    std::int32_t score = comparison.against_strangers + gained;
    for (const std::int32_t against : comparison.against_relations)
      score = std::min(score, against + against_related);
    return score;
  }

 private:
  static void count(PartySizes& all, std::uint32_t size) {
    all.lone += size == 1 ? 1 : 0;
    all.twos += size == 2 ? 1 : 0;
    all.groups += size > 1 ? 1 : 0;
    all.in_large_groups += size > 2 ? size : 0;
    all.pairs += size > 1 ? 0.5 * size * (size - 1) : 0;
  }

  static std::int32_t gain(double odds) {
    return std::clamp(static_cast<std::int32_t>(std::lround(1000 * std::log2(odds))), 0, most_gained);
  }

  std::vector<std::uint32_t> sizes_;
  std::int32_t two_lone_ = 0;
  std::int32_t lone_and_group_ = 0;
  std::int32_t lone_ = 0;
};

// A cluster that a lone row might join, by one of its pairs.
struct Candidate {
  std::uint32_t row = 0;
  std::uint32_t cluster = 0;
  std::int32_t score = 0;
  std::size_t pair = 0;
};

std::int32_t left_beside(std::int32_t score, std::int32_t rival) {
  return score - static_cast<std::int32_t>(std::lround(1000 * std::log2(1 + std::exp2(rival / 1000.0))));
}

// The best scores of two clusters: of the nearest one and of the next. Requires: best first.
struct Nearest {
  explicit Nearest(std::span<const Candidate> candidates) {
    for (const Candidate& candidate : candidates) {
      if (candidate.cluster == cluster) continue;
      if (cluster == no_cluster) {
        cluster = candidate.cluster;
        best = candidate.score;
      } else {
        next = candidate.score;
        break;
      }
    }
  }

  [[nodiscard]] std::int32_t rival_of(const Candidate& candidate) const {
    return candidate.cluster == cluster ? next : best;
  }

  static constexpr std::uint32_t no_cluster = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t cluster = no_cluster;
  std::int32_t best = no_rival;
  std::int32_t next = no_rival;

 private:
  static constexpr std::int32_t no_rival = -1'000'000;
};

class Raising {
 public:
  Raising(const Comparer& comparer, std::span<const std::uint32_t> cluster_of)
      : comparer_(comparer), cluster_of_(cluster_of), gains_(cluster_of) {}

  // The score, raised if the pair has a lone row.
  [[nodiscard]] std::int32_t raised(const ScoredPair& pair) const {
    const bool is_lone_a = gains_.is_lone(cluster_of_[pair.a]);
    const bool is_lone_b = gains_.is_lone(cluster_of_[pair.b]);
    if (is_within_a_cluster(pair) || (!is_lone_a && !is_lone_b)) return pair.score;
    return gains_.raised(comparer_.compare(pair.a, pair.b), is_lone_a && is_lone_b);
  }

  // What comes into question for a lone row: the pair of this number, with its raised score.
  void note(const ScoredPair& pair, std::int32_t score, std::size_t number) {
    if (is_within_a_cluster(pair)) return;
    const std::uint32_t a = cluster_of_[pair.a];
    const std::uint32_t b = cluster_of_[pair.b];
    if (gains_.is_lone(a)) candidates_.push_back({pair.a, b, score, number});
    if (gains_.is_lone(b)) candidates_.push_back({pair.b, a, score, number});
  }

  // Of several that a lone row might join, each is likely only as far as the others are not.
  void leave_beside_rivals(std::span<std::int32_t> scores) {
    std::ranges::sort(candidates_, {},
                      [](const Candidate& candidate) { return std::pair(candidate.row, -candidate.score); });
    for (auto begin = candidates_.begin(); begin != candidates_.end();) {
      const auto end = std::find_if(begin, candidates_.end(), [row = begin->row](const Candidate& candidate) {
        return candidate.row != row;
      });
      leave_beside_rivals(scores, {begin, end});
      begin = end;
    }
  }

 private:
  [[nodiscard]] bool is_within_a_cluster(const ScoredPair& pair) const {
    return cluster_of_[pair.a] == cluster_of_[pair.b];
  }

  static void leave_beside_rivals(std::span<std::int32_t> scores, std::span<const Candidate> of_row) {
    const Nearest nearest(of_row);
    for (const Candidate& candidate : of_row) {
      std::int32_t& score = scores[candidate.pair];
      score = std::min(score, left_beside(candidate.score, nearest.rival_of(candidate)));
    }
  }

  const Comparer& comparer_;
  std::span<const std::uint32_t> cluster_of_;
  Gains gains_;
  std::vector<Candidate> candidates_;
};

}  // namespace

void raise_lone(std::vector<ScoredPair>& pairs, const Comparer& comparer,
                std::span<const std::uint32_t> cluster_of, const Workers& workers) {
  Raising raising(comparer, cluster_of);
  std::vector<std::int32_t> scores(pairs.size());
  workers.run_in_pieces(pairs.size(), [&](std::size_t n) { scores[n] = raising.raised(pairs[n]); });
  for (std::size_t n = 0; n < pairs.size(); ++n) raising.note(pairs[n], scores[n], n);
  raising.leave_beside_rivals(scores);
  for (std::size_t n = 0; n < pairs.size(); ++n) pairs[n].score = std::max(pairs[n].score, scores[n]);
}

}  // namespace kartei::match
