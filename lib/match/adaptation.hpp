/// A model brought nearer to a list, learnt from the list without labels.
///
/// First u, what strangers agree on, from random pairs of all rows. Then m by expectation maximisation over
/// the pairs that blocking brings together, all others being two parties: each pair is one party with the
/// odds that the model gives it, the levels are counted with these odds, and the counts are the next model's
/// m. Counts of the model that is started from are added, so that a short list moves it little.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "match/blocking.hpp"
#include "match/comparer.hpp"
#include "match/model.hpp"
#include "match/workers.hpp"

namespace kartei::match {

/// `model` with its shares u as random pairs of the table have them. The same whatever the order of rows.
[[nodiscard]] Model with_chance_of(const Table& table, const Comparer& comparer, const Model& model,
                                   const Workers& workers = Workers(1));

/// What a compared pair says, as far as learning needs it.
struct PairEvidence {
  std::array<Level, feature_count> levels{};
  std::int32_t against_strangers = 0;
  std::array<std::int32_t, most_relations> against_relations{};
};

/// The evidence of all pairs that may be one party, of a large list that of a part of the rows. What part
/// does not depend on the order of rows.
struct Evidence {
  std::vector<PairEvidence> pairs;
  std::uint32_t rows = 0;  ///< so many rows of the list the pairs stand for
};
[[nodiscard]] Evidence gather_evidence(const Table& table, const Comparer& comparer, const Blocking& blocking,
                                       const Workers& workers);

/// `model`, with its shares m, `duplicates_per_row` and the relations' `pairs_per_row` as the evidence has
/// them.
[[nodiscard]] Model adapted(const Model& model, const Evidence& evidence,
                            const Workers& workers = Workers(1));

}  // namespace kartei::match
