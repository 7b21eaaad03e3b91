#include "format/vcard_property.hpp"

#include <algorithm>

#include "format/charset.hpp"
#include "text/text.hpp"

namespace kartei::format {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::string ascii_upper(std::string_view text) {
  std::string upper(text);
  std::ranges::transform(upper, upper.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return upper;
}

/// The first of `wanted` outside of double quotes. A quote that is never closed is an ordinary sign.
std::size_t find_unquoted(std::string_view text, std::string_view wanted) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (wanted.find(text[i]) != none) return i;
    if (text[i] != '"') continue;
    const std::size_t close = text.find('"', i + 1);
    if (close != none) i = close;
  }
  return none;
}

/// Names hold letters, digits and hyphens; a slash and an underscore have been met.
bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '/';
  });
}

/// RFC 6868: ^n is a line feed, ^^ a circumflex, ^' a double quote.
std::string decode_parameter(std::string_view text) {
  text = text::trim(text);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = text[i] == '^' && i + 1 < text.size() ? text[i + 1] : '\0';
    if (next == 'n')
      decoded += '\n';
    else if (next == '^')
      decoded += '^';
    else if (next == '\'')
      decoded += '"';
    else {
      decoded += text[i];
      continue;
    }
    ++i;
  }
  return decoded;
}

VcardParameter parse_parameter(std::string_view text) {
  const std::size_t equals = find_unquoted(text, "=");
  VcardParameter parameter;
  if (equals != none) parameter.name = ascii_upper(text::trim(text.substr(0, equals)));
  std::string_view values = equals == none ? text : text.substr(equals + 1);
  if (values.size() >= 2 && values.front() == '"' && values.find('"', 1) == values.size() - 1 &&
      parameter.name == "TYPE") {
    values = values.substr(1, values.size() - 2);
  }
  while (true) {
    const std::size_t comma = find_unquoted(values, ",");
    parameter.values.push_back(decode_parameter(values.substr(0, comma)));
    if (comma == none) return parameter;
    values.remove_prefix(comma + 1);
  }
}

/// "item1.TEL;TYPE=work": group, name, parameters. False when there is no name.
bool parse_head(std::string_view head, VcardProperty& property) {
  const std::size_t name_end = head.find(';');
  std::string_view name = text::trim(head.substr(0, name_end));
  if (const std::size_t dot = name.find('.'); dot != none) {
    property.group = text::to_lower(text::scrub(name.substr(0, dot)));
    name.remove_prefix(dot + 1);
  }
  if (!is_name(name)) return false;
  property.name = ascii_upper(name);
  if (name_end == none) return true;
  head.remove_prefix(name_end + 1);
  while (true) {
    const std::size_t semicolon = find_unquoted(head, ";");
    property.parameters.push_back(parse_parameter(head.substr(0, semicolon)));
    if (semicolon == none) return true;
    head.remove_prefix(semicolon + 1);
  }
}

}  // namespace

std::string_view VcardProperty::parameter(std::string_view parameter_name) const {
  const auto found = std::ranges::find(parameters, parameter_name, &VcardParameter::name);
  return found == parameters.end() ? std::string_view{} : std::string_view(found->values.front());
}

std::optional<VcardProperty> parse_vcard_property(const VcardLine& line, text::Encoding fallback) {
  const std::size_t colon = find_unquoted(line.text, ":");
  if (colon == none) return std::nullopt;
  VcardProperty property;
  property.is_base64 = line.is_base64;
  const std::string head = to_utf8(line.text.substr(0, colon), "", fallback);
  if (!parse_head(head, property)) return std::nullopt;
  const std::string_view value = line.text.substr(colon + 1);
  const std::string_view charset = property.parameter("CHARSET");
  property.value = line.is_quoted_printable ? to_utf8(decode_quoted_printable(value), charset, fallback)
                                            : to_utf8(value, charset, fallback);
  return property;
}

std::vector<std::string_view> split_vcard_value(std::string_view value, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\') {
      ++i;
    } else if (value[i] == separator) {
      parts.push_back(value.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  parts.push_back(value.substr(begin));
  return parts;
}

std::string unescape_vcard_text(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (text[i] == '\r' && next == '\n') continue;
    if (text[i] != '\\' || std::string_view("nN\\,;:").find(next) == none) {
      plain += text[i];
      continue;
    }
    plain += next == 'n' || next == 'N' ? '\n' : next;
    ++i;
  }
  return plain;
}

}  // namespace kartei::format
