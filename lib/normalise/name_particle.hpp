/// What stands between first and last name: nobility and particles.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "normalise/folded_word.hpp"

namespace kartei::normalise {

struct TakenParticle {
  std::string particle;   ///< "Freiherr von und zu"; "v. d." and "Frhr." written out
  std::size_t words = 0;  ///< how many words of the input it took
};

/// The titles of nobility and particles at the beginning of these words, always leaving one word. A particle
/// is written small, but for "Von", "Van", "Zu" and their kind, which may begin a last name's column;
/// `in_last_name` allows that.
[[nodiscard]] TakenParticle leading_particles(std::span<const FoldedWord> words, bool in_last_name);

/// The particles at the end of a first name's column: "Ursula von der".
[[nodiscard]] TakenParticle trailing_particles(std::span<const FoldedWord> words);

/// Whether a text is nothing but titles of nobility and particles: "Freiherr von", in a column of their own.
[[nodiscard]] bool are_particles(std::string_view text);

}  // namespace kartei::normalise
