/// Finding duplicates: blocking, scoring and clustering over a table, and telling why.
///
/// Pure: no files, no clock. The result depends on the rows, the model and the constraints only, not on
/// the number of threads; another order of rows gives the same pairs and clusters under other numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "match/blocks.hpp"
#include "match/comparer.hpp"
#include "match/focus.hpp"
#include "match/kept_apart.hpp"
#include "match/model.hpp"
#include "match/obstacles.hpp"
#include "match/pairs.hpp"
#include "match/table.hpp"

namespace kartei::match {

struct Options {
  unsigned threads = 1;
  std::int32_t link_at = 0;             ///< milli-bits from which a pair is a link
  std::int32_t review_at = 0;           ///< below link_at: from here on a pair is doubtful
  Obstacles hindered_by = known_apart;  ///< a pair with one of these is no link
  Focus focus;                          ///< what other pairs there are is not said
  /// Whether the model is brought nearer to the list first, see adaptation.hpp, and rows that found nobody
  /// are looked at again in the light of all others, see lone_rows.hpp.
  bool adapts = false;
  std::function<void(double fraction)> progress;  ///< called now and then on the calling thread; may be empty
};

/// For a report: a link is what rather is one party than not, unless it is known to be two.
[[nodiscard]] Options report_options(const Model& model);

/// For acting unseen: a link is what surely is one party, and nothing at all stands against it.
[[nodiscard]] Options merge_options(const Model& model);

struct Result {
  std::vector<ScoredPair> links;          ///< score >= link_at and nothing hinders it; by (a, b)
  std::vector<ScoredPair> doubtful;       ///< the other pairs from review_at on; by (a, b)
  std::vector<std::uint32_t> cluster_of;  ///< per row: the smallest row of its cluster
  std::vector<ScoredPair> joined;  ///< of each cluster the links that made it, strongest first: rows - 1
  std::vector<ScoredPair> cut;     ///< links that clustering did not follow: their clusters fit ill together
  Model model;                     ///< by which the pairs were scored
  std::shared_ptr<const KnownValues> known;  ///< of the table's values, for whoever compares again
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
  bool is_comparable = true;             ///< false for a person and an organisation: no field is compared
  std::vector<FieldExplanation> fields;  ///< those of which a value is known
  std::int32_t prior = 0;                ///< weight before any field is looked at
  FieldExplanation relation;             ///< what two people may be to each other instead; weighs 0 or less
  std::int32_t lone = 0;                 ///< what a row gains that found nobody else, see lone_rows.hpp
  std::int32_t score = 0;                ///< prior, weights, relation and lone together
  double probability = 0;                ///< of both being one party
  std::vector<std::string> passes;       ///< names of the blocking passes that bring them together
  std::vector<Obstacle> obstacles;
};

/// Why rows `a` and `b` are alike or not, by themselves. Requires: both below table.size().
[[nodiscard]] Explanation explain(const Table& table, const Model& model, std::uint32_t a, std::uint32_t b);

/// The same in the search that had this result.
[[nodiscard]] Explanation explain(const Table& table, const Result& result, std::uint32_t a, std::uint32_t b);

}  // namespace kartei::match
