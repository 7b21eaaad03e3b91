/// The values of a card that have a form of their own: numbers, mailboxes, web addresses, places, streets.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "card/card_field.hpp"
#include "card/segment.hpp"

namespace kartei::card {

/// Reads the segment; nothing when it is plain text: a name, a company, a slogan. A segment may hold several
/// values: "Industriestr. 5, 70565 Stuttgart", "info@x.de www.x.de".
[[nodiscard]] std::optional<std::vector<CardField>> contact_values(const Segment& segment);

/// Whether the text may be a street with its number where a place stands below it: "Speicherstadt 4".
[[nodiscard]] bool may_be_street(std::string_view text);

/// The number that an extension ("-56", "DW 56") makes of the company's number: "0711 1234-0" and "-56" is
/// "0711 1234-56".
[[nodiscard]] std::string with_extension(std::string_view number, std::string_view extension);

}  // namespace kartei::card
