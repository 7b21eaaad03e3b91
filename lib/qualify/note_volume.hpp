/// The amount in a part of a note: "ca. 20 TEUR", "50-80k", "€ 20.000", "Etat 100.000,-".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kartei::qualify {

/// Money in whole units of the currency.
struct VolumeRange {
  std::int64_t from = 0;
  std::int64_t until = 0;  ///< the same unless a range was told
  std::string currency;    ///< ISO 4217
  bool operator==(const VolumeRange&) const = default;
};

struct FoundVolume {
  VolumeRange volume;
  std::size_t begin = 0;  ///< where it stands in the clause, in bytes
  std::size_t end = 0;
};

/// The first amount of a clause in lower case, as normalise::read_money() reads it. It has a unit (TEUR, k,
/// EUR, Mio) before or behind it, or a word such as Budget beside it; without a unit a year is none. EUR
/// where no currency is told.
[[nodiscard]] std::optional<FoundVolume> find_volume(std::string_view clause);

}  // namespace kartei::qualify
