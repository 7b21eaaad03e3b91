/// What Excel's number formats say about a number: a date, an identifier with leading zeros, or a number.
/// Source: ECMA-376 part 1, 18.8.30 and 18.8.31 (numFmt, numFmts).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "format/excel_date.hpp"

namespace kartei::format {

struct NumberFormat {
  std::optional<Shown> shown = std::nullopt;  ///< set when the number is a date or a time
  std::uint8_t min_digits = 1;                ///< 5 for "00000": a whole number is filled up with zeros
  bool operator==(const NumberFormat&) const = default;
};

/// A custom format's code as the file holds it. Only its first section counts (positive numbers); text in
/// quotes, escapes, colours, conditions and currencies are passed over.
[[nodiscard]] NumberFormat number_format_of_code(std::string_view code);

/// A format that a file names by number only. Ids 27 to 36 and 50 to 58 are East Asian dates.
[[nodiscard]] NumberFormat number_format_of_id(std::uint32_t id);

/// A number cell's text as people would write it. `raw` is the cell's value as the file holds it.
/// Digits alone stay as they are; else the shortest decimal that reads back as the same double, written
/// out ("491715123456", never 4.91715E+11) between 1e-9 and 1e21. What is no number is returned as it is.
[[nodiscard]] std::string excel_number_text(std::string_view raw, const NumberFormat& format,
                                            DateSystem system);

}  // namespace kartei::format
