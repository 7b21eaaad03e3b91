/// What call centres, mail tools and letter shops write, and what it means.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::operations {

enum class Result : std::uint8_t { reached, not_reached, bounced, unsubscribed, objected };

[[nodiscard]] std::string_view word_of(Result result);

/// "reached", "not_reached", "bounced", "unsubscribed", "objected".
[[nodiscard]] std::vector<std::string> result_words();

class ResultMeanings {
 public:
  /// The shipped words and those told as "WORD=RESULT", which come first. Throws Error{usage} for others.
  explicit ResultMeanings(const std::vector<std::string>& told);

  /// Whatever its case and umlauts; nothing for a word that nobody knows: a no is never guessed at.
  [[nodiscard]] std::optional<Result> of(std::string_view word) const;

 private:
  std::map<std::string, Result, std::less<>> meanings_;
};

}  // namespace kartei::operations
