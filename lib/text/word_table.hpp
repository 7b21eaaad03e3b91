/// Words known when the program is built, found by their first letter.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string_view>

namespace kartei::text {

/// Entries by a word of theirs; `word_of` is the member that holds it. An entry twice does not compile.
template <class Entry, std::size_t count, class WordOf>
class WordTable {
 public:
  consteval WordTable(std::array<Entry, count> entries, WordOf word_of)
      : entries_(entries), word_of_(word_of) {
    std::ranges::sort(entries_, [this](const Entry& a, const Entry& b) {
      const std::size_t bucket_a = bucket_of(word(a));
      const std::size_t bucket_b = bucket_of(word(b));
      return bucket_a != bucket_b ? bucket_a < bucket_b : word(a) < word(b);
    });
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0 && word(entries_[i - 1]) == word(entries_[i])) throw std::logic_error("a word stands twice");
      for (std::size_t next = bucket_of(word(entries_[i])) + 1; next < ends_.size(); ++next)
        ends_[next] = i + 1;
    }
  }

  /// The entry of a word; null when there is none.
  [[nodiscard]] constexpr const Entry* find(std::string_view wanted) const {
    if (wanted.empty()) return nullptr;
    const std::size_t bucket = bucket_of(wanted);
    for (std::size_t i = ends_[bucket]; i < ends_[bucket + 1]; ++i) {
      if (word(entries_[i]) == wanted) return &entries_[i];
    }
    return nullptr;
  }

  [[nodiscard]] constexpr bool contains(std::string_view wanted) const { return find(wanted) != nullptr; }

 private:
  static constexpr std::size_t buckets = 32;

  /// Tells all letters of one case apart.
  static constexpr std::size_t bucket_of(std::string_view text) {
    return static_cast<unsigned char>(text.front()) % buckets;
  }

  constexpr std::string_view word(const Entry& entry) const { return std::invoke(word_of_, entry); }

  std::array<Entry, count> entries_;
  std::array<std::size_t, buckets + 1> ends_{};  ///< of the bucket before
  WordOf word_of_;
};

/// A table of entries by one of their members.
template <class Entry, std::size_t count, class WordOf>
[[nodiscard]] consteval auto word_table(const std::array<Entry, count>& entries, WordOf word_of) {
  return WordTable<Entry, count, WordOf>(entries, word_of);
}

/// A set of words.
template <std::size_t count>
[[nodiscard]] consteval auto word_set(const std::array<std::string_view, count>& words) {
  return word_table(words, std::identity());
}

}  // namespace kartei::text
