/// What a spreadsheet leaves where it could not compute a value: it stands in a cell and is none.
#pragma once

#include <string_view>

namespace kartei::normalise {

/// "#REF!", "#BEZUG!", "#DIV/0!": what Excel and its kin show in English and German.
[[nodiscard]] bool is_spreadsheet_error(std::string_view value);

/// "=B2&C2": a formula instead of its result.
[[nodiscard]] bool is_formula(std::string_view value);

}  // namespace kartei::normalise
