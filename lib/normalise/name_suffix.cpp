#include "normalise/name_suffix.hpp"

#include <array>

#include "normalise/academic_title.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

struct SuffixWord {
  std::string_view folded;
  std::string_view written;
};

constexpr auto suffix_words = text::word_table(std::to_array<SuffixWord>({{"jun", "jun."},
                                                                          {"jr", "jun."},
                                                                          {"jnr", "jun."},
                                                                          {"junior", "jun."},
                                                                          {"sen", "sen."},
                                                                          {"sr", "sen."},
                                                                          {"snr", "sen."},
                                                                          {"senior", "sen."}}),
                                               &SuffixWord::folded);

constexpr auto numerals =
    text::word_set(std::to_array<std::string_view>({"II", "II.", "III", "III.", "IV", "IV."}));
}  // namespace

std::string_view without_comma(std::string_view word) {
  const std::size_t last = word.find_last_not_of(",;");
  return last == std::string_view::npos ? std::string_view{} : word.substr(0, last + 1);
}

std::string suffix_of(const FoldedWord& word, bool is_apart) {
  const std::string_view bare = without_comma(word.written);
  if (numerals.contains(bare)) return std::string(bare);
  const SuffixWord* found = suffix_words.find(word.folded);
  return found == nullptr ? title_behind(bare, word.key, is_apart) : std::string(found->written);
}

}  // namespace kartei::normalise
