/// What kind of line a phone number is, by the numbering plans.
#pragma once

#include <cstdint>
#include <string_view>

namespace kartei::normalise {

/// Service numbers are free, of shared cost or premium; others are personal ones, of company networks,
/// or of a plan that does not tell.
enum class PhoneKind : std::uint8_t { other, fixed, mobile, service };

/// The kind of an E.164 number: DE, AT, CH and LI by prefix, others by libphonenumber.
[[nodiscard]] PhoneKind phone_kind(std::string_view e164);

/// The same by libphonenumber alone, which tells nothing of numbers that are not in use: what phone_kind() is
/// tested against.
[[nodiscard]] PhoneKind phone_kind_by_library(std::string_view e164);

/// "other", "fixed", "mobile", "service".
[[nodiscard]] std::string_view to_text(PhoneKind kind);

}  // namespace kartei::normalise
