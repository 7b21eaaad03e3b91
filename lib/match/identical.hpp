/// Rows that say exactly the same, taken out before blocking: a thousand copies of one row are a thousand
/// pairs with the first of them, not half a million among themselves.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "match/focus.hpp"
#include "match/table.hpp"

namespace kartei::match {

/// From this many copies on a row is folded into the first of them; fewer stay as they are, so that usual
/// lists keep all their pairs.
inline constexpr std::size_t fewest_copies = 16;

struct Distinct {
  std::vector<std::uint32_t> rows;                              ///< those that go on into blocking, ascending
  std::vector<std::pair<std::uint32_t, std::uint32_t>> copies;  ///< (first of them, copy), ascending by copy
};

/// `keep` are rows that stay out of it: they are not folded, nor is anything folded into them. Of one list
/// against another each is folded by itself.
[[nodiscard]] Distinct fold_copies(const Table& table, std::span<const std::uint32_t> keep,
                                   const Focus& focus = {});

}  // namespace kartei::match
