/// Tables of words written as one text, "ja j yes": how rows with many words stay readable.
#pragma once

#include <string_view>

namespace kartei::format {

/// Whether `word` stands in the blank-separated `list`. An empty word stands in none.
[[nodiscard]] constexpr bool in_word_list(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  std::size_t at = list.find(word);
  while (at != std::string_view::npos) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
    at = list.find(word, at + 1);
  }
  return false;
}

}  // namespace kartei::format
