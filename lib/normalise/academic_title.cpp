#include "normalise/academic_title.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "normalise/ascii.hpp"
#include "normalise/known_name.hpp"
#include "reference/name_words.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

using reference::TitleWord;
using Role = TitleWord::Role;

bool starts_small(std::string_view word) { return !word.empty() && is_lower(word.front()); }

/// "ETH", "HSG": schools behind a degree.
bool is_in_capitals(std::string_view word) { return word.size() == 3 && std::ranges::all_of(word, is_upper); }

/// Capitals, dots or a small beginning tell titles from names that look like them: "DI" and "Di Matteo".
bool is_written_as_title(std::string_view word, Role role) {
  if (role == Role::more || role == Role::letter)
    return word.ends_with('.') || starts_small(word) || is_in_capitals(word);
  return word.size() > 2 || word.ends_with('.') || !is_lower(word.back()) || equals_ignoring_case(word, "dr");
}

std::optional<TitleWord> title_at(const FoldedWord& word, Role role) {
  const std::optional<TitleWord> found = reference::title_word(word.key);
  if (!found || found->role != role || !is_written_as_title(word.written, role)) return std::nullopt;
  return found;
}

/// "Dr.in", "Dipl.-Ing.in", as they are written in Austria.
constexpr std::string_view feminine_ending = ".in";

/// "Dipl.-Ing.", "Dipl.Kfm", "Dipl-Inform." to "Dipl.-Ing." and so on; empty when it is no diploma.
std::string diploma(std::string_view word) {
  constexpr std::string_view opening = "dipl";
  if (word.size() <= opening.size() || !equals_ignoring_case(word.substr(0, opening.size()), opening))
    return {};
  std::string_view rest = word.substr(opening.size());
  const std::size_t first = rest.find_first_not_of(".- ");
  if (first == std::string_view::npos || first == 0) return {};
  rest = rest.substr(first);
  std::string title = "Dipl.-" + std::string(rest);
  title[6] = upper(title[6]);
  if (title.size() <= 14 && !title.ends_with('.') && !title.ends_with(feminine_ending)) title += '.';
  return title;
}

/// What may stand in brackets behind a degree, by text::fold_ae().
constexpr auto bracketed =
    text::word_set(std::to_array<std::string_view>({"fh", "ba", "dh", "univ", "uni", "th", "tu", "grad"}));

bool is_bracketed(const FoldedWord& word) {
  return word.written.starts_with('(') && word.written.ends_with(')') && bracketed.contains(word.folded);
}

/// Reads titles word by word; what it took stands in `title`.
class TitleReader {
 public:
  explicit TitleReader(std::span<const FoldedWord> words) : words_(words) {}

  TakenTitle read() {
    while (at_ < words_.size() && (take_diploma() || take_beginning() || take_continuation())) {
    }
    return {std::move(title_), at_};
  }

 private:
  void append(std::string_view written, std::size_t words = 1) {
    text::append_part(title_, written);
    at_ += words;
  }

  bool take_diploma() {
    const FoldedWord& word = words_[at_];
    const std::string joined = diploma(word.written);
    if (!joined.empty()) {
      append(joined);
      return true;
    }
    if (at_ + 1 >= words_.size() || word.folded != "dipl" || !words_[at_ + 1].written.ends_with('.'))
      return false;
    append(diploma("Dipl.-" + words_[at_ + 1].written), 2);
    return true;
  }

  bool take_beginning() {
    const std::string& key = words_[at_].key;
    if (key == "ing" && title_.ends_with("Dr.")) {
      title_ += "-Ing.";
      ++at_;
      return true;
    }
    if (key == "dring") {
      append("Dr.-Ing.");
      return true;
    }
    const std::optional<TitleWord> found = title_at(words_[at_], Role::before);
    if (!found) return false;
    append(found->written);
    return true;
  }

  bool take_continuation() {
    if (title_.empty()) return false;
    if (words_[at_].written == feminine_ending.substr(1) && title_.ends_with('.')) {
      title_ += words_[at_].written;
      ++at_;
      return true;
    }
    if (const std::optional<TitleWord> found = title_at(words_[at_], Role::more)) {
      append(found->written);
      return true;
    }
    if (is_bracketed(words_[at_])) {
      append(words_[at_].written);
      return true;
    }
    return take_letters();
  }

  /// "h. c.", "e. h.", "a. D.", "i. R.": two letters. The latter only with a small one first: else they are
  /// somebody's initials.
  bool take_letters() {
    if (at_ + 1 >= words_.size()) return false;
    const std::string pair = words_[at_].key + words_[at_ + 1].key;
    const bool is_small = starts_small(words_[at_].written);
    const std::string_view written = pair == "hc"               ? "h. c."
                                     : pair == "eh"             ? "e. h."
                                     : pair == "ad" && is_small ? "a. D."
                                     : pair == "ir" && is_small ? "i. R."
                                                                : "";
    if (written.empty()) return false;
    append(written, 2);
    return true;
  }

  std::span<const FoldedWord> words_;
  std::size_t at_ = 0;
  std::string title_;
};

/// "Dipl.-Ing.Hans": a first name glued to a degree.
bool is_glued_to_name(std::string_view word) {
  const std::size_t dot = word.rfind('.');
  return dot != std::string_view::npos && dot + 1 < word.size() && !diploma(word).empty() &&
         is_known_first_name(word.substr(dot + 1));
}

/// Takes "Prof.Dr.Meyer" apart, as long as what stands before a dot is a title.
void add_unglued(std::string_view word, std::vector<FoldedWord>& words) {
  if (is_glued_to_name(word)) {
    const std::size_t name = word.rfind('.') + 1;
    words.emplace_back(word.substr(0, name));
    words.emplace_back(word.substr(name));
    return;
  }
  bool in_title = false;
  while (!reference::title_word(key_of(word)) && diploma(word).empty()) {
    const std::size_t dot = word.find('.');
    if (dot == std::string_view::npos || dot + 1 >= word.size() || !is_letter(word[dot + 1])) break;
    const std::optional<TitleWord> head = reference::title_word(key_of(word.substr(0, dot)));
    if (!head || (!in_title && head->role != Role::before)) break;
    in_title = true;
    words.emplace_back(word.substr(0, dot + 1));
    word = word.substr(dot + 1);
  }
  words.emplace_back(word);
}

}  // namespace

std::vector<FoldedWord> name_words(std::string_view name) {
  std::vector<FoldedWord> words;
  words.reserve(static_cast<std::size_t>(std::ranges::count(name, ' ')) + 1);
  for (std::string_view word = text::take_word(name); !word.empty(); word = text::take_word(name)) {
    if (word.find('.') == std::string_view::npos) {
      words.emplace_back(word);
    } else {
      add_unglued(word, words);
    }
  }
  return words;
}

TakenTitle leading_titles(std::span<const FoldedWord> words) { return TitleReader(words).read(); }

std::string title_behind(std::string_view word, std::string_view key, bool is_apart) {
  const std::optional<TitleWord> found = reference::title_word(key);
  if (!found || found->role != Role::after) return {};
  const bool has_dot = word.find('.') != std::string_view::npos;
  const bool has_capital_within = word.size() >= 3 && std::ranges::any_of(word.substr(1), is_upper);  // "BSc"
  return is_apart || has_dot || has_capital_within || equals_ignoring_case(word, "phd")
             ? std::string(found->written)
             : std::string{};
}

}  // namespace kartei::normalise
