#include "match/adaptation.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

#include "match/content_order.hpp"

namespace kartei::match {

namespace {

constexpr int rounds = 20;
// Pairs by which the model that is started from is remembered, per field; rows, for what is expected per row.
constexpr double remembered_pairs = 50;
constexpr double remembered_rows = 300;
// No level is so rare among true pairs that meeting it is an absolute no.
constexpr double rarest_level = 0.001;
// Posteriors are summed as integers: the sum does not depend on the order.
constexpr double unit = 1 << 20;

using Sums = std::array<std::array<std::int64_t, max_levels>, feature_count>;
using Shifts = std::array<std::array<std::int32_t, max_levels>, feature_count>;

std::int32_t milli_log2(double value) {
  return static_cast<std::int32_t>(std::lround(1000 * std::log2(value)));
}

// How much the scores of the evidence move when the model it was gathered with becomes another.
struct Movement {
  Movement(const Model& from, const Model& to)
      : prior(milli_log2(to.duplicates_per_row / from.duplicates_per_row)) {
    for (std::size_t feature = 0; feature < feature_count; ++feature) {
      for (std::size_t level = 1; level <= levels_of(static_cast<Feature>(feature)).size(); ++level) {
        levels[feature][level] =
            milli_log2(to.features[feature].levels[level].m / from.features[feature].levels[level].m);
      }
    }
    for (std::size_t n = 0; n < from.relations.size(); ++n) {
      relations[n] = milli_log2(to.relations[n].pairs_per_row / from.relations[n].pairs_per_row);
    }
  }

  Shifts levels{};
  std::int32_t prior = 0;
  std::array<std::int32_t, most_relations> relations{};
};

// Odds 1 : 2^(-bits), in thousandths of a bit.
double odds_against(std::int32_t milli_bits) { return std::exp2(-milli_bits / 1000.0); }

class Round {
 public:
  Round(const Model& model, const Movement& movement) : model_(model), movement_(movement) {}

  void count(const PairEvidence& pair) {
    std::int32_t shift = movement_.prior;
    for (std::size_t feature = 0; feature < feature_count; ++feature) {
      shift += movement_.levels[feature][pair.levels[feature]];
    }
    constexpr auto first = static_cast<std::size_t>(Feature::first_name);
    const std::int32_t first_name = movement_.levels[first][pair.levels[first]];
    std::array<double, most_relations> related{};
    double against = odds_against(pair.against_strangers + shift);
    for (std::size_t n = 0; n < model_.relations.size(); ++n) {
      // The first name keeps the weight it has in the first model: it tells the one person from the two of a
      // household, who agree on all else, and learning it the two would be taken for one under two names.
      related[n] = odds_against(pair.against_relations[n] + shift - first_name - movement_.relations[n]);
      against += related[n];
    }
    const double probability = 1 / (1 + against);
    for (std::size_t n = 0; n < model_.relations.size(); ++n) related_[n] += share(probability * related[n]);
    const std::int64_t same = share(probability);
    same_ += same;
    if (same == 0) return;
    for (std::size_t feature = 0; feature < feature_count; ++feature)
      sums_[feature][pair.levels[feature]] += same;
  }

  void add(const Round& other) {
    for (std::size_t feature = 0; feature < feature_count; ++feature)
      std::ranges::transform(sums_[feature], other.sums_[feature], sums_[feature].begin(), std::plus());
    std::ranges::transform(related_, other.related_, related_.begin(), std::plus());
    same_ += other.same_;
  }

  [[nodiscard]] Model learnt(std::uint32_t rows) const {
    Model model = model_;
    for (std::size_t feature = 0; feature < feature_count; ++feature) learn(model.features[feature], feature);
    model.duplicates_per_row = per_row(same_, model_.duplicates_per_row, rows);
    for (std::size_t n = 0; n < model.relations.size(); ++n) {
      model.relations[n].pairs_per_row = per_row(related_[n], model_.relations[n].pairs_per_row, rows);
    }
    return model;
  }

 private:
  static std::int64_t share(double probability) { return std::llround(unit * probability); }

  static double per_row(std::int64_t sum, double before, std::uint32_t rows) {
    return (static_cast<double>(sum) / unit + remembered_rows * before) / (rows + remembered_rows);
  }

