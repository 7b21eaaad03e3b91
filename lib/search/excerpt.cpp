#include "search/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "search/words.hpp"
#include "text/text.hpp"

namespace kartei::search {
namespace {

constexpr std::size_t most_words = 12;
constexpr std::size_t words_before = 4;

/// A run of letters and digits in a text; letters beyond ASCII count as such.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_found = false;
};

bool is_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

/// As the index compares them.
std::string folded(std::string_view text) { return text::fold_a(searched_form(text)); }

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  const std::string all = folded(text);
  for (const std::string_view word : text::words(all)) words.emplace_back(word);
  return words;
}

std::vector<Word> words_of(std::string_view text, std::span<const std::string> wanted) {
  std::vector<Word> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    const auto end =
        static_cast<std::size_t>(std::ranges::find_if_not(text.substr(at), is_letter) - text.begin());
    const std::string word = folded(text.substr(at, end - at));
    const bool is_found =
        std::ranges::any_of(wanted, [&](const std::string& one) { return word.starts_with(one); });
    found.push_back({at, end, is_found});
    at = end;
  }
  return found;
}

std::string marked(std::string_view text, std::span<const Word> words, std::size_t from) {
  const std::size_t to = std::min(from + most_words, words.size());
  std::size_t at = from == 0 ? 0 : words[from].begin;
  std::string out = from == 0 ? "" : "…";
  for (std::size_t i = from; i < to; ++i) {
    out += text.substr(at, words[i].begin - at);
    const std::string_view word = text.substr(words[i].begin, words[i].end - words[i].begin);
    out += words[i].is_found ? "[" + std::string(word) + "]" : std::string(word);
    at = words[i].end;
  }
  out += to == words.size() ? std::string(text.substr(at)) : "…";
  return text::squeeze(out);
}

}  // namespace

std::string excerpt(std::span<const std::string_view> texts, std::string_view words) {
  const std::vector<std::string> wanted = folded_words(words);
  for (const std::string_view text : texts) {
    const std::vector<Word> all = words_of(text, wanted);
    const auto first = static_cast<std::size_t>(std::ranges::find_if(all, &Word::is_found) - all.begin());
    if (first == all.size()) continue;
    return marked(text, all, all.size() <= most_words || first <= words_before ? 0 : first - words_before);
  }
  return texts.empty() ? "" : marked(texts.front(), words_of(texts.front(), wanted), 0);
}

}  // namespace kartei::search
