/// Numbers that offices give: VAT ids and numbers of the commercial register; and languages.
#pragma once

#include <string>
#include <string_view>

#include "normalise/finding.hpp"

namespace kartei::normalise {

struct IdentifierReading {
  std::string value;  ///< empty when it was not understood
  Findings found;
};

/// "DE123456789", "ATU12345678", "CHE123456789": capitals and digits without blanks and dots, Swiss ones
/// without MWST. The form is checked for DE, AT, CH, LI; of other states of the EU two letters and 2 to 12
/// signs are taken.
[[nodiscard]] IdentifierReading read_vat_id(std::string_view written);

/// "HRB 12345", "HRA 12345 B", Austrian "FN 12345 a": register, blank, number, blank, letter. A court's name
/// goes. What holds no register and number stays as it was written.
[[nodiscard]] std::string read_register_id(std::string_view written);

/// ISO 639-1 of "deutsch", "German", "de", "de-AT"; empty when it is none of the languages known here.
[[nodiscard]] std::string read_language(std::string_view written);

}  // namespace kartei::normalise
