#include "format/excel_text.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

namespace kartei::format {
namespace {

constexpr std::size_t escape_length = 7;
constexpr char32_t replacement = 0xFFFD;

std::optional<char32_t> escaped_unit(std::string_view text) {
  if (text.size() < escape_length || !text.starts_with("_x") || text[escape_length - 1] != '_') return {};
  std::uint16_t unit = 0;
  const char* begin = text.data() + 2;
  const auto [end, error] = std::from_chars(begin, begin + 4, unit, 16);
  if (error != std::errc{} || end != begin + 4) return {};
  return unit;
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

void append_utf8(std::string& out, char32_t code) {
  const auto add = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0 | (code >> 6));
    add(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    add(0xE0 | (code >> 12));
    add(0x80 | ((code >> 6) & 0x3F));
    add(0x80 | (code & 0x3F));
  } else {
    add(0xF0 | (code >> 18));
    add(0x80 | ((code >> 12) & 0x3F));
    add(0x80 | ((code >> 6) & 0x3F));
    add(0x80 | (code & 0x3F));
  }
}

/// Appends the escape at the front of `text` as its character; the length that was used up.
std::size_t append_unescaped(std::string& out, std::string_view text, char32_t unit) {
  if (is_high_surrogate(unit)) {
    const auto low = escaped_unit(text.substr(escape_length));
    if (low && is_low_surrogate(*low)) {
      append_utf8(out, 0x10000 + ((unit - 0xD800) << 10) + (*low - 0xDC00));
      return 2 * escape_length;
    }
  }
  append_utf8(out, is_high_surrogate(unit) || is_low_surrogate(unit) ? replacement : unit);
  return escape_length;
}

bool needs_escape(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

}  // namespace

std::string escape_excel_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (needs_escape(text[i])) {
      out += fmt::format("_x{:04X}_", static_cast<unsigned char>(text[i]));
    } else if (text[i] == '_' && escaped_unit(text.substr(i))) {
      out += "_x005F_";
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string unescape_excel_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto underscore = text.find("_x");
    out += text.substr(0, underscore);
    if (underscore == std::string_view::npos) break;
    text.remove_prefix(underscore);
    const auto unit = escaped_unit(text);
    if (!unit) out += '_';
    text.remove_prefix(unit ? append_unescaped(out, text, *unit) : 1);
  }
  return out;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

}  // namespace kartei::format
