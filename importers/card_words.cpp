#include "importers/card_words.hpp"

#include <algorithm>
#include <utility>

namespace kartei::importers {
namespace {

/// Whether texts stand side by side, so that what is right of the others is a column of its own.
std::optional<int> second_column(const std::vector<Words>& lines) {
  for (const Words& candidate : lines) {
    const int edge = candidate.left - 1;
    std::size_t left = 0;
    std::size_t right = 0;
    bool is_clean = true;
    for (const Words& other : lines) {
      const bool is_beside = std::ranges::any_of(lines, [&](const Words& line) {
        return &line != &other && line.top < other.bottom && other.top < line.bottom;
      });
      if (other.right <= edge)
        left += is_beside ? 1 : 0;
      else if (other.left >= edge)
        ++right;
      else
        is_clean = is_clean && !is_beside && other.bottom < candidate.top;
    }
    if (is_clean && left >= 2 && right >= 2) return edge;
  }
  return std::nullopt;
}

}  // namespace

bool has_letters(const std::string& text) {
  return std::ranges::count_if(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  (c & 0x80) != 0;
         }) >= 2;
}

void WordJoiner::add(Words word, bool begins_line) {
  constexpr int wide_gap = 3;
  const bool goes_on =
      open_ && !begins_line && word.left - open_->right < wide_gap * std::max(open_->height(), 1);
  if (!goes_on) {
    if (open_) lines_.push_back(std::move(*open_));
    open_ = std::move(word);
    return;
  }
  open_->text += " " + word.text;
  open_->right = std::max(open_->right, word.right);
  open_->top = std::min(open_->top, word.top);
  open_->bottom = std::max(open_->bottom, word.bottom);
}

std::vector<Words> WordJoiner::take() {
  if (open_) lines_.push_back(std::move(*open_));
  open_.reset();
  return std::exchange(lines_, {});
}

std::vector<std::string> in_reading_order(std::vector<Words> lines) {
  const auto edge = second_column(lines);
  const auto column = [&](const Words& line) { return edge && line.left >= *edge ? 1 : 0; };
  std::ranges::stable_sort(lines, [&](const Words& a, const Words& b) {
    if (column(a) != column(b)) return column(a) < column(b);
    const bool is_same_line = a.top < b.bottom - b.height() / 2 && b.top < a.bottom - a.height() / 2;
    return is_same_line ? a.left < b.left : a.top < b.top;
  });
  std::vector<std::string> texts;
  const Words* above = nullptr;
  for (const Words& line : lines) {
    if (!has_letters(line.text)) continue;
    const bool is_apart =
        above != nullptr && (line.top - above->bottom > above->height() || line.top < above->top);
    if (is_apart) texts.emplace_back();
    texts.push_back(line.text);
    above = &line;
  }
  return texts;
}

}  // namespace kartei::importers
