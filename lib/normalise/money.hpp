/// Amounts of money as people write them, to cents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "normalise/finding.hpp"

namespace kartei::normalise {

struct Amount {
  std::int64_t cents = 0;  ///< hundredths of the currency's unit
  std::string currency;    ///< ISO 4217; empty when neither written nor given
  bool operator==(const Amount&) const = default;
};

struct MoneyReading {
  std::optional<Amount> amount;
  Findings found;
};

/// Reads "1.234,56 €", "CHF 1'234.50", "EUR 5.000,--", "20 TEUR", "1,5 Mio", "-3,20", "3,20-", "$1,234.56".
/// Of two kinds of separators the last is the decimal one; a lone dot before three digits parts thousands, as
/// Germans write, with a note. A lone comma before three digits could be either and is refused, unless a unit
/// such as Mio follows. Amounts without a currency are of `currency` (ISO 4217, may be empty). What is no
/// amount, has parts of a cent, or is beyond 90 trillion yields a warning.
[[nodiscard]] MoneyReading read_money(std::string_view written, std::string_view currency);

/// Whether a lower-case word stands beside an amount: "teur", "€", "mio", "k", "franken".
[[nodiscard]] bool is_money_word(std::string_view word);

}  // namespace kartei::normalise
