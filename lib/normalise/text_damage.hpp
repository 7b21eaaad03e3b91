/// Damage that text took on its way: found, and mended where it is certain.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartei::normalise {

struct MendedText {
  std::string text;                       ///< UTF-8 in NFC, blanks squeezed
  std::vector<std::string_view> damages;  ///< what was mended, in words for a note; white space is not told
};

enum class Lines { join, keep };

/// Whether the text is words (names, streets, cities), where a sign between letters is damage, or may hold
/// signs that stand for themselves (mailboxes, notes).
enum class Contents { anything, words };

/// Whether it is plain that mend_text() would return the text as it is: printable ASCII and letters of
/// Latin-1, without blanks doubled or at the ends, and without the signs of ASCII that ISO 646-DE has umlauts
/// for.
[[nodiscard]] bool is_sound(std::string_view text);

/// The text with what is certain put right: UTF-8 read as windows-1252, once or several times ("MÃ¼ller"),
/// decomposed umlauts, soft hyphens and zero-width signs, hyphens and apostrophes that only look like those
/// of the keyboard, control characters, bytes that are no UTF-8 (U+FFFD); in words also umlauts of other
/// character sets, see wrong_letter.hpp. With Lines::keep line ends stay as \n.
[[nodiscard]] MendedText mend_text(std::string_view text, Lines lines = Lines::join,
                                   Contents contents = Contents::anything);

}  // namespace kartei::normalise
