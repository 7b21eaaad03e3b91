/// Kölner Phonetik: a German name to digits, so that what sounds alike has one code.
///
/// Source: H. J. Postel, "Die Kölner Phonetik", IBM-Nachrichten 19 (1969), 925-931. Its rules:
///
///   letter           context                                              code
///   A E I J O U Y                                                         0
///   H                                                                     (none)
///   B; P             P: not before H                                      1
///   D T              not before C S Z                                     2
///   F V W; P         P: before H                                          3
///   G K Q                                                                 4
///   C                at the start before A H K L O Q R U X;
///                    elsewhere before A H K O Q U X, not after S Z        4
///   X                not after C K Q                                      48
///   L / M N / R                                                           5 / 6 / 7
///   S Z; C; D T; X   C: in all other places; D T: before C S Z;
///                    X: after C K Q                                       8
///
/// Then runs of one digit become one digit, and every 0 but a leading one goes. Neighbours are letters:
/// blanks, hyphens and digits are taken out first. Equal digits with a vowel between them both stay
/// (Hoffmann 0366). Müller-Lüdenscheidt: 65752682.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::phonetic {

/// The code of a word: digits 0 to 8, "" when no letter gives one ("h", "123"). `word` is UTF-8 in any normal
/// form and case; letters as LetterReader tells them. Give names word by word: a code over several names
/// is only good for equality.
[[nodiscard]] std::string koelner(std::string_view word);

/// The digits of the letters one by one, before runs shrink and zeros go: what Haase Phonetik starts from.
[[nodiscard]] std::string koelner_digits(std::string_view word);

/// The code of a name that may hold foreign letters: koelner(fold_letters(name)). "Şahin" to "86".
[[nodiscard]] std::string koelner_of_name(std::string_view name);

/// The same code as koelner(), packed: four bits a digit, the first digit on top, digit plus one, so that 0
/// is the empty code and numbers sort as their codes. After 16 digits the code is cut off. Allocates nothing.
[[nodiscard]] std::uint64_t koelner_packed(std::string_view word);

/// The digits of a packed code.
[[nodiscard]] std::string koelner_unpacked(std::uint64_t packed);

/// One row of the table above. Sets of letters are strings of capitals; empty means: any neighbour or none.
struct KoelnerRule {
  enum class Position : std::uint8_t { anywhere, start, inside };
  std::string_view id;
  std::string_view letters;
  Position position;
  std::string_view before;  ///< the next letter must be one of these
  std::string_view not_before;
  std::string_view after;  ///< the letter before must be one of these
  std::string_view not_after;
  std::string_view code;
};

/// All rules; of those for a letter, the first that fits counts.
[[nodiscard]] std::span<const KoelnerRule> koelner_rules();

/// The rules that coded the letters of `word`, in order: for tests and for telling why.
[[nodiscard]] std::vector<std::string_view> koelner_trace(std::string_view word);

}  // namespace kartei::phonetic
