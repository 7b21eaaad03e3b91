/// A business card's lines, understood.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "card/card_field.hpp"

namespace kartei::card {

/// Reads the lines of one card, in reading order; what stands in another block is parted by an empty line.
/// The fields stand in the order of the lines. Nothing is lost: what nobody understands is a note.
[[nodiscard]] std::vector<CardField> read_card(std::span<const std::string> lines);

}  // namespace kartei::card
