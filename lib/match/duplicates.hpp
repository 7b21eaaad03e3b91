/// Finding duplicates: blocking, scoring and clustering over a table, and telling why.
///
/// Pure: no files, no clock. The result depends on the rows, the model and the constraints only, not on
/// the number of threads; another order of rows gives the same pairs and clusters under other numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "match/model.hpp"
#include "match/table.hpp"

namespace kartei::match {

/// Why a pair above the upper threshold is not merged without a person's word.
enum class Obstacle : std::uint8_t {
  first_names_differ,  ///< same family or household: not one person
  birth_dates_differ,
  generations_differ,   ///< junior and senior
  name_and_place_only,  ///< nothing but name and place agrees: may be a namesake
  legal_forms_differ,
  vat_ids_differ,
  register_ids_differ,
  company_parts_differ,  ///< Verwaltungs-, Beteiligungs-, Holding, Niederlassung on one side
  keys_of_one_source,    ///< both carry a key of the same source
  decided_different,     ///< somebody said "not a duplicate"
};

/// A sentence for people: "the first names differ".
[[nodiscard]] std::string_view to_text(Obstacle obstacle);

/// Obstacles as a set of bits, and whether one of them keeps two rows out of one cluster at all.
using Obstacles = std::uint32_t;
[[nodiscard]] constexpr Obstacles bit(Obstacle obstacle) {
  return Obstacles{1} << static_cast<unsigned>(obstacle);
}
[[nodiscard]] bool keeps_apart(Obstacles obstacles);

/// A pair of rows, a < b. The score is the logarithm to base 2 of the odds that both are one party, in
/// thousandths: 10,000 is 1024 to 1.
struct ScoredPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::int32_t score = 0;
  Obstacles obstacles = 0;
  std::uint32_t passes = 0;  ///< bit n: the model's n-th blocking pass brought them together
  bool operator==(const ScoredPair&) const = default;
};

/// What one blocking pass did.
struct PassReport {
  std::string name;
  std::uint64_t pairs = 0;           ///< pairs within its blocks
  std::uint64_t new_pairs = 0;       ///< of those, not already met in an earlier pass
  std::uint64_t largest_block = 0;   ///< rows, before refining
  std::uint64_t refined_blocks = 0;  ///< blocks above the limit, split by the pass's next keys
  std::uint64_t cut_blocks = 0;  ///< of those, still too large after all keys: cut into runs of neighbours
};

/// Pairs of rows that are known not to be one party, each with a < b.
struct Constraints {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> different;
};

struct Options {
  unsigned threads = 1;
  std::int32_t link_at = 0;    ///< milli-bits from which a pair is a link; model.merge_at is the usual value
  std::int32_t review_at = 0;  ///< below link_at: from here on a pair is doubtful
  std::uint32_t max_block = 500;
  std::function<void(double fraction)> progress;  ///< called now and then on the calling thread; may be empty
};

/// The model's own thresholds.
[[nodiscard]] Options options_of(const Model& model);

struct Result {
  std::vector<ScoredPair> links;     ///< score >= link_at and free of obstacles that keep apart; by (a, b)
  std::vector<ScoredPair> doubtful;  ///< the other pairs from review_at on; by (a, b)
  std::vector<std::uint32_t> cluster_of;  ///< per row: the smallest row of its cluster
  std::vector<ScoredPair> cut;  ///< links that clustering did not follow: their clusters fit ill together
  std::vector<PassReport> passes;
  std::uint64_t pairs_scored = 0;
};

[[nodiscard]] Result find_duplicates(const Table& table, const Model& model, const Constraints& constraints,
                                     const Options& options);

/// One compared field of a pair.
struct FieldExplanation {
  std::string field;  ///< "last name"
  std::string a, b;   ///< the values as they were added; empty when not known
  std::string level;  ///< "exact", "sounds alike", "not compared", ...
  std::int32_t weight = 0;
};

struct Explanation {
  std::vector<FieldExplanation> fields;
  std::int32_t prior = 0;           ///< weight before any field is looked at
  std::int32_t score = 0;           ///< prior and weights together
  double probability = 0;           ///< of both being one party
  std::vector<std::string> passes;  ///< names of the blocking passes that bring them together
  std::vector<Obstacle> obstacles;
};

/// Why rows `a` and `b` are alike or not. Requires: both below table.size().
[[nodiscard]] Explanation explain(const Table& table, const Model& model, std::uint32_t a, std::uint32_t b);

}  // namespace kartei::match
