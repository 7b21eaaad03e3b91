/// Salutations: who is addressed, and what gender was written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "model/contact.hpp"

namespace kartei::normalise {

enum class Addressee : std::uint8_t { unknown, person, couple, family, company };

struct Salutation {
  Addressee addressee = Addressee::unknown;
  Gender gender = Gender::unknown;
  std::size_t words = 0;  ///< how many words of the input it took
};

/// The salutation at the beginning of a name's words: "Herrn", "Sehr geehrte Frau", "Herrn und Frau", "z.
/// Hd.", "Familie". Takes no words when there is none. A gender is only what is written: "Herr", "Frau",
/// "Divers".
[[nodiscard]] Salutation leading_salutation(std::span<const std::string> words);

/// A salutation's own column may also hold a mark: "m", "w", "d".
[[nodiscard]] Gender gender_of_mark(std::string_view value);

}  // namespace kartei::normalise
