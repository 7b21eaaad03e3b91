/// Academic titles before and behind names, in one form of writing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/folded_word.hpp"

namespace kartei::normalise {

/// The words of a name, what is glued by dots taken apart where a title begins: "Prof.Dr.Meyer" is three
/// words, "H.-P." one.
[[nodiscard]] std::vector<FoldedWord> name_words(std::string_view name);

struct TakenTitle {
  std::string title;      ///< "Prof. Dr. med.", "Dr.-Ing.", "Dipl.-Kfm."
  std::size_t words = 0;  ///< how many words of the input it took
};

/// The titles at the beginning of a name's words.
[[nodiscard]] TakenTitle leading_titles(std::span<const FoldedWord> words);

/// The title that stands behind the name, in one form: "LL.M."; empty when the word is none; `key` is its
/// key_of(). `is_apart` tells that a comma stands before it: then no dots or capitals are needed to know it.
[[nodiscard]] std::string title_behind(std::string_view word, std::string_view key, bool is_apart);

}  // namespace kartei::normalise
