/// A word and the key that lists of words know it by, folded once for all of them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::normalise {

struct FoldedWord {
  explicit FoldedWord(std::string_view word);

  std::string written;
  std::string folded;  ///< by text::fold_ae(); may hold blanks: "dipl ing" of "Dipl.-Ing."
  std::string key;     ///< key_of(): "dipling"
};

/// The words of a text, as text::words() finds them.
[[nodiscard]] std::vector<FoldedWord> folded_words(std::string_view text);

/// A word by text::fold_ae(), without the blanks that its hyphens and dots became.
[[nodiscard]] std::string key_of(std::string_view word);

/// The words as they are written, one blank between.
[[nodiscard]] std::string joined(std::span<const FoldedWord> words);

/// What text::fold_ae() makes of joined().
[[nodiscard]] std::string folded_together(std::span<const FoldedWord> words);

}  // namespace kartei::normalise
