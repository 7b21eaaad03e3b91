#include "export/workbook_limits.hpp"

#include <fmt/format.h>

namespace kartei::exports {
namespace {

constexpr std::size_t max_name_units = 31;
constexpr std::size_t escape_units = 7;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t utf16_units(char lead) { return static_cast<unsigned char>(lead) >= 0xF0 ? 2 : 1; }

std::size_t escaped_units(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x20 || byte == 0x7F || byte == '_' ? escape_units : utf16_units(lead);
}

/// The longest beginning of whole characters with at most `max_units`, each counted by `units_of`.
std::string_view front_part(std::string_view text, std::size_t max_units, std::size_t (*units_of)(char)) {
  std::size_t units = 0;
  for (std::size_t end = 0; end < text.size(); ++end) {
    if (is_continuation(text[end])) continue;
    units += units_of(text[end]);
    if (units > max_units) return text.substr(0, end);
  }
  return text;
}

std::string legal_name(std::string_view wanted) {
  std::string name(wanted);
  for (char& c : name) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (control || std::string_view("[]:*?/\\").find(c) != std::string_view::npos) c = '_';
  }
  while (name.ends_with('\'')) name.pop_back();
  name.erase(0, std::min(name.find_first_not_of('\''), name.size()));
  return name.empty() ? "Blatt" : name;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower;
}

}  // namespace

std::string SheetNames::unique(std::string_view wanted) {
  const std::string legal = legal_name(wanted);
  std::string name(front_part(legal, max_name_units, utf16_units));
  for (int n = 2; !taken_.insert(ascii_lower(name)).second; ++n) {
    const std::string suffix = fmt::format(" ({})", n);
    name = std::string(front_part(legal, max_name_units - suffix.size(), utf16_units)) + suffix;
  }
  return name;
}

std::string_view cell_part(std::string_view text, std::size_t max_units) {
  return front_part(text, max_units, escaped_units);
}

}  // namespace kartei::exports
