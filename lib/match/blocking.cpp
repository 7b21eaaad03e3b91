#include "match/blocking.hpp"

#include <algorithm>

namespace kartei::match {

namespace {

// Marks that a row stands in no block of a pass, each row with a number of its own: no two rows share it.
constexpr std::uint32_t no_block = std::uint32_t{1} << 31U;

// A second block of a pass is remembered where more than one row in so many has one.
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
    : focus_(scope.focus), passes_(model.passes.size()) {
  std::vector<std::uint8_t> in_two(passes_.size(), 0);
  workers.run(passes_.size(), [&](std::size_t pass) {
    passes_[pass] = blocks_of(table, keys, model.passes[pass], scope);
    in_two[pass] = is_often_in_two(passes_[pass], table.size()) ? 1 : 0;
  });
  for (std::size_t pass = 0; pass < passes_.size(); ++pass) {
    if (in_two[pass] != 0) twofold_.push_back(static_cast<std::uint32_t>(pass));
  }
  width_ = passes_.size() + twofold_.size();
  slots_.resize(table.size() * width_);
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    std::fill_n(slots_.begin() + static_cast<std::ptrdiff_t>(row * width_), width_, no_block | row);
  }
  workers.run(passes_.size(), [&](std::size_t pass) { remember(pass); });
}

void Blocking::remember(std::size_t pass) {
  const auto second = std::ranges::find(twofold_, pass);
  const PassBlocks& blocks = passes_[pass];
  for (std::uint32_t block = 0; block < blocks.size(); ++block) {
    for (const std::uint32_t row : blocks[block]) {
      std::uint32_t* slots = &slots_[row * width_];
      if (slots[pass] == (no_block | row)) {
        slots[pass] = block;
      } else if (second != twofold_.end()) {
        slots[passes_.size() + static_cast<std::size_t>(second - twofold_.begin())] = block;
      }
    }
  }
}

bool Blocking::met_in_second(std::size_t n, const std::uint32_t* a, const std::uint32_t* b) const {
  const std::size_t first = twofold_[n];
  const std::size_t second = passes_.size() + n;
  return a[second] == b[first] || a[first] == b[second] || a[second] == b[second];
}

bool Blocking::met_before(std::size_t pass, std::uint32_t a, std::uint32_t b) const {
  const std::uint32_t* slots_a = slots(a);
  const std::uint32_t* slots_b = slots(b);
  bool met = false;
  for (std::size_t earlier = 0; earlier < pass; ++earlier) met |= slots_a[earlier] == slots_b[earlier];
  for (std::size_t n = 0; n < twofold_.size() && twofold_[n] < pass; ++n) {
    met |= met_in_second(n, slots_a, slots_b);
  }
  return met;
}

std::uint32_t Blocking::passes_of(std::uint32_t a, std::uint32_t b) const {
  const std::uint32_t* slots_a = slots(a);
  const std::uint32_t* slots_b = slots(b);
  std::uint32_t bits = 0;
  for (std::size_t pass = 0; pass < passes_.size(); ++pass) {
    bits |= std::uint32_t{slots_a[pass] == slots_b[pass]} << pass;
  }
  for (std::size_t n = 0; n < twofold_.size(); ++n) {
    bits |= std::uint32_t{met_in_second(n, slots_a, slots_b)} << twofold_[n];
  }
  return bits;
}

}  // namespace kartei::match
