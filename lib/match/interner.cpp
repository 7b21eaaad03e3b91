#include "match/interner.hpp"

#include <functional>

namespace kartei::match {

namespace {
constexpr std::size_t first_slots = 1024;
}

Interner::Interner() : ends_{0, 0}, slots_(first_slots, 0) {}

ValueId Interner::intern(std::string_view text) {
  if (text.empty()) return 0;
  if (2 * size() >= slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>{}(text)&mask;
  while (slots_[slot] != 0) {
    if (this->text(slots_[slot]) == text) return slots_[slot];
    slot = (slot + 1) & mask;
  }
  const auto id = static_cast<ValueId>(size());
  bytes_ += text;
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  slots_[slot] = id;
  return id;
}

void Interner::grow() {
  slots_.assign(2 * slots_.size(), 0);
  const std::size_t mask = slots_.size() - 1;
  for (ValueId id = 1; id < size(); ++id) {
    std::size_t slot = std::hash<std::string_view>{}(text(id))&mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = id;
  }
}

}  // namespace kartei::match
