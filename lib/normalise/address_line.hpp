/// A whole address in one cell: "Ring 5, 63067 Offenbach", or several lines.
#pragma once

#include <string>
#include <string_view>

namespace kartei::normalise {

/// The cell's parts as they were written; street and place still to be read.
struct AddressParts {
  std::string street;    ///< street line, or PO box
  std::string addition;  ///< lines before it
  std::string postcode_city;
  std::string country;
};

/// Takes a cell apart at line ends, commas, semicolons and dots of letter heads, or at the postcode; the
/// place may stand in front of the street, its postcode behind it or in a part of its own. Without a postcode
/// the first part is the street and the last the city. With a street and a PO box, the box is an addition.
[[nodiscard]] AddressParts split_address(std::string_view cell);

}  // namespace kartei::normalise
