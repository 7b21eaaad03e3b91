/// By what a row is known again: its external key, or else its content.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/raw_record.hpp"

namespace kartei::operations {

using ContentHash = std::array<std::uint8_t, 16>;

/// Of a column that does not count.
inline constexpr std::uint64_t no_seed = 0;

/// Tells the columns of a table apart for content hashes: by name, and among equal names by rank.
[[nodiscard]] std::uint64_t column_seed(std::string_view name, std::uint32_t rank_among_equal_names);

/// 128 bits over a record's non-empty cells and the names of their columns. Does not depend on the order
/// of the columns, so a delivery with its columns moved is known again.
/// Requires: a seed for each column that has a cell.
[[nodiscard]] ContentHash content_hash(std::span<const RawCell> cells, std::span<const std::uint64_t> seeds);

}  // namespace kartei::operations
