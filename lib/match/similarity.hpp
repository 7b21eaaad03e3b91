/// How alike two words are. Bit-parallel for words of up to 64 bytes, right for longer ones too.
///
/// All work on bytes: give them folded words (a-z, 0-9), where a byte is a letter.
/// Sources: H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", Nordic
/// Journal of Computing 10 (2003); M. A. Jaro, JASA 84 (1989); W. E. Winkler, Proc. of the Section on Survey
/// Research Methods, ASA (1990).
#pragma once

#include <cstdint>
#include <string_view>

namespace kartei::match {

/// Optimal string alignment: the number of insertions, deletions, substitutions and swaps of neighbours, no
/// letter edited twice. "ca" to "abc" is 3.
[[nodiscard]] std::uint32_t osa_distance(std::string_view a, std::string_view b);

/// osa_distance(a, b) <= 1, told quickly.
[[nodiscard]] bool within_one_edit(std::string_view a, std::string_view b);

/// One, when everything is equal; all similarities here are integers in millionths.
inline constexpr std::uint32_t one = 1'000'000;

/// Jaro's similarity. Two empty words are alike (one), an empty and a filled word are not (0).
[[nodiscard]] std::uint32_t jaro(std::string_view a, std::string_view b);

/// Jaro's similarity, raised by a tenth of what it lacks per letter of a common beginning, up to four, where
/// it is above 0.7 already.
[[nodiscard]] std::uint32_t jaro_winkler(std::string_view a, std::string_view b);

}  // namespace kartei::match
