/// Phone numbers as people write them, to E.164.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/finding.hpp"
#include "normalise/phone_kind.hpp"

namespace kartei::normalise {

struct PhoneNumber {
  std::string e164;       ///< "+4989123456"
  std::string extension;  ///< digits of a written "App. 12"; a direct dial "-12" is part of the number
  PhoneKind kind = PhoneKind::other;
  bool operator==(const PhoneNumber&) const = default;

  /// "+4989123456;ext=12" (RFC 3966), or without extension the number alone.
  [[nodiscard]] std::string text() const;
};

struct PhoneReading {
  std::vector<PhoneNumber> numbers;  ///< each once, in the order of the cell
  Findings found;
};

/// Reads a cell; numbers without country code are of `region` (ISO 3166-1 alpha-2). What is no number that
/// can be dialled is left out with a warning, also one that a spreadsheet ruined (4,91715E+11).
[[nodiscard]] PhoneReading read_phones(std::string_view cell, std::string_view region);

/// The short way for the well-formed: one number of DE, AT or CH with its area code and nothing else in the
/// cell. Where it yields a number, read_phones() yields that one and finds nothing; it does not allocate but
/// for the result.
[[nodiscard]] std::optional<PhoneNumber> read_plain_phone(std::string_view cell, std::string_view region);

}  // namespace kartei::normalise
