#include "match/blocking.hpp"

#include <algorithm>

namespace kartei::match {

namespace {

// How many blocks of a pass a row remembers.
std::size_t slots_for(const BlockingPass& pass) {
  std::size_t slots = 1;
  for (const std::string& part : pass.key) {
    if (axis_of(key_part_from_text(part).value()) != KeyAxis::row) slots = 2;
  }
  return slots;
}

}  // namespace

Blocking::Blocking(const Table& table, const KeyMaker& keys, const Model& model, const BlockingScope& scope,
                   const Workers& workers)
    : focus_(scope.focus), passes_(model.passes.size()) {
  for (const BlockingPass& pass : model.passes) {
    first_slot_.push_back(width_);
    width_ += slots_for(pass);
  }
  first_slot_.push_back(width_);
  slots_.assign(table.size() * width_, 0);
  workers.run(passes_.size(), [&](std::size_t pass) {
    passes_[pass] = blocks_of(table, keys, model.passes[pass], scope);
    remember(pass);
  });
}

void Blocking::remember(std::size_t pass) {
  const PassBlocks& blocks = passes_[pass];
  for (std::size_t block = 0; block < blocks.size(); ++block) {
    for (const std::uint32_t row : blocks[block]) {
      std::uint32_t* slot = &slots_[row * width_ + first_slot_[pass]];
      std::uint32_t* end = &slots_[row * width_] + first_slot_[pass + 1];
      while (slot != end && *slot != 0) ++slot;
      if (slot != end) *slot = static_cast<std::uint32_t>(block + 1);
    }
  }
}

bool Blocking::met_in(std::size_t pass, const std::uint32_t* a, const std::uint32_t* b) const {
  const std::size_t begin = first_slot_[pass];
  const std::size_t end = first_slot_[pass + 1];
  for (std::size_t i = begin; i < end && a[i] != 0; ++i) {
    for (std::size_t j = begin; j < end; ++j) {
      if (a[i] == b[j]) return true;
    }
  }
  return false;
}

bool Blocking::met_before(std::size_t pass, std::uint32_t a, std::uint32_t b) const {
  const std::uint32_t* slots_a = slots(a);
  const std::uint32_t* slots_b = slots(b);
  for (std::size_t earlier = 0; earlier < pass; ++earlier) {
    if (met_in(earlier, slots_a, slots_b)) return true;
  }
  return false;
}

std::uint32_t Blocking::passes_of(std::uint32_t a, std::uint32_t b) const {
  std::uint32_t bits = 0;
  for (std::size_t pass = 0; pass < passes_.size(); ++pass) {
    if (met_in(pass, slots(a), slots(b))) bits |= std::uint32_t{1} << pass;
  }
  return bits;
}

}  // namespace kartei::match
