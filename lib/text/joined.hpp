/// Texts put together from parts of which some may be empty.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace kartei::text {

/// Appends the part, a separator before it where the text holds something already. An empty part changes
/// nothing.
inline void append_part(std::string& text, std::string_view part, std::string_view separator = " ") {
  if (part.empty()) return;
  if (!text.empty()) text += separator;
  text += part;
}

/// The parts that are not empty, with the separator between them.
[[nodiscard]] inline std::string joined(std::initializer_list<std::string_view> parts,
                                        std::string_view separator = " ") {
  std::string text;
  for (const std::string_view part : parts) append_part(text, part, separator);
  return text;
}

}  // namespace kartei::text
