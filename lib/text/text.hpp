/// Text as Kartei handles it: UTF-8 in, UTF-8 out, no locale anywhere.
///
/// Functions that take `text` accept any bytes: what is no valid UTF-8 is passed through or replaced as
/// each function says, never an error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kartei::text {

[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// Replaces every invalid byte sequence by U+FFFD. Valid text comes back unchanged.
[[nodiscard]] std::string scrub(std::string_view bytes);

/// Canonical composition (Unicode NFC). ASCII comes back unchanged without a look-up.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// Simple lower and upper case by Unicode's default rules, no locale: "Ü" to "ü", "ẞ" to "ß"; upper of "ß" is
/// "SS".
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] std::string to_upper(std::string_view text);

/// Without leading and trailing blanks: ASCII white space, NBSP, zero-width and other Unicode spaces.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Runs of white space (as trim() knows it, line ends too) become one blank; trimmed. Zero-width signs
/// within a word vanish.
[[nodiscard]] std::string squeeze(std::string_view text);

/// Parts between separators, empty parts kept; "" gives one empty part. Views into `text`.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Takes the first word off `rest`, as words() finds them; empty when there is none left.
[[nodiscard]] std::string_view take_word(std::string_view& rest);

/// Words between runs of white space, no empty ones. Views into `text`; a zero-width sign parts no words.
[[nodiscard]] std::vector<std::string_view> words(std::string_view text);

/// Comparison key one: lower case ASCII letters and digits, umlauts written out (ä to ae, ß to ss), other
/// accents dropped (é to e, ł to l), Greek and Cyrillic transliterated. Apostrophes and invalid bytes vanish
/// ("D'Angelo" to "dangelo"), every other sign parts words; words are joined by one blank:
/// "Müller-Lüdenscheidt" to "mueller luedenscheidt". Composed and decomposed umlauts give the same.
[[nodiscard]] std::string fold_ae(std::string_view text);

/// Comparison key two: as fold_ae(), but umlauts lose their dots: "muller ludenscheidt".
[[nodiscard]] std::string fold_a(std::string_view text);

}  // namespace kartei::text
