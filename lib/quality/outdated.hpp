/// Values that were right once: they tell how old a list is.
#pragma once

#include <optional>
#include <string_view>

namespace kartei::quality {

/// Whether a postcode is not in use any more, or never was. `country` is ISO 3166-1 alpha-2; when it is empty
/// a code that lives in DE, AT, CH or LI is alive. Nothing when there is no code, or none of a country whose
/// codes are known. "W-6050" and "O-1020" (Germany until 1993) are dead.
[[nodiscard]] std::optional<bool> is_dead_postcode(std::string_view postcode, std::string_view country);

/// "W-6050", "O 7010": four digits behind the letter that told west from east, 1990 to 1993.
[[nodiscard]] bool is_postcode_of_before_1993(std::string_view postcode);

/// Whether a phone number, as written or as E.164, is of a form that is not dialled any more: Swiss 01 (044
/// since 2007), Vienna's 0222 (01 since 1998), German 0161 (C network, off since 2000), 0130 (0800 since
/// 2001) and 0190 (0900 since 2006). `country` is that of a number that tells none.
[[nodiscard]] bool is_old_number(std::string_view number, std::string_view country);

}  // namespace kartei::quality
