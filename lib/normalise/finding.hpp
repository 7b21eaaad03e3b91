/// What the functions of this layer say about a value: diagnostics without place and field, which the
/// caller knows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"

namespace kartei::normalise {

using Findings = std::vector<Diagnostic>;

[[nodiscard]] Diagnostic note(std::string_view code, std::string what, std::string fix = {});
[[nodiscard]] Diagnostic warning(std::string_view code, std::string what, std::string fix);

/// No value but a note has so many bytes; what is longer comes from columns that were parted wrongly.
inline constexpr std::size_t longest_value = 10'000;

/// The warning "value.too_long" about such a value.
[[nodiscard]] Diagnostic too_long(std::string_view value);

/// The value in double quotes, cut after 80 bytes at a character's border.
[[nodiscard]] std::string quoted(std::string_view value);

/// Words that people write where they have nothing to write: "-", "n/a", "keine", "k. A.".
[[nodiscard]] bool is_placeholder(std::string_view value);

}  // namespace kartei::normalise
