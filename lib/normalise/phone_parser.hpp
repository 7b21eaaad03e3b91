/// One cleaned phone number, read by the numbering plans of the world.
///
/// Most numbers of the home market are read by a short way of our own, the others by Google's libphonenumber,
/// which is known to one source file only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kartei::normalise {

/// E.164 of a number that is digits only, with "+" in front where a country code is written. Numbers without
/// are of `region`, or where that is empty or unknown, of none. Nothing when it has too few or too many
/// digits for any number of its country.
[[nodiscard]] std::optional<std::string> to_e164(std::string_view digits, std::string_view region);

/// The same by libphonenumber alone: what to_e164() is tested against.
[[nodiscard]] std::optional<std::string> to_e164_by_library(std::string_view digits, std::string_view region);

/// The short way: nothing when the number is not plainly one of DE, AT or CH.
[[nodiscard]] std::optional<std::string> to_e164_plain(std::string_view digits, std::string_view region);

}  // namespace kartei::normalise
