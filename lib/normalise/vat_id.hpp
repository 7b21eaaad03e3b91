/// VAT ids of DE, AT, CH and LI, and of the other states of the EU.
#pragma once

#include <string>
#include <string_view>

#include "normalise/finding.hpp"

namespace kartei::normalise {

struct VatIdReading {
  std::string value;  ///< empty when it was not understood
  Findings found;
};

/// "DE136695976", "ATU13585627", "CHE116281710": capitals and digits without blanks and dots, Swiss ones
/// without MWST. The form is checked for DE, AT, CH, LI, of other states two letters and 2 to 12 signs are
/// taken. A number whose check digit does not fit is kept with a warning: it is what the company was known
/// by.
[[nodiscard]] VatIdReading read_vat_id(std::string_view written);

/// Whether the check digit of an id in that form fits; true where it has none that is known. Rules: DE by
/// ISO 7064 (mod 11,10), AT by its Ministry of Finance, CH (UID) by eCH-0097 (mod 11).
[[nodiscard]] bool has_right_check_digit(std::string_view id);

}  // namespace kartei::normalise
