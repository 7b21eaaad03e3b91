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

std::uint8_t level_against_objection(const Event& opt_in, const Event* other_half) {
  const bool is_shown =
      other_half != nullptr && (!opt_in.evidence.sha256.empty() || !other_half->evidence.sha256.empty());
  return is_shown ? level_with_confirmation : proven_level(opt_in);
}

}  // namespace kartei::consent
