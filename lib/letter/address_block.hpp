/// The lines of an envelope or of a letter's window.
///
/// Sources: DIN 5008 (address zone of six lines, no blank ones, "//" before what stands within the house),
/// ÖNORM A 1080 (door numbers joined with "/", "Herrn"), and the rules of Swiss Post ("Herr", PO box on the
/// line before the last). Abroad the last line is the country, in German and capitals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"

namespace kartei::letter {

/// The address zone has so many lines; what does not fit is written together, and dropped last of all.
inline constexpr std::size_t most_address_lines = 6;

/// Who is named first: a letter to a company may be opened by anybody there, one to a person only by it.
enum class FirstLine : std::uint8_t { company, person };

/// The block of a contact at one of its addresses, at most most_address_lines lines, none of them empty.
/// The form follows the address's country (DE also where it is not known); `sender_country` (ISO 3166-1
/// alpha-2) decides whether the country is named.
[[nodiscard]] std::vector<std::string> address_block(const Contact& contact, const PostalAddress& address,
                                                     FirstLine first, std::string_view sender_country);

/// The block of several persons who live at one address.
[[nodiscard]] std::vector<std::string> address_block(std::span<const PersonName> persons,
                                                     const PostalAddress& address,
                                                     std::string_view sender_country);

}  // namespace kartei::letter
