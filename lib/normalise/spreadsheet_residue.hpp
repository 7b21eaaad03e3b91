/// What a spreadsheet leaves where it could not compute a value: it stands in a cell and is none.
#pragma once

#include <string_view>

namespace kartei::normalise {

/// Whether it can be either of these at all.
[[nodiscard]] inline bool may_be_residue(std::string_view value) {
  return value.starts_with('#') || value.starts_with('=');
}

/// "#REF!", "#BEZUG!", "#DIV/0!": what Excel and its kin show in English and German.
[[nodiscard]] bool is_spreadsheet_error(std::string_view value);

/// "=B2&C2": a formula instead of its result.
[[nodiscard]] bool is_formula(std::string_view value);

}  // namespace kartei::normalise
