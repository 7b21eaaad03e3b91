/// The letters of a word as phonetic codecs see them, and the folding of foreign letters that lets a
/// German codec hear them as a German ear does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kartei::phonetic {

/// Reads a word letter by letter: 'A' to 'Z', then 0 at the end, again and again.
///
/// UTF-8 in any normal form; case does not matter. Accents are dropped (é is E, ł is L, ä is A), ß is S,
/// ligatures fall apart (ﬁ is F, I). Everything else - blanks, hyphens, digits, letters of other scripts,
/// invalid bytes - is passed over. Allocates nothing.
class LetterReader {
 public:
  explicit LetterReader(std::string_view word) : rest_(word) {}
  [[nodiscard]] char next();

 private:
  std::string_view rest_;
  std::string_view pending_;  ///< further letters of a ligature
};

/// A word with foreign letters spelt as a German would hear them: ş č ğ ø to sch tsch (nothing) ö, in lower
/// case; ä ö ü ß stay, other accents are dropped. "Şahin" to "schahin", "Çelik" to "tschelik".
/// What is no letter comes back as it was. Source: the table in letters.cpp, measured on name registers.
[[nodiscard]] std::string fold_letters(std::string_view word);

/// One code point of UTF-8 text and the bytes it took; an invalid byte is U+FFFD of length 1.
struct CodePoint {
  char32_t value = 0;
  std::uint8_t bytes = 0;
};

/// The first code point of `text`. Requires: not empty.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

}  // namespace kartei::phonetic
