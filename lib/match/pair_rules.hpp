/// The rules that send a pair to a person, whatever its score.
#pragma once

#include "match/comparer.hpp"

namespace kartei::match {

/// All obstacles of a compared pair, but those that only the caller knows (decided_different).
[[nodiscard]] Obstacles obstacles_of(const Table& table, const Comparison& comparison, const Row& a,
                                     const Row& b);

}  // namespace kartei::match
