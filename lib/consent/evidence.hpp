/// How much an event proves: GDPR 7(1) asks for proof, UWG §7a for its keeping.
#pragma once

#include <cstdint>

#include "consent/event.hpp"

namespace kartei::consent {

/// The highest level that this way of consenting can prove by itself, 1 to 3: signed paper and recordings 3
/// and other ways 2 when a file shows it, everything without a file 1. Level 4 needs a pair of request and
/// confirmation, see level_with_confirmation().
[[nodiscard]] std::uint8_t provable_level(How how, bool has_file);

/// The level of a confirmed opt-in by e-mail: 4.
inline constexpr std::uint8_t level_with_confirmation = 4;

/// What the event proves without a confirmation: its recorded level, but never above provable_level().
[[nodiscard]] std::uint8_t proven_level(const Event& event);

/// What an opt-in proves against an objection, with the other half of its double opt-in where there is one:
/// level_with_confirmation when a file shows at least one of the two. Two notes that no file shows assert, as
/// one does.
[[nodiscard]] std::uint8_t level_against_objection(const Event& opt_in, const Event* other_half);

}  // namespace kartei::consent
