/// The lines of a card cut where they hold several values, and the labels that stand before values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kartei::card {

/// What a label says of the value behind it.
enum class Label : std::uint8_t { none, phone, extension, mobile, fax, email, web, vat_id, other_number };

/// A piece of a line that holds one value.
struct Segment {
  std::string text;  ///< without its label
  Label label = Label::none;
  bool is_private = false;  ///< "privat" stands in the label
  std::size_t line = 0;     ///< of the card, from 0, empty lines counted
};

/// Cuts at "|", "·", "•" and at labels within a line: "Tel. 0711 1234-0 Fax -99" is two segments. A label
/// that stands alone belongs to the next line.
[[nodiscard]] std::vector<Segment> segments_of(std::span<const std::string> lines);

}  // namespace kartei::card
