/// Words with their places on a card, in the order in which somebody reads them.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kartei::importers {

/// A text of a line, and where it stands, in pixels.
struct Words {
  std::string text;
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  [[nodiscard]] int height() const { return bottom - top; }
};

/// Whether it is more than a stroke or a speck.
[[nodiscard]] bool has_letters(const std::string& text);

/// Joins the words of a line as far as they stand together: two columns are two texts.
class WordJoiner {
 public:
  void add(Words word, bool begins_line);
  [[nodiscard]] std::vector<Words> take();

 private:
  std::vector<Words> lines_;
  std::optional<Words> open_;
};

/// The texts of a card column by column, from the top; an empty one parts blocks.
[[nodiscard]] std::vector<std::string> in_reading_order(std::vector<Words> lines);

}  // namespace kartei::importers
