#include <algorithm>
#include <array>
#include <vector>

#include "normalise/place.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// Words between a place and its addition; they tell nothing by themselves.
constexpr auto link_words =
    std::to_array<std::string_view>({"a", "am", "an", "b", "bei", "beim", "d",   "der", "dem",   "den",
                                     "i", "im", "in", "o", "ob",  "v",    "vor", "ot",  "stadt", "ortsteil"});

struct Abbreviation {
  std::string_view written;
  std::string_view meant;
};

/// By text::fold_ae().
constexpr auto abbreviations = std::to_array<Abbreviation>({{"ffm", "frankfurt main"},
                                                            {"st", "sankt"},
                                                            {"s", "sankt"},
                                                            {"gr", "gross"},
                                                            {"kl", "klein"},
                                                            {"muenich", "muenchen"},
                                                            {"munich", "muenchen"},
                                                            {"cologne", "koeln"},
                                                            {"vienna", "wien"},
                                                            {"zurich", "zuerich"},
                                                            {"geneva", "genf"},
                                                            {"genf", "geneve"},
                                                            {"nuremberg", "nuernberg"}});

bool is_link(std::string_view word) { return std::ranges::find(link_words, word) != link_words.end(); }

/// The words that tell, written out. The first word always tells.
std::vector<std::string> telling_words(std::string_view name) {
  std::vector<std::string> words;
  const std::string folded = text::fold_ae(name);
  for (const std::string_view word : text::words(folded)) {
    if (!words.empty() && is_link(word)) continue;
    const auto* found = std::ranges::find(abbreviations, word, &Abbreviation::written);
    if (found == abbreviations.end()) {
      words.emplace_back(word);
    } else {
      for (const std::string_view part : text::words(found->meant)) words.emplace_back(part);
    }
  }
  return words;
}

/// Equal, or beyond the first word one is an abbreviation of the other: "m" of "main".
bool may_be_one_word(const std::string& a, const std::string& b, bool is_first) {
  return a == b || (!is_first && (a.starts_with(b) || b.starts_with(a)));
}

}  // namespace

bool is_same_place(std::string_view city, std::string_view place) {
  const std::vector<std::string> written = telling_words(city);
  const std::vector<std::string> known = telling_words(place);
  const std::size_t common = std::min(written.size(), known.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (!may_be_one_word(written[i], known[i], i == 0)) return false;
  }
  return common > 0;
}

}  // namespace kartei::normalise
