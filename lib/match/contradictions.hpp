/// What two rows say against being one, they themselves and those they are made of.
#pragma once

#include <cstdint>

#include "match/comparer.hpp"
#include "match/obstacles.hpp"
#include "match/table.hpp"

namespace kartei::match {

/// What contradicts between any member of `a` and any of `b`, the two rows not among them; nothing where
/// neither has members. Requires: rows of one kind.
[[nodiscard]] Obstacles contradictions_of_members(const Table& table, const Comparer& comparer,
                                                  std::uint32_t a, std::uint32_t b);

}  // namespace kartei::match
