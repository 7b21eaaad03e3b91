/// An initial that several people fit.
#pragma once

#include <cstdint>
#include <vector>

#include "match/comparer.hpp"
#include "match/pairs.hpp"

namespace kartei::match {

/// "H." is Hans as surely as Helga: a pair of an initial that nothing stands against gets Obstacle::fits_two
/// when the row with the initial has such a pair with somebody of another first name, too. Pairs below
/// `least` are not looked at.
void hold_back_rivals(std::vector<ScoredPair>& pairs, const Table& table, const Comparer& comparer,
                      std::int32_t least);

}  // namespace kartei::match
