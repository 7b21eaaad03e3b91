#include "match/identical.hpp"

#include <algorithm>

#include "match/content_order.hpp"

namespace kartei::match {

namespace {

struct HashedRow {
  std::uint64_t hash = 0;
  std::uint32_t row = 0;
  auto operator<=>(const HashedRow&) const = default;
};

std::vector<HashedRow> by_content(const Table& table, const std::vector<bool>& is_kept, const Focus& focus) {
  std::vector<HashedRow> rows;
  rows.reserve(table.size());
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    if (is_kept[row]) continue;
    const bool is_on_other_side = focus.between_only && !focus.is_on(row);
    const std::uint64_t hash = content_hash(table, row);
    rows.push_back({is_on_other_side ? ~hash : hash, row});
  }
  std::ranges::sort(rows);
  return rows;
}

}  // namespace

Distinct fold_copies(const Table& table, std::span<const std::uint32_t> keep, const Focus& focus) {
  std::vector<bool> is_kept(table.size(), false);
  for (const std::uint32_t row : keep) is_kept[row] = true;
  const std::vector<HashedRow> rows = by_content(table, is_kept, focus);
  std::vector<bool> is_copy(table.size(), false);
  Distinct distinct;
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin + 1;
    while (end < rows.size() && rows[end].hash == rows[begin].hash) ++end;
    if (end - begin >= fewest_copies) {
      const std::uint32_t first = rows[begin].row;
      for (std::size_t i = begin + 1; i < end; ++i) {
        const std::uint32_t row = rows[i].row;
        if (!is_same_content(table, first, row)) continue;
        is_copy[row] = true;
        distinct.copies.emplace_back(first, row);
      }
    }
    begin = end;
  }
  std::ranges::sort(distinct.copies, {}, &std::pair<std::uint32_t, std::uint32_t>::second);
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    if (!is_copy[row]) distinct.rows.push_back(row);
  }
  return distinct;
}

}  // namespace kartei::match
