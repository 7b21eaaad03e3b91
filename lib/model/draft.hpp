/// A record after mapping and before normalising: which column means what, the words untouched.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/date_form.hpp"
#include "model/field.hpp"

namespace kartei {

/// What a column means: a field, where it belongs, and which of several it is
/// ("Telefon 2" is {phone, work, 2}). Values of one address share use and ordinal.
struct Target {
  Field field = Field::ignored;
  Use use = Use::unspecified;
  std::uint8_t ordinal = 1;
  bool operator==(const Target&) const = default;
};

/// One mapped value. `column` leads back to the source for origins and messages.
struct DraftValue {
  Target target;
  std::uint32_t column = 0;
  std::string_view value;  ///< trimmed of ASCII blanks, not empty; lives as long as the record it came from
  bool mend = false;       ///< whether what is only likely (letter case, swapped names) is mended, too
  DateForm dates = {};     ///< how the dates of its column are written
};

/// A contact as its source wrote it, ordered by column.
struct ContactDraft {
  std::vector<DraftValue> values;
  bool mend = false;  ///< whether what no value says but one makes likely (a gender) is filled in, too
  std::optional<Day> known_on = {};  ///< the day that the values are of: it tells the century of birth years
};

}  // namespace kartei
