/// Haase Phonetik: Kölner Phonetik that keeps the vowels and knows other spellings of what is heard.
///
/// Source: M. Haase and K. Heitmann, "Die Erweiterte Kölner Phonetik" (2000). Consonants have the codes of
/// Kölner Phonetik, vowels are 9 wherever they stand; runs of one digit become one digit. Where a word has
/// one of these, it is also coded with what stands behind the arrow:
///
///   at the start  CH -> SCH
///   anywhere      OWN -> AUN   WSK -> RSK   RB -> RW   SCH -> CH   GLI -> LI   AUX, EUX -> O   ILLE -> I
///   at the end    EAU -> O     A -> AR      O -> OW
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::phonetic {

/// One line of the table above, in capitals.
struct HaaseRule {
  enum class Position : std::uint8_t { start, anywhere, end };
  Position position;
  std::string_view letters;
  std::string_view also;
};
[[nodiscard]] std::span<const HaaseRule> haase_rules();

/// The codes of a word, that of the word as it stands first; none when no letter gives a digit. At most 64.
/// Foreign letters are folded as fold_letters() does.
[[nodiscard]] std::vector<std::string> haase(std::string_view word);

/// The same, joined by commas.
[[nodiscard]] std::string haase_joined(std::string_view word);

}  // namespace kartei::phonetic
