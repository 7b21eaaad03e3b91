/// Street lines: the street, the house number, what else stands there; or a PO box.
#pragma once

#include <string>
#include <string_view>

#include "normalise/finding.hpp"

namespace kartei::normalise {

struct StreetReading {
  std::string street;        ///< type word written out: "Hauptstraße"; "strasse" in CH and LI
  std::string house_number;  ///< "12a", "12-14", "12 1/2", "20/A/4/15"; leading zeros gone
  std::string addition;      ///< "Hinterhaus", "3. OG", "bei Schmidt"
  std::string po_box;        ///< digits of the box, or "Postfach" when without number
};

/// Takes a line apart; `country` (ISO 3166-1 alpha-2, may be empty) decides on ß. Numbers that belong to the
/// name stay there: "Straße des 17. Juni", "Straße 73", Mannheim's squares ("L 7"). A number alone ("Nr. 17")
/// is a house in a village without street names. In Austria "Stiege 2, Tür 14" becomes a part of the number.
/// A line that is not understood is a street as a whole.
[[nodiscard]] StreetReading read_street(std::string_view written, std::string_view country);

/// Whether a line that was read as a street is none: more digits than a village's house number, and no
/// letter.
[[nodiscard]] bool is_no_street(std::string_view street);

/// The warning "street.no_name" about such a line.
[[nodiscard]] Diagnostic no_street(std::string_view line);

/// A house number in its own column: "Nr. 012 A" to "12a". What follows the number is returned behind a
/// blank.
[[nodiscard]] std::string tidy_house_number(std::string_view written);

/// The street's name with its type word written out; a square of Mannheim as "R 7".
[[nodiscard]] std::string tidy_street_name(std::string_view name, std::string_view country);

/// The street's name with its type word as DIN 5008 shortens it, where a line is too long: "Hauptstraße" to
/// "Hauptstr.", "Münchner Straße" to "Münchner Str.", "Marktplatz" to "Marktpl."; "Straße" alone stays.
[[nodiscard]] std::string short_street_name(std::string_view name);

/// The digits of "Postfach 12 34 56", "PF 123456", "Postfach"; empty when the line names no PO box.
[[nodiscard]] std::string read_po_box(std::string_view line);

}  // namespace kartei::normalise
