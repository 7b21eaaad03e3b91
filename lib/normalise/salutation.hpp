/// Salutations: who is addressed, and what gender was written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "model/contact.hpp"
#include "normalise/folded_word.hpp"

namespace kartei::normalise {

enum class Addressee : std::uint8_t { unknown, person, couple, family, company };

struct Salutation {
  Addressee addressee = Addressee::unknown;
  Gender gender = Gender::unknown;  ///< of one person; a couple has two
  std::array<Gender, 2> genders{};  ///< of a couple, in the order written: "Herrn und Frau"
  std::size_t words = 0;            ///< how many words of the input it took
};

/// The salutation at the beginning of a name's words: "Herrn", "Sehr geehrte Frau", "Herrn und Frau", "z.
/// Hd.", "i. A.", "Familie". Takes no words when there is none. A gender is only what is written: "Herr",
/// "Frau", "Divers"; "Herr/Frau" tells none.
[[nodiscard]] Salutation leading_salutation(std::span<const FoldedWord> words);

/// A salutation's own column may also hold a mark: "m", "w", "d".
[[nodiscard]] Gender gender_of_mark(std::span<const FoldedWord> words);

/// Whether the word joins two persons or names: "und", "u.", "&", "+".
[[nodiscard]] bool is_joining_word(std::string_view word);

}  // namespace kartei::normalise
