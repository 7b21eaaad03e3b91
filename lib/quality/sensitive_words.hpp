/// Notes that tell something sensitive of a person: "ist HIV-positiv", "SPD-Mitglied".
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "quality/sensitive.hpp"

namespace kartei::quality {

/// The words of sensitive.toml, ready to be looked for in many texts. The rules must outlive it.
class SensitiveWords {
 public:
  explicit SensitiveWords(const SensitiveRules& rules);

  /// The kind of the first such word in the text; nullptr when there is none. A word right before one that
  /// makes it an institution ("Diabetes-Zentrum") does not count.
  [[nodiscard]] const SensitiveKind* find(std::string_view text) const;

 private:
  using Words = std::vector<std::string_view>;

  /// One entry: its words, the last perhaps as a beginning.
  struct Entry {
    Words words;
    bool is_beginning = false;
    const SensitiveKind* kind = nullptr;
  };

  void add(std::string_view written, const SensitiveKind& kind);
  [[nodiscard]] const SensitiveKind* find_at(const Words& text, std::size_t at) const;
  [[nodiscard]] bool stands_at(const Entry& entry, const Words& text, std::size_t at) const;

  std::unordered_map<std::string_view, std::vector<Entry>> by_first_word_;
  std::vector<Entry> beginnings_;  ///< of one word
  const std::vector<std::string>& institutions_;
};

}  // namespace kartei::quality
