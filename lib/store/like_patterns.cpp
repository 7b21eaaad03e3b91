#include "store/like_patterns.hpp"

#include <algorithm>

#include "store/cells.hpp"
#include "text/text.hpp"

namespace kartei::store {
namespace {

/// The text as a LIKE pattern in which * stands for any letters.
std::string pattern_of(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c == '*' ? '%' : c;
  }
  return pattern;
}

/// First letters of words large, the others small: how names and towns are written.
std::string capitalised(std::string_view text) {
  std::string made;
  for (const std::string_view word : text::words(text)) {
    std::size_t first = 1;
    while (first < word.size() && (static_cast<unsigned char>(word[first]) & 0xC0U) == 0x80U) ++first;
    if (!made.empty()) made += ' ';
    made += text::to_upper(word.substr(0, first)) + text::to_lower(word.substr(first));
  }
  return made;
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

}  // namespace

std::string like_patterns(const std::vector<std::string>& texts) {
  std::vector<std::string> patterns;
  const auto add = [&](std::string_view text) {
    std::string pattern = pattern_of(text);
    if (std::ranges::find(patterns, pattern) == patterns.end()) patterns.push_back(std::move(pattern));
  };
  for (const std::string& text : texts) {
    const std::string value = text::to_nfc(text);
    add(value);
    if (is_ascii(value)) continue;
    for (const std::string& variant : {text::to_lower(value), text::to_upper(value), capitalised(value)})
      add(variant);
  }
  return to_json(patterns);
}

}  // namespace kartei::store
