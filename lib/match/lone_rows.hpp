/// Rows that found nobody, in a list in which others did.
///
/// Before its fields are looked at, a pair has the odds of any two rows. How large the parties of a list turn
/// out to be says more: where nearly every row has found its other, one that has not has probably lost it to
/// errors, and the row that comes nearest is likelier than one taken at random. With N rows and P pairs of
/// one party among them, any two rows are one with odds of 2 P / N^2; two lone ones, of n1 such rows and n2
/// parties of two, with 2 n2 / n1^2; a lone row and a party of several, of which there are g with r rows in
/// those of three and more, with r / (g n1).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/comparer.hpp"
#include "match/pairs.hpp"
#include "match/workers.hpp"

namespace kartei::match {

/// No lone row gains more, in thousandths of a bit.
inline constexpr std::int32_t most_gained = 9'000;

/// Raises the scores of pairs with a lone row by what that is worth; no score falls. Which of several a lone
/// row belongs to, it cannot tell more than their fields do: the nearest gains what the next leaves it.
/// `cluster_of` names the cluster of each row by any of its rows.
void raise_lone(std::vector<ScoredPair>& pairs, const Comparer& comparer,
                std::span<const std::uint32_t> cluster_of, const Workers& workers = Workers(1));

}  // namespace kartei::match
