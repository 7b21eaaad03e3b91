#include "match/similarity.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <vector>

namespace kartei::match {

namespace {

constexpr std::size_t word_bits = 64;

unsigned char byte(char letter) { return static_cast<unsigned char>(letter); }

// Where each byte stands in a pattern: bit n of row c is set when letter n is c. Only rows of letters that
// occur are ever written or read, so that building costs the length of the words and not 2 KiB of zeros.
class LetterMasks {
 public:
  LetterMasks(std::string_view pattern, std::string_view text) {
    for (const char letter : text) rows_[byte(letter)] = 0;
    for (const char letter : pattern) rows_[byte(letter)] = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i) rows_[byte(pattern[i])] |= std::uint64_t{1} << i;
  }
  [[nodiscard]] std::uint64_t operator[](char letter) const { return rows_[byte(letter)]; }

 private:
  std::array<std::uint64_t, 256> rows_;
};

std::uint32_t osa_in_one_word(std::string_view pattern, std::string_view text) {
  const LetterMasks masks(pattern, text);
  const std::uint64_t last = std::uint64_t{1} << (pattern.size() - 1);
  std::uint64_t plus = ~std::uint64_t{0};
  std::uint64_t minus = 0;
  std::uint64_t diagonal = 0;
  std::uint64_t letters_before = 0;
  auto distance = static_cast<std::uint32_t>(pattern.size());
  for (const char letter : text) {
    const std::uint64_t letters = masks[letter];
    const std::uint64_t swapped = ((~diagonal & letters) << 1) & letters_before;
    diagonal = (((letters & plus) + plus) ^ plus) | letters | minus | swapped;
    std::uint64_t up = minus | ~(diagonal | plus);
    std::uint64_t down = diagonal & plus;
    distance += (up & last) != 0 ? 1U : 0U;
    distance -= (down & last) != 0 ? 1U : 0U;
    up = (up << 1) | 1;
    down <<= 1;
    plus = down | ~(diagonal | up);
    minus = up & diagonal;
    letters_before = letters;
  }
  return distance;
}

std::uint32_t osa_by_rows(std::string_view a, std::string_view b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::uint32_t> before_last(width);
  std::vector<std::uint32_t> last(width);
  std::vector<std::uint32_t> row(width);
  for (std::size_t j = 0; j < width; ++j) last[j] = static_cast<std::uint32_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<std::uint32_t>(i);
    for (std::size_t j = 1; j < width; ++j) {
      const std::uint32_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last.back();
}

struct JaroMatches {
  std::uint64_t common = 0;
  std::uint64_t out_of_order = 0;  ///< common letters that stand at another place in the order
};

// Letters match when they stand at most this far apart.
std::size_t reach(std::size_t a, std::size_t b) {
  const std::size_t half = std::max(a, b) / 2;
  return half == 0 ? 0 : half - 1;
}

JaroMatches jaro_in_one_word(std::string_view a, std::string_view b) {
  const LetterMasks masks(a, b);
  const std::size_t near = reach(a.size(), b.size());
  std::uint64_t taken_a = 0;
  std::uint64_t taken_b = 0;
  for (std::size_t j = 0; j < b.size(); ++j) {
    const std::size_t begin = j > near ? j - near : 0;
    const std::size_t end = std::min(j + near + 1, a.size());
    if (begin >= end) break;
    const std::uint64_t window = (~std::uint64_t{0} >> (word_bits - (end - begin))) << begin;
    const std::uint64_t free = masks[b[j]] & window & ~taken_a;
    taken_a |= free & (~free + 1);
    taken_b |= std::uint64_t{free != 0} << j;
  }
  JaroMatches matches{static_cast<std::uint64_t>(std::popcount(taken_b)), 0};
  while (taken_b != 0) {
    const std::uint64_t place = taken_a & (~taken_a + 1);
    const char letter = b[static_cast<std::size_t>(std::countr_zero(taken_b))];
    matches.out_of_order += (masks[letter] & place) == 0 ? 1U : 0U;
    taken_a ^= place;
    taken_b &= taken_b - 1;
  }
  return matches;
}

JaroMatches jaro_by_letters(std::string_view a, std::string_view b) {
  const std::size_t near = reach(a.size(), b.size());
  std::vector<bool> taken(a.size(), false);
  std::string common_b;
  for (std::size_t j = 0; j < b.size(); ++j) {
    const std::size_t begin = j > near ? j - near : 0;
    const std::size_t end = std::min(j + near + 1, a.size());
    for (std::size_t i = begin; i < end; ++i) {
      if (taken[i] || a[i] != b[j]) continue;
      taken[i] = true;
      common_b += b[j];
      break;
    }
  }
  JaroMatches matches{common_b.size(), 0};
  std::size_t next = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (taken[i]) matches.out_of_order += a[i] != common_b[next++] ? 1U : 0U;
  }
  return matches;
}

}  // namespace

std::uint32_t osa_distance(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.empty()) return static_cast<std::uint32_t>(b.size());
  return a.size() <= word_bits ? osa_in_one_word(a, b) : osa_by_rows(a, b);
}

bool within_one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto begin = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  a.remove_prefix(begin);
  b.remove_prefix(begin);
  while (!a.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  return b.size() <= 1 || (a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0]);
}

std::uint32_t jaro(std::string_view a, std::string_view b) {
  if (a.empty() && b.empty()) return one;
  const JaroMatches matches =
      a.size() <= word_bits && b.size() <= word_bits ? jaro_in_one_word(a, b) : jaro_by_letters(a, b);
  const std::uint64_t m = matches.common;
  if (m == 0) return 0;
  const std::uint64_t in_order = m - matches.out_of_order / 2;
  // (m/|a| + m/|b| + in_order/m) / 3 over one denominator.
  const std::uint64_t numerator = m * m * (a.size() + b.size()) + in_order * a.size() * b.size();
  return static_cast<std::uint32_t>(one * numerator / (3 * m * a.size() * b.size()));
}

std::uint32_t jaro_winkler(std::string_view a, std::string_view b) {
  constexpr std::size_t longest_beginning = 4;
  constexpr std::uint32_t raised_from = 700'000;
  const std::uint32_t plain = jaro(a, b);
  if (plain <= raised_from) return plain;
  const auto differs = std::ranges::mismatch(a.substr(0, longest_beginning), b.substr(0, longest_beginning));
  const auto beginning = static_cast<std::uint32_t>(differs.in1 - a.begin());
  return plain + beginning * (one - plain) / 10;
}

}  // namespace kartei::match
