#include "reference/keys.hpp"

#include "text/text.hpp"

namespace kartei::reference {

std::string legal_form_key(std::string_view spelling) {
  const std::string folded = text::fold_ae(spelling);
  std::string key;
  for (const std::string_view word : text::words(folded)) {
    if (word != "und" && word != "u" && word != "et") key += word;
  }
  return key;
}

std::string country_key(std::string_view name) {
  std::string key = text::fold_ae(name);
  std::erase(key, ' ');
  return key;
}

}  // namespace kartei::reference