  void learn(FeatureModel& feature, std::size_t index) const {
    double compared = 0;
    const std::size_t levels = levels_of(static_cast<Feature>(index)).size();
    for (std::size_t level = 1; level <= levels; ++level)
      compared += static_cast<double>(sums_[index][level]) / unit;
    for (std::size_t level = 1; level <= levels; ++level) {
      LevelWeight& weight = feature.levels[level];
      const double count = static_cast<double>(sums_[index][level]) / unit;
      weight.m =
          std::max(rarest_level, (count + remembered_pairs * weight.m) / (compared + remembered_pairs));
      weight.weight = milli_log2(weight.m / weight.u);
    }
  }

  const Model& model_;  ///< the one that is started from
  const Movement& movement_;
  Sums sums_{};
  std::int64_t same_ = 0;
  std::array<std::int64_t, most_relations> related_{};
};

// Pairs that say enough about what strangers agree on.
constexpr std::size_t random_pairs = 300'000;
// So often has a level been met in the experience that the model stands for.
constexpr double remembered_events = 2;

using LevelCounts = std::array<std::array<double, max_levels>, feature_count>;

// Rows in the order of a hash of what they say: neighbours, next but ones and so on are random pairs.
std::vector<std::uint32_t> shuffled_rows(const Table& table, const Workers& workers) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> hashed(table.size());
  workers.run_in_pieces(hashed.size(), [&](std::size_t n) {
    const auto row = static_cast<std::uint32_t>(n);
    hashed[n] = {text_hash(table, row), row};
  });
  std::ranges::sort(hashed);
  std::vector<std::uint32_t> rows;
  rows.reserve(hashed.size());
  for (const auto& [hash, row] : hashed) rows.push_back(row);
  return rows;
}

LevelCounts count_strangers(const Table& table, const Comparer& comparer, std::int32_t may_be_one,
                            const Workers& workers) {
  const std::vector<std::uint32_t> rows = shuffled_rows(table, workers);
  LevelCounts counts{};
  std::size_t left = random_pairs;
  for (std::size_t apart = 1; apart <= rows.size() / 2 && left > 0; ++apart) {
    for (std::size_t i = 0; i < rows.size() && left > 0; ++i, --left) {
      const std::uint32_t a = rows[i];
      const std::uint32_t b = rows[(i + apart) % rows.size()];
      if (table[a].kind != table[b].kind) continue;
      const Comparison comparison = comparer.compare(a, b);
      if (comparison.score >= may_be_one) continue;
      for (std::size_t feature = 0; feature < feature_count; ++feature) {
        ++counts[feature][comparison.levels[feature]];
      }
    }
  }
  return counts;
}

void learn_chance(FeatureModel& feature, std::span<const double> counts, std::size_t levels) {
  const double compared = std::accumulate(counts.begin() + 1, counts.end(), 0.0);
  double sum = 0;
  for (std::size_t level = 1; level <= levels; ++level) {
    double& u = feature.levels[level].u;
    u = (counts[level] + remembered_events) / (compared + remembered_events / u);
    sum += u;
  }
  for (std::size_t level = 1; level <= levels; ++level) {
    LevelWeight& weight = feature.levels[level];
    weight.u /= sum;
    weight.weight = milli_log2(weight.m / weight.u);
  }
}

}  // namespace

Model with_chance_of(const Table& table, const Comparer& comparer, const Model& model,
                     const Workers& workers) {
  const LevelCounts counts = count_strangers(table, comparer, model.review_at, workers);
  Model next = model;
  for (std::size_t feature = 0; feature < feature_count; ++feature) {
    learn_chance(next.features[feature], counts[feature], levels_of(static_cast<Feature>(feature)).size());
  }
  return next;
}

Model adapted(const Model& model, const Evidence& evidence, const Workers& workers) {
  constexpr std::size_t pairs_of_a_part = 20'000;
  const std::span<const PairEvidence> pairs = evidence.pairs;
  Model next = model;
  for (int n = 0; n < rounds; ++n) {
    const Movement movement(model, next);
    std::vector<Round> parts(pairs.size() / pairs_of_a_part + 1, Round(model, movement));
    workers.run(parts.size(), [&](std::size_t part) {
      const std::size_t begin = part * pairs_of_a_part;
      for (const PairEvidence& pair : pairs.subspan(begin, std::min(pairs_of_a_part, pairs.size() - begin)))
        parts[part].count(pair);
    });
    Round round(model, movement);
    for (const Round& part : parts) round.add(part);
    next = round.learnt(evidence.rows);
  }
  return next;
}

}  // namespace kartei::match
