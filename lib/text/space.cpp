#include "text/space.hpp"

#include <algorithm>

#include "text/text.hpp"
#include "text/utf8.hpp"

namespace kartei::text {

namespace {

/// Most signs are of ASCII and no blanks.
bool is_plain(char c) { return c > ' ' && c < 0x7F; }

/// Start and length of the code point that ends just before `end`. Broken bytes count one by one.
std::size_t start_of_last(std::string_view text, std::size_t end) {
  const std::size_t lowest = end - std::min<std::size_t>(end, 4);
  for (std::size_t at = end; at-- > lowest;) {
    const CodePoint c = code_point_at(text, at);
    if (c.valid && at + c.bytes == end) return at;
  }
  return end - 1;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_plain(text[at])) {
    const CodePoint c = code_point_at(text, at);
    if (blank_kind(c.value) == Blank::none) break;
    at += c.bytes;
  }
  return at;
}

/// End of the word that begins at `at`: the next blank that takes room.
std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_plain(text[at])) {
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(text, at);
    if (blank_kind(c.value) == Blank::space) break;
    at += c.bytes;
  }
  return at;
}

bool parts_words(std::string_view blanks) { return end_of_word(blanks, 0) < blanks.size(); }

}  // namespace

Blank blank_kind(char32_t c) {
  if (c <= 0x20) return c == 0x20 || (c >= 0x09 && c <= 0x0D) ? Blank::space : Blank::none;
  if (c < 0x85) return Blank::none;
  if (c == 0x85 || c == 0xA0 || c == 0x1680) return Blank::space;
  if (c < 0x2000) return Blank::none;
  if (c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000)
    return Blank::space;
  const bool direction =
      (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool zero_width = (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
  return direction || zero_width ? Blank::empty : Blank::none;
}

std::string_view trim(std::string_view text) {
  if (!text.empty() && is_plain(text.front()) && is_plain(text.back())) return text;
  text.remove_prefix(skip_blanks(text, 0));
  while (!text.empty() && !is_plain(text.back())) {
    const std::size_t last = start_of_last(text, text.size());
    if (blank_kind(code_point_at(text, last).value) == Blank::none) break;
    text = text.substr(0, last);
  }
  return text;
}

std::string squeeze(std::string_view text) {
  text = trim(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t after = skip_blanks(text, at);
    if (after > at && parts_words(text.substr(at, after - at))) out += ' ';
    at = after;
    const std::size_t length = code_point_at(text, at).bytes;
    out.append(text, at, length);
    at += length;
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

std::string_view take_word(std::string_view& rest) {
  rest.remove_prefix(skip_blanks(rest, 0));
  const std::size_t end = end_of_word(rest, 0);
  const std::string_view word = trim(rest.substr(0, end));
  rest.remove_prefix(end);
  return word;
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> found;
  found.reserve(static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1);
  for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) found.push_back(word);
  return found;
}

}  // namespace kartei::text
