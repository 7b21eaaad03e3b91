/// Daitch-Mokotoff Soundex: names of Slavic, Yiddish and German origin to six digits, with a code for each
/// way in which they may be said.
///
/// Source: G. Mokotoff, "Soundexing and Genealogy" (1985, rules on avotaynu.com); the table is that of Apache
/// Commons Codec, dmrules.txt (Apache-2.0), as facts.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::phonetic {

/// One row of the table. A cell may hold several codes, parted by bars; an empty code adds nothing.
struct DaitchMokotoffRule {
  std::string_view pattern;  ///< lower-case letters; four foreign ones as UTF-8
  std::string_view at_start;
  std::string_view before_vowel;
  std::string_view otherwise;
};

/// All rules, longer patterns first; the first that fits counts.
[[nodiscard]] std::span<const DaitchMokotoffRule> daitch_mokotoff_rules();

/// The codes of a word, six digits each, in the order in which the branches of the table come; none when no
/// letter is in it. `word` is UTF-8; accents are dropped but for ţ, ț, ę and ą, of which the table has rows.
[[nodiscard]] std::vector<std::string> daitch_mokotoff(std::string_view word);

/// The same, joined by commas.
[[nodiscard]] std::string daitch_mokotoff_joined(std::string_view word);

/// The patterns that coded the letters of `word`, in order: for tests and for telling why.
[[nodiscard]] std::vector<std::string_view> daitch_mokotoff_trace(std::string_view word);

}  // namespace kartei::phonetic
