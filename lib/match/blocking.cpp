#include "match/blocking.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <ranges>

namespace kartei::match {

namespace {

// The last block of a pass is remembered beside the first where more than one row in so many has one.
constexpr std::size_t seldom = 16;

bool is_often_in_two(const PassBlocks& blocks, std::uint32_t rows) {
  std::vector<bool> met(rows, false);
  std::size_t again = 0;
  for (const std::uint32_t row : blocks.rows) {
    again += met[row] ? 1U : 0U;
    met[row] = true;
  }
  return again * seldom > blocks.rows.size();
}

}  // namespace

Blocking::Blocking(const Table& table, const KeyMaker& keys, const Model& model, const BlockingScope& scope,
                   const Workers& workers)
    : focus_(scope.focus), passes_(model.passes.size()), most_of_row_(passes_.size(), 1) {
  workers.run(passes_.size(), [&](std::size_t pass) {
    passes_[pass] = blocks_of(table, keys, model.passes[pass], scope);
    if (is_often_in_two(passes_[pass], table.size())) most_of_row_[pass] = 2;
  });
  for (std::uint32_t first = 0; const PassBlocks& blocks : passes_) {
    firsts_.push_back(first);
    first += static_cast<std::uint32_t>(blocks.size());
  }
  make_room(table.size());
  remember();
}

void Blocking::make_room(std::uint32_t rows) {
  begins_.assign(rows + 1, 0);
  for (std::size_t pass = 0; pass < passes_.size(); ++pass) {
    std::vector<std::uint8_t> met(rows, 0);
    for (const std::uint32_t row : passes_[pass].rows) {
      if (met[row] == most_of_row_[pass]) continue;
      ++met[row];
      ++begins_[row + 1];
    }
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  remembered_.resize(begins_.back());
}

void Blocking::remember() {
  std::vector<std::uint32_t> ends(begins_.begin(), begins_.end() - 1);
  for (std::size_t pass = 0; pass < passes_.size(); ++pass) {
    const PassBlocks& blocks = passes_[pass];
    const auto is_of_pass = [&](std::uint32_t row, std::uint32_t n) {
      return ends[row] >= begins_[row] + n && remembered_[ends[row] - n] >= firsts_[pass];
    };
    for (std::uint32_t block = 0; block < blocks.size(); ++block) {
      for (const std::uint32_t row : blocks[block]) {
        if (!is_of_pass(row, most_of_row_[pass]))
          remembered_[ends[row]++] = firsts_[pass] + block;
        else if (most_of_row_[pass] > 1)
          remembered_[ends[row] - 1] = firsts_[pass] + block;
      }
    }
  }
}

std::size_t Blocking::MetBefore::place_of(std::uint32_t block) const {
  std::size_t slot = slot_of(block);
  while (slots_[slot] != 0 && slots_[slot] != block + 1) slot = (slot + 1) % slots_.size();
  return slot;
}

void Blocking::MetBefore::take(std::uint32_t row) {
  // In the opposite order of coming, each is found where it was put.
  for (const std::uint32_t block : std::views::reverse(blocks_)) slots_[place_of(block)] = 0;
  const std::span<const std::uint32_t> all = blocking_.blocks_of_row(row);
  blocks_ = all.first(static_cast<std::size_t>(std::ranges::lower_bound(all, end_) - all.begin()));
  for (const std::uint32_t block : blocks_) slots_[place_of(block)] = block + 1;
  row_ = row;
}

bool Blocking::MetBefore::has(std::uint32_t other) const {
  for (const std::uint32_t block : blocking_.blocks_of_row(other)) {
    if (block >= end_) return false;
    if (slots_[place_of(block)] != 0) return true;
  }
  return false;
}

std::uint32_t Blocking::passes_of(std::uint32_t a, std::uint32_t b) const {
  std::vector<std::uint32_t> common;
  std::ranges::set_intersection(blocks_of_row(a), blocks_of_row(b), std::back_inserter(common));
  std::uint32_t bits = 0;
  for (const std::uint32_t block : common) {
    const auto next = std::ranges::upper_bound(firsts_, block);
    bits |= std::uint32_t{1} << static_cast<unsigned>(next - firsts_.begin() - 1);
  }
  return bits;
}

}  // namespace kartei::match
