/// Digits with their separators, as people in several countries write them: the one reader of amounts and
/// numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kartei::normalise {

struct Decimal {
  std::string digits;         ///< of whole and fraction together; at least one
  std::size_t fraction = 0;   ///< how many of them are behind the decimal sign
  bool has_lone_dot = false;  ///< "1.200": the dot was taken to part thousands
};

struct DecimalReading {
  std::optional<Decimal> decimal;
  bool is_ambiguous = false;  ///< "1,200": 1200 or 1.2
};

/// Reads "1200", "1.200", "1.200,5", "1'200.50", "1 200", without sign and unit. Of two kinds of separators
/// the last is the decimal one; a lone dot before three digits parts thousands, as Germans write; a lone
/// comma before three digits could be either, unless a word of scale follows (`is_scaled`: "1,125 Mio").
[[nodiscard]] DecimalReading read_decimal(std::string_view written, bool is_scaled);

/// One sign for each meaning: typographic apostrophes become ', dashes and the minus sign -.
[[nodiscard]] std::string in_plain_signs(std::string text);

}  // namespace kartei::normalise
