#include "normalise/salutation.hpp"

#include <array>

#include "normalise/ascii.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

struct SalutationWord {
  std::string_view word;  ///< by text::fold_ae()
  Addressee addressee;
  Gender gender;
};

constexpr auto salutation_words = text::word_table(
    std::to_array<SalutationWord>({
        {"herr", Addressee::person, Gender::male},         {"herrn", Addressee::person, Gender::male},
        {"hr", Addressee::person, Gender::male},           {"hrn", Addressee::person, Gender::male},
        {"mr", Addressee::person, Gender::male},           {"monsieur", Addressee::person, Gender::male},
        {"signor", Addressee::person, Gender::male},       {"frau", Addressee::person, Gender::female},
        {"fr", Addressee::person, Gender::female},         {"fraeulein", Addressee::person, Gender::female},
        {"frl", Addressee::person, Gender::female},        {"mrs", Addressee::person, Gender::female},
        {"ms", Addressee::person, Gender::female},         {"miss", Addressee::person, Gender::female},
        {"madame", Addressee::person, Gender::female},     {"mme", Addressee::person, Gender::female},
        {"signora", Addressee::person, Gender::female},    {"divers", Addressee::person, Gender::diverse},
        {"mx", Addressee::person, Gender::diverse},        {"familie", Addressee::family, Gender::unknown},
        {"fam", Addressee::family, Gender::unknown},       {"eheleute", Addressee::couple, Gender::unknown},
        {"ehepaar", Addressee::couple, Gender::unknown},   {"firma", Addressee::company, Gender::unknown},
        {"fa", Addressee::company, Gender::unknown},       {"herrfrau", Addressee::person, Gender::unknown},
        {"frauherr", Addressee::person, Gender::unknown},  {"herrnfrau", Addressee::person, Gender::unknown},
        {"frauherrn", Addressee::person, Gender::unknown}, {"damen", Addressee::unknown, Gender::unknown},
        {"herren", Addressee::unknown, Gender::unknown},
    }),
    &SalutationWord::word);

/// Words before a salutation that say nothing: of letters, and of address lines.
constexpr auto opening_words = text::word_set(std::to_array<std::string_view>(
    {"sehr", "geehrter", "geehrte", "geehrtes", "lieber",  "liebe", "liebes", "an",  "den",  "die",
     "z",    "zu",       "hd",      "hdn",      "haenden", "zh",    "h",      "zhd", "zhdn", "co"}));

/// Of these, the ones that open an address line even where no salutation follows.
constexpr auto attention_words =
    text::word_set(std::to_array<std::string_view>({"hd", "hdn", "haenden", "zh", "zhd", "zhdn", "co"}));

/// How many words of "i. A.", "i.V.", "ppa." stand in front of a name that was taken from a signature.
std::size_t signing_mark(std::span<const FoldedWord> words) {
  const auto is_mark = [](std::string_view written) {
    return written == "i.A." || written == "i.V." || written == "ppa." || written == "pp.";
  };
  if (!words.empty() && is_mark(words[0].written)) return 1;
  return words.size() > 1 && is_mark(words[0].written + words[1].written) ? 2 : 0;
}

struct Opening {
  std::size_t words = 0;
  bool is_attention = false;  ///< "z. Hd.", "c/o", "i. A."
};

/// Words of an opening may also begin a name: "Zu Guttenberg".
Opening leading_opening(std::span<const FoldedWord> words) {
  Opening opening;
  opening.words = signing_mark(words);
  opening.is_attention = opening.words > 0;
  for (; opening.words < words.size(); ++opening.words) {
    const std::string& key = words[opening.words].key;
    if (!opening_words.contains(key)) break;
    opening.is_attention |= attention_words.contains(key);
  }
  return opening;
}

Salutation of_one(const SalutationWord& word) { return {word.addressee, word.gender, {}, 0}; }

Salutation joined(const Salutation& first, const SalutationWord& second) {
  if (first.addressee != Addressee::person || second.addressee != Addressee::person) return of_one(second);
  return {Addressee::couple, Gender::unknown, {first.gender, second.gender}, 0};
}

}  // namespace

bool is_joining_word(std::string_view word) {
  return word == "&" || word == "+" || equals_ignoring_case(word, "und") ||
         equals_ignoring_case(word, "u.") || equals_ignoring_case(word, "u") ||
         equals_ignoring_case(word, "and");
}

Salutation leading_salutation(std::span<const FoldedWord> words) {
  const Opening opening = leading_opening(words);
  Salutation salutation;
  if (opening.is_attention && opening.words < words.size()) salutation.words = opening.words;
  bool is_joined = false;
  for (std::size_t at = opening.words; at < words.size(); ++at) {
    if (is_joining_word(words[at].written) && salutation.words > 0) {
      is_joined = true;
      continue;
    }
    const SalutationWord* word = salutation_words.find(words[at].key);
    if (word == nullptr) break;
    salutation = is_joined ? joined(salutation, *word) : of_one(*word);
    salutation.words = at + 1;
  }
  return salutation;
}

Gender gender_of_mark(std::span<const FoldedWord> words) {
  std::string key;
  for (const FoldedWord& word : words) key += word.key;
  if (key == "m" || key == "maennlich" || key == "male") return Gender::male;
  if (key == "w" || key == "f" || key == "weiblich" || key == "female") return Gender::female;
  if (key == "d" || key == "x" || key == "divers" || key == "diverse") return Gender::diverse;
  return Gender::unknown;
}

}  // namespace kartei::normalise
