#include "reference/keys.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace kartei::reference {

namespace {

bool is_joining(std::string_view word) { return word == "und" || word == "u" || word == "et"; }

}  // namespace

std::string legal_form_key(std::string_view spelling) {
  std::string folded = text::fold_ae(spelling);
  std::string key;
  if (folded.find(' ') == std::string::npos) return is_joining(folded) ? key : std::move(folded);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    const std::string_view word = std::string_view(folded).substr(begin, end - begin);
    if (!is_joining(word)) key += word;
    begin = end + 1;
  }
  return key;
}

std::string country_key(std::string_view name) {
  std::string key = text::fold_ae(name);
  std::erase(key, ' ');
  return key;
}

}  // namespace kartei::reference
