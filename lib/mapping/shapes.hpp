/// The looks of values: cheap tests on one value each, wrong now and then, right over a column. Whether a
/// value is truly valid is for normalise to say.
#pragma once

#include <string_view>

namespace kartei::mapping {

[[nodiscard]] bool is_email(std::string_view value);
[[nodiscard]] bool is_url(std::string_view value);
[[nodiscard]] bool is_vat_id(std::string_view value);
/// d.m.yyyy, d.m.yy, yyyy-mm-dd, yyyymmdd, m/d/yyyy, with or without time.
[[nodiscard]] bool is_date(std::string_view value);
/// At least 6 digits, of which one of `+ 0 (` comes first; only signs that people write into numbers.
[[nodiscard]] bool is_phone(std::string_view value);
[[nodiscard]] bool is_mobile(std::string_view value);
/// 4 or 5 digits, with or without the country's letters before them.
[[nodiscard]] bool is_postcode(std::string_view value);
[[nodiscard]] bool is_postcode_city(std::string_view value);
[[nodiscard]] bool is_full_address(std::string_view value);
/// A street's word, or words with a house number behind.
[[nodiscard]] bool is_street(std::string_view value);
[[nodiscard]] bool is_last_comma_first(std::string_view value);
[[nodiscard]] bool is_company(std::string_view value);
[[nodiscard]] bool is_salutation(std::string_view value);
[[nodiscard]] bool is_person_title(std::string_view value);
/// A name or a code of two or three letters.
[[nodiscard]] bool is_country(std::string_view value);
[[nodiscard]] bool is_first_name(std::string_view value);

}  // namespace kartei::mapping
