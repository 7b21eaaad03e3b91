/// What stands between two groups of rows, where nothing stands between the two that tie them.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "match/comparer.hpp"
#include "match/pairs.hpp"
#include "match/table.hpp"

namespace kartei::operations {

/// What contradicts in the first pair of rows, one of either group, that contradict each other; nothing where
/// none do. `known_between` knows what no row says. Requires: all rows of one kind.
[[nodiscard]] match::Obstacles group_obstacles(
    const match::Table& table, const match::Comparer& comparer, std::span<const std::uint32_t> one,
    std::span<const std::uint32_t> other,
    const std::function<match::Obstacles(std::uint32_t, std::uint32_t)>& known_between);

}  // namespace kartei::operations
