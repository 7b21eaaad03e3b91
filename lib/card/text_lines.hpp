/// The lines of a card that are words: who, what, where in which company. They are told apart together, since
/// each is what the others are not, and by what the mailbox and the web address say.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "card/card_field.hpp"

namespace kartei::card {

struct TextLine {
  std::string text;
  std::size_t line = 0;    ///< of the card
  std::size_t before = 0;  ///< how many of the card's other fields stand above it
};

/// The card's fields with those that the texts are, in the order of the card.
[[nodiscard]] std::vector<CardField> with_texts(std::span<const TextLine> texts,
                                                std::vector<CardField> fields);

}  // namespace kartei::card
