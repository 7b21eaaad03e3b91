#include "match/company_difference.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "match/name_levels.hpp"
#include "match/similarity.hpp"
#include "match/word_sets.hpp"
#include "reference/first_names.hpp"
#include "text/text.hpp"

namespace kartei::match {

namespace {

constexpr std::array<std::string_view, 14> part_words{
    "verwaltung", "beteiligung",   "holding",  "komplementaer", "geschaeftsfuehrungs",
    "besitz",     "vertrieb",      "service",  "immobilien",    "grundbesitz",
    "stiftung",   "international", "betriebs", "vermoegen"};

constexpr std::array<std::string_view, 6> branch_words{"niederlassung",    "filiale",         "zweigstelle",
                                                       "geschaeftsstelle", "betriebsstaette", "zweigbuero"};

constexpr std::array<std::string_view, 4> neutral_words{"firma", "fa", "und", "u"};

bool is_branch_word(std::string_view word) {
  return word == "nl" || word == "zndl" || std::ranges::any_of(branch_words, [&](std::string_view branch) {
           return word.find(branch) != std::string_view::npos;
         });
}

struct Branch {
  bool is_one = false;
  std::string place;  ///< what stands behind the word
};

Branch branch_of(std::string_view folded) {
  Branch branch;
  for (const std::string_view word : text::words(folded)) {
    if (branch.is_one) branch.place.append(word);
    branch.is_one = branch.is_one || is_branch_word(word);
  }
  return branch;
}

bool is_number(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos ||
         word.find_first_not_of("ivx") == std::string_view::npos;
}

bool is_first_name(std::string_view word) { return reference::first_name(word).total() > 0; }

// Josef and Josip are two, and so are 12 and 13.
bool is_plain_slip(std::string_view a, std::string_view b) {
  return !is_number(a) && !is_number(b) && is_typo(a, b) && within_one_edit(a, b) &&
         !(is_first_name(a) && is_first_name(b));
}

using Words = std::vector<std::string_view>;

Words telling_words(const NamePool& companies, const Name& name) {
  Words words;
  for (const ValueId word : words_of(companies, name)) {
    if (std::ranges::find(neutral_words, companies.text(word)) == neutral_words.end())
      words.push_back(companies.text(word));
  }
  return words;
}

// Takes out of both what one has like the other.
template <class Alike>
void take_out_pairs(Words& a, Words& b, Alike alike) {
  std::erase_if(a, [&](std::string_view word) {
    const auto counterpart =
        std::ranges::find_if(b, [&](std::string_view other) { return alike(word, other); });
    if (counterpart == b.end()) return false;
    b.erase(counterpart);
    return true;
  });
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string_view word : words) text += word;
  return text;
}

}  // namespace

bool company_names_differ(const NamePool& companies, ValueId a, ValueId b) {
  const Name& name_a = companies[a];
  const Name& name_b = companies[b];
  if (name_a.folded == name_b.folded || name_a.dotless == name_b.dotless) return false;
  Words words_a = telling_words(companies, name_a);
  Words words_b = telling_words(companies, name_b);
  take_out_pairs(words_a, words_b, std::equal_to<>());
  take_out_pairs(words_a, words_b, is_plain_slip);
  if (words_a.empty() && words_b.empty()) return false;
  if (std::ranges::any_of(words_a, is_number) || std::ranges::any_of(words_b, is_number)) return true;
  // "Auto Haus" and "Autohaus".
  const std::string rest_a = joined(words_a);
  const std::string rest_b = joined(words_b);
  return rest_a != rest_b && (words_a.size() == words_b.size() || !is_plain_slip(rest_a, rest_b));
}

bool parts_differ(std::string_view a, std::string_view b) {
  const std::string folded_a = text::fold_ae(a);
  const std::string folded_b = text::fold_ae(b);
  const Branch branch_a = branch_of(folded_a);
  const Branch branch_b = branch_of(folded_b);
  if (branch_a.is_one != branch_b.is_one || branch_a.place != branch_b.place) return true;
  return std::ranges::any_of(part_words, [&](std::string_view word) {
    return (folded_a.find(word) != std::string::npos) != (folded_b.find(word) != std::string::npos);
  });
}

}  // namespace kartei::match
