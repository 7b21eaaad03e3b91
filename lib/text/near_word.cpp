#include "text/near_word.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace kartei::text {
namespace {

std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < right.size(); ++j) {
      const std::size_t replaced = diagonal + (left[i] == right[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string_view near_word(std::string_view written, std::span<const std::string_view> words) {
  return *std::min_element(words.begin(), words.end(), [&](std::string_view a, std::string_view b) {
    return edit_distance(written, a) < edit_distance(written, b);
  });
}

bool is_near(std::string_view written, std::string_view word) {
  constexpr std::size_t letters_an_error = 3;
  return is_one_slip_apart(written, word) ||
         letters_an_error * edit_distance(written, word) <= std::max(written.size(), word.size());
}

bool is_one_slip_apart(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() > b.size() + 1) return false;
  const auto begin = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  a.remove_prefix(begin);
  b.remove_prefix(begin);
  if (a.size() > b.size()) return a.substr(1) == b;
  if (a.empty()) return false;
  const bool is_swapped = a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
  return is_swapped || a.substr(1) == b.substr(1);
}

}  // namespace kartei::text
