/// What the name of a column says, by itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "mapping/header_words.hpp"

namespace kartei::mapping {

/// A header understood. `target.ordinal` is the number in the header, 0 when it names none.
struct HeaderReading {
  Target target;
  Doubt doubt = Doubt::none;
  std::uint8_t confidence = 0;
  const ConsentRow* consent = nullptr;  ///< set for consent columns
};

/// Folded to what the table of header names holds: "E-Mail-Adresse" to "emailadresse".
[[nodiscard]] std::string header_key(std::string_view name);

/// Reads a header: the whole name; the name without its number; without the words that tell where it
/// belongs; as a compound ("Rechnungsort"). Nothing when no way leads to a known name.
[[nodiscard]] std::optional<HeaderReading> read_header(std::string_view name, Layout layout);

/// Whether the name tells that the column is about who wants no advertising, understood or not.
[[nodiscard]] bool speaks_of_consent(std::string_view name);

/// Reads a vCard column: "TEL[cell,work]", "ADR[home].street". Nothing for an unknown property.
[[nodiscard]] std::optional<HeaderReading> read_vcard_column(std::string_view name);

}  // namespace kartei::mapping
