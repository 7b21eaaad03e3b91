#include "consent/evidence.hpp"

#include <algorithm>

namespace kartei::consent {

std::uint8_t provable_level(How how, bool has_file) {
  if (!has_file) return 1;
  return how == How::paper || how == How::phone_recording ? 3 : 2;
}

std::uint8_t proven_level(const Event& event) {
  return std::min(event.evidence.level, provable_level(event.how, !event.evidence.sha256.empty()));
}

}  // namespace kartei::consent
