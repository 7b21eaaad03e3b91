/// A name in one piece, titles and suffixes taken off: where its last name begins.
#pragma once

#include <span>
#include <string>

#include "normalise/folded_word.hpp"

namespace kartei::normalise {

struct WholeName {
  std::string first_name;
  std::string particle;
  std::string last_name;
  bool was_swapped = false;  ///< "Müller Hans" was turned
};

/// Splits the words at a particle, else behind what is known as first names; the last word always belongs to
/// the last name. A word alone is a last name unless it is clearly a first name. With `is_family` all is last
/// name, unless a first name begins it ("Familie Hans Müller").
[[nodiscard]] WholeName split_whole_name(std::span<const FoldedWord> words, bool is_family);

/// Whether the words read as first name and last name, so that what stands behind a comma is no first name.
[[nodiscard]] bool is_first_then_last(std::span<const FoldedWord> words);

}  // namespace kartei::normalise
