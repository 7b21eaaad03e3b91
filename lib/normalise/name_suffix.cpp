#include "normalise/name_suffix.hpp"

#include <algorithm>
#include <array>

#include "normalise/academic_title.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

struct SuffixWord {
  std::string_view folded;
  std::string_view written;
};

constexpr auto suffix_words = std::to_array<SuffixWord>({{"jun", "jun."},
                                                         {"jr", "jun."},
                                                         {"jnr", "jun."},
                                                         {"junior", "jun."},
                                                         {"sen", "sen."},
                                                         {"sr", "sen."},
                                                         {"snr", "sen."},
                                                         {"senior", "sen."}});

constexpr auto numerals = std::to_array<std::string_view>({"II", "II.", "III", "III.", "IV", "IV."});
}  // namespace

std::string_view without_comma(std::string_view word) {
  const std::size_t last = word.find_last_not_of(",;");
  return last == std::string_view::npos ? std::string_view{} : word.substr(0, last + 1);
}

std::string suffix_of(std::string_view word, bool is_apart) {
  const std::string_view bare = without_comma(word);
  if (std::ranges::find(numerals, bare) != numerals.end()) return std::string(bare);
  const auto* found = std::ranges::find(suffix_words, text::fold_ae(bare), &SuffixWord::folded);
  return found == suffix_words.end() ? title_behind(bare, is_apart) : std::string(found->written);
}

}  // namespace kartei::normalise
