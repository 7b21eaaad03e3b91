#include "importers/idoc_segments.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace kartei::importers {

std::string_view IdocSegment::value(std::string_view field) const {
  const auto found =
      std::ranges::find(fields, field, [](const auto& pair) { return std::string_view(pair.first); });
  return found == fields.end() ? std::string_view{} : std::string_view(found->second);
}

void add_field(IdocSegment& segment, std::string_view name, std::string_view value) {
  if (value.find_first_not_of("0 ") == std::string_view::npos) return;
  segment.fields.emplace_back(name, text::trim(value));
}

std::string segment_type(std::string_view name) {
  std::string type(text::trim(name));
  if (!type.starts_with("E2")) return type;
  type[1] = '1';
  constexpr std::size_t version_digits = 3;
  constexpr std::size_t shortest = 5;
  const bool has_version =
      type.size() > shortest + version_digits - 1 &&
      std::all_of(type.end() - version_digits, type.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (has_version) type.resize(type.size() - version_digits);
  return type;
}

}  // namespace kartei::importers
