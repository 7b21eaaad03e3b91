/// German words of the profile's page.
#pragma once

#include <string>
#include <string_view>

#include "operations/profile/list_profile.hpp"

namespace kartei::operations {

[[nodiscard]] std::string_view german(quality::Verdict verdict);
/// "Zeilen ohne jeden Weg zum Empfänger".
[[nodiscard]] std::string_view german(quality::Measure measure);
/// "%", "Tage", or nothing for a count.
[[nodiscard]] std::string_view german_unit(quality::Measure measure);
[[nodiscard]] std::string_view german(quality::Score score);
/// Of a kind of sensitive data; its own name where it is not one of the shipped ones.
[[nodiscard]] std::string german_kind(const std::string& kind);

/// "1.234".
[[nodiscard]] std::string german_number(std::uint64_t number);
/// "24.12.2025"; "–" for nothing.
[[nodiscard]] std::string german_day(const std::optional<Day>& day);
/// Part of the whole, rounded to whole percents: "97 %"; "–" of nothing.
[[nodiscard]] std::string german_share(std::uint64_t part, std::uint64_t whole);

}  // namespace kartei::operations
