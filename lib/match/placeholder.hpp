/// Values that stand where a value is missing: they say nothing about a party.
#pragma once

#include <string_view>

#include "model/date.hpp"

namespace kartei::match {

/// "k.A.", "unbekannt", "n/a", "xxx", "Mustermann" is not: names that somebody may bear are no placeholders.
[[nodiscard]] bool is_placeholder_name(std::string_view text);

/// A number of one repeated digit, or one that counts up: "00000", "12345".
[[nodiscard]] bool is_placeholder_number(std::string_view digits);

/// A phone number in E.164 that nobody has: zeros or one repeated digit after the country code.
[[nodiscard]] bool is_placeholder_phone(std::string_view phone);

/// A mailbox for show: test@test.de, anything at example.com, noreply.
[[nodiscard]] bool is_placeholder_email(std::string_view email);

/// Days that forms and databases fill in: 1 January 1900, 1901, 1970, 2000; 11 November 1911; anything
/// before 1880.
[[nodiscard]] bool is_placeholder_date(Day day);

}  // namespace kartei::match
