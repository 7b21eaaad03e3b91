/// Forms of values by which they are compared: what one writer puts there and another leaves out is cut.
#pragma once

#include <string>
#include <string_view>

#include "match/table.hpp"

namespace kartei::match {

/// Folded, without the word for street at its end: "Hauptstraße", "Hauptstr." and "Haupt Strasse" are
/// "haupt". Other kinds of way (-weg, -platz) stay, for they tell streets of one place apart. English ones
/// are written out and points of the compass shortened: "South Albany Ave" and "S. Albany Avenue" are "s
/// albany avenue".
[[nodiscard]] std::string comparable_street(std::string_view street);

/// Whether it is such an English word: "avenue". Many leave it out.
[[nodiscard]] bool is_street_kind(std::string_view folded);

/// Lower case without blanks: "12 A" is "12a".
[[nodiscard]] std::string comparable_house_number(std::string_view number);

/// Lower case, by what reaches the same person: see normalise::weak_key().
[[nodiscard]] std::string comparable_email(std::string_view email);

/// Whether an E.164 number is one of a mobile phone in Germany, Austria or Switzerland (the numbering plans
/// of Bundesnetzagentur, RTR and BAKOM); elsewhere the number does not always tell, and the answer is no.
[[nodiscard]] bool is_mobile(std::string_view phone);

/// Lower-case letters and digits only: "DE 123 456 789" is "de123456789". A court in brackets stands behind a
/// blank: "HRB 12345 (Offenbach)" is "hrb12345 offenbach".
[[nodiscard]] std::string comparable_id(std::string_view id);

/// Such an id without the court.
[[nodiscard]] std::string_view number_of_id(std::string_view comparable);

/// What "jun.", "d. Ä.", "III" in a name's suffix say.
[[nodiscard]] Generation generation_of(std::string_view suffix);

}  // namespace kartei::match
