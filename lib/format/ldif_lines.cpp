#include "format/ldif_lines.hpp"

#include <algorithm>

#include "format/base64.hpp"
#include "text/text.hpp"

namespace kartei::format {
namespace {

/// RFC 2849 has letters, digits, dots and hyphens; some programs write underscores.
bool is_attribute_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_';
  });
}

/// What a line says: "name: text", "name:: base64", "name:< address". An address of a file is its value.
void read_attribute(const std::string& text, LdifLine& line) {
  const std::size_t colon = text.find(':');
  line.kind = LdifLine::Kind::stray;
  line.value = text;
  const std::string_view name = text::trim(std::string_view(text).substr(0, std::min(colon, text.find(';'))));
  if (colon == std::string::npos || !is_attribute_name(name)) return;
  std::string_view value = std::string_view(text).substr(colon + 1);
  const bool is_base64 = value.starts_with(':');
  if (is_base64 || value.starts_with('<')) value.remove_prefix(1);
  value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
  const auto decoded = is_base64 ? decode_base64(value) : std::string(value);
  if (!decoded) return;
  line.kind = LdifLine::Kind::attribute;
  line.name = name;
  line.key = line.name;
  for (char& c : line.key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  line.value = *decoded;
}

}  // namespace

std::string_view LdifLines::take_physical() {
  const std::string_view rest = bytes_.substr(at_);
  const std::size_t length = std::min(rest.find_first_of("\r\n"), rest.size());
  at_ += length;
  ++number_;
  if (rest.substr(length).starts_with("\r\n")) ++at_;
  if (at_ < bytes_.size()) ++at_;
  return rest.substr(0, length);
}

std::optional<LdifLine> LdifLines::next() {
  while (at_ < bytes_.size()) {
    LdifLine line;
    line.begin = at_;
    line.line = number_ + 1;
    std::string text(take_physical());
    while (goes_on()) text += take_physical().substr(1);
    line.end = at_;
    if (text.starts_with('#')) continue;
    if (text.empty()) {
      line.kind = LdifLine::Kind::entry_end;
    } else {
      read_attribute(text, line);
    }
    return line;
  }
  return {};
}

}  // namespace kartei::format
