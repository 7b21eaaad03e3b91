/// Character references of HTML. Source: HTML Living Standard, 13.5 (named) and 13.2.5.80 (numeric).
#pragma once

#include <string>
#include <string_view>

namespace kartei::format {

/// The text with "&uuml;", "&#252;" and "&#xFC;" as their letters. Known are the names of HTML 4 that stand
/// for letters and signs of Western Europe; an unknown one stays as it is, as does an "&" that begins none.
/// Numbers 128 to 159 are read as windows-1252.
[[nodiscard]] std::string decode_html_entities(std::string_view text);

}  // namespace kartei::format
