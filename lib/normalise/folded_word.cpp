#include "normalise/folded_word.hpp"

#include <algorithm>

#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

std::string without_blanks(std::string text) {
  if (text.find(' ') != std::string::npos) std::erase(text, ' ');
  return text;
}

}  // namespace

FoldedWord::FoldedWord(std::string_view word)
    : written(word), folded(text::fold_ae(word)), key(without_blanks(folded)) {}

std::vector<FoldedWord> folded_words(std::string_view text) {
  std::vector<FoldedWord> words;
  words.reserve(static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1);
  for (std::string_view word = text::take_word(text); !word.empty(); word = text::take_word(text))
    words.emplace_back(word);
  return words;
}

std::string key_of(std::string_view word) { return without_blanks(text::fold_ae(word)); }

std::string joined(std::span<const FoldedWord> words) {
  std::string out;
  for (const FoldedWord& word : words) text::append_part(out, word.written);
  return out;
}

std::string folded_together(std::span<const FoldedWord> words) {
  std::string out;
  for (const FoldedWord& word : words) text::append_part(out, word.folded);
  return out;
}

}  // namespace kartei::normalise
