#include "normalise/salutation.hpp"

#include <algorithm>
#include <array>

#include "text/text.hpp"

namespace kartei::normalise {
namespace {

struct SalutationWord {
  std::string_view word;  ///< by text::fold_ae()
  Addressee addressee;
  Gender gender;
};

constexpr auto salutation_words = std::to_array<SalutationWord>({
    {"herr", Addressee::person, Gender::male},       {"herrn", Addressee::person, Gender::male},
    {"hr", Addressee::person, Gender::male},         {"hrn", Addressee::person, Gender::male},
    {"mr", Addressee::person, Gender::male},         {"monsieur", Addressee::person, Gender::male},
    {"signor", Addressee::person, Gender::male},     {"frau", Addressee::person, Gender::female},
    {"fr", Addressee::person, Gender::female},       {"fraeulein", Addressee::person, Gender::female},
    {"frl", Addressee::person, Gender::female},      {"mrs", Addressee::person, Gender::female},
    {"ms", Addressee::person, Gender::female},       {"miss", Addressee::person, Gender::female},
    {"madame", Addressee::person, Gender::female},   {"mme", Addressee::person, Gender::female},
    {"signora", Addressee::person, Gender::female},  {"divers", Addressee::person, Gender::diverse},
    {"mx", Addressee::person, Gender::diverse},      {"familie", Addressee::family, Gender::unknown},
    {"fam", Addressee::family, Gender::unknown},     {"eheleute", Addressee::couple, Gender::unknown},
    {"ehepaar", Addressee::couple, Gender::unknown}, {"firma", Addressee::company, Gender::unknown},
    {"fa", Addressee::company, Gender::unknown},
});

/// Words before a salutation that say nothing: of letters, and of address lines.
constexpr auto opening_words = std::to_array<std::string_view>(
    {"sehr", "geehrter", "geehrte", "geehrtes", "lieber", "liebe", "liebes", "an", "den", "die", "z", "zu",
     "hd", "hdn", "haenden", "zh", "zhd", "zhdn"});

bool is_opening(std::string_view word) {
  return std::ranges::find(opening_words, word) != opening_words.end();
}
bool is_and(std::string_view word) { return word == "und" || word == "u" || word == "and"; }

std::string key_of(std::string_view word) {
  if (word == "&" || word == "+") return "und";
  std::string key = text::fold_ae(word);
  std::erase(key, ' ');
  return key;
}

const SalutationWord* find_word(std::string_view key) {
  const auto* found = std::ranges::find(salutation_words, key, &SalutationWord::word);
  return found == salutation_words.end() ? nullptr : found;
}

}  // namespace

Salutation leading_salutation(std::span<const std::string> words) {
  Salutation salutation;
  std::size_t at = 0;
  while (at < words.size() && is_opening(key_of(words[at]))) ++at;
  bool is_joined = false;
  for (; at < words.size(); ++at) {
    const std::string key = key_of(words[at]);
    if (is_and(key) && salutation.words > 0) {
      is_joined = true;
      continue;
    }
    const SalutationWord* word = find_word(key);
    if (word == nullptr) break;
    const bool is_second = is_joined && salutation.addressee == Addressee::person;
    salutation = {is_second ? Addressee::couple : word->addressee, is_second ? Gender::unknown : word->gender,
                  at + 1};
  }
  return salutation;
}

Gender gender_of_mark(std::string_view value) {
  const std::string key = key_of(value);
  if (key == "m" || key == "maennlich" || key == "male") return Gender::male;
  if (key == "w" || key == "f" || key == "weiblich" || key == "female") return Gender::female;
  if (key == "d" || key == "x" || key == "divers" || key == "diverse") return Gender::diverse;
  return Gender::unknown;
}

}  // namespace kartei::normalise
