/// Of a large group of rows those that speak for it, so that asking it does not take as long as asking all.
#pragma once

#include <cstdint>
#include <vector>

#include "match/obstacles.hpp"
#include "match/table.hpp"

namespace kartei::match {

/// So many are compared field by field.
inline constexpr std::size_t most_speakers = 24;

/// Leaves of `rows`, which stand in the order of contents, the first most_speakers and whoever says a birth
/// date, a first name, a key or another value that no row before says, and that may raise one of the
/// obstacles in `never`: whatever the size of a group, what contradicts it finds its contradiction. Rows that
/// such an obstacle keeps apart are in no group, so that few values are left to say.
void leave_speakers(const Table& table, Obstacles never, std::vector<std::uint32_t>& rows);

}  // namespace kartei::match
