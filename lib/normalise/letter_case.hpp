/// Names written in capitals or in small letters throughout, and how they are usually written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/field.hpp"

namespace kartei::normalise {

/// What the words are: each has small words of its own.
enum class Wording : std::uint8_t {
  person,  ///< "VON DER LEYEN" to "von der Leyen", "MCDONALD" to "McDonald"
  street,  ///< "AM ALTEN MARKT" to "Am Alten Markt", "STRASSE DES 17. JUNI" to "Strasse des 17. Juni"
  city,    ///< "FRANKFURT AM MAIN" to "Frankfurt am Main"
};

enum class LetterCase : std::uint8_t { usual, capitals, small };

/// Whether all letters are capitals (or ß), or all small, in a text with a word of two letters at least.
[[nodiscard]] LetterCase letter_case(std::string_view text);

/// The text with each word cased as such words are, double names and apostrophes too: a guess, since capitals
/// tell neither ß from ss nor "De Luca" from "de Luca". Words with digits, abbreviations of letters with dots
/// and Roman numbers stay.
[[nodiscard]] std::string recased(std::string_view text, Wording wording);

/// As recased(), but of a text in mixed case only the words of three and more capitals are changed, titles
/// left: "Hans MÜLLER, MBA" to "Hans Müller, MBA". Nothing where the text would stay as it is.
[[nodiscard]] std::optional<std::string> recased_where_damaged(std::string_view text, Wording wording);

/// The wording of a field's values; nothing where case is left alone: companies are written as they like.
[[nodiscard]] std::optional<Wording> wording_of(Field field);

}  // namespace kartei::normalise
