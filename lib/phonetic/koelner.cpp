#include "phonetic/koelner.hpp"

#include <array>

#include "phonetic/letters.hpp"

namespace kartei::phonetic {
namespace {

using Position = KoelnerRule::Position;

constexpr std::array<KoelnerRule, 20> rules = {{
    {"vowel", "AEIJOUY", Position::anywhere, "", "", "", "", "0"},
    {"h", "H", Position::anywhere, "", "", "", "", ""},
    {"b", "B", Position::anywhere, "", "", "", "", "1"},
    {"p-before-h", "P", Position::anywhere, "H", "", "", "", "3"},
    {"p", "P", Position::anywhere, "", "H", "", "", "1"},
    {"d-t-before-csz", "DT", Position::anywhere, "CSZ", "", "", "", "8"},
    {"d-t", "DT", Position::anywhere, "", "CSZ", "", "", "2"},
    {"f-v-w", "FVW", Position::anywhere, "", "", "", "", "3"},
    {"g-k-q", "GKQ", Position::anywhere, "", "", "", "", "4"},
    {"c-start-hard", "C", Position::start, "AHKLOQRUX", "", "", "", "4"},
    {"c-start-soft", "C", Position::start, "", "AHKLOQRUX", "", "", "8"},
    {"c-after-sz", "C", Position::inside, "", "", "SZ", "", "8"},
    {"c-inside-hard", "C", Position::inside, "AHKOQUX", "", "", "SZ", "4"},
    {"c-inside-soft", "C", Position::inside, "", "AHKOQUX", "", "SZ", "8"},
    {"x-after-ckq", "X", Position::anywhere, "", "", "CKQ", "", "8"},
    {"x", "X", Position::anywhere, "", "", "", "CKQ", "48"},
    {"l", "L", Position::anywhere, "", "", "", "", "5"},
    {"m-n", "MN", Position::anywhere, "", "", "", "", "6"},
    {"r", "R", Position::anywhere, "", "", "", "", "7"},
    {"s-z", "SZ", Position::anywhere, "", "", "", "", "8"},
}};

/// No neighbour is 0, which stands in no set.
constexpr bool in(std::string_view set, char letter) {
  return letter != 0 && set.find(letter) != std::string_view::npos;
}

constexpr bool applies(const KoelnerRule& rule, char before, char letter, char after) {
  if (!in(rule.letters, letter)) return false;
  if (rule.position == Position::start && before != 0) return false;
  if (rule.position == Position::inside && before == 0) return false;
  if (!rule.before.empty() && !in(rule.before, after)) return false;
  if (!rule.after.empty() && !in(rule.after, before)) return false;
  return !in(rule.not_before, after) && !in(rule.not_after, before);
}

constexpr std::size_t index_of(char letter) {
  return letter == 0 ? 0U : static_cast<std::size_t>(letter - 'A') + 1U;
}

constexpr std::size_t neighbours = 27;  // 26 letters and none

/// The rule for each letter between each pair of neighbours, worked out of the rules by the compiler.
using RuleTable = std::array<std::array<std::array<std::uint8_t, neighbours>, neighbours>, neighbours>;

constexpr std::uint8_t first_rule(char before, char letter, char after) {
  for (std::uint8_t i = 0; i < rules.size(); ++i) {
    if (applies(rules[i], before, letter, after)) return i;
  }
  return 0;
}

constexpr char letter_at(std::size_t index) {
  return index == 0 ? char{0} : static_cast<char>('A' + static_cast<int>(index) - 1);
}

constexpr RuleTable make_rule_table() {
  RuleTable table{};
  for (std::size_t letter = 1; letter < neighbours; ++letter) {
    for (std::size_t before = 0; before < neighbours; ++before) {
      for (std::size_t after = 0; after < neighbours; ++after) {
        table[letter][before][after] = first_rule(letter_at(before), letter_at(letter), letter_at(after));
      }
    }
  }
  return table;
}

constexpr RuleTable rule_table = make_rule_table();

template <class Use>
void for_each_rule(std::string_view word, Use use) {
  LetterReader letters(word);
  char before = 0;
  char letter = letters.next();
  while (letter != 0) {
    const char after = letters.next();
    use(rules[rule_table[index_of(letter)][index_of(before)][index_of(after)]]);
    before = letter;
    letter = after;
  }
}

/// Steps two and three: runs become one digit, zeros inside go.
template <class Use>
void for_each_digit(std::string_view word, Use use) {
  char last = 0;
  bool is_first = true;
  for_each_rule(word, [&](const KoelnerRule& rule) {
    for (const char digit : rule.code) {
      if (digit != last && (digit != '0' || is_first)) use(digit);
      last = digit;
      is_first = false;
    }
  });
}

constexpr unsigned packed_digits = 16;

}  // namespace

std::string koelner(std::string_view word) {
  std::string code;
  for_each_digit(word, [&](char digit) { code += digit; });
  return code;
}

std::string koelner_of_name(std::string_view name) { return koelner(fold_letters(name)); }

std::uint64_t koelner_packed(std::string_view word) {
  std::uint64_t packed = 0;
  unsigned shift = packed_digits * 4;
  for_each_digit(word, [&](char digit) {
    if (shift == 0) return;
    shift -= 4;
    packed |= static_cast<std::uint64_t>(digit - '0' + 1) << shift;
  });
  return packed;
}

std::string koelner_unpacked(std::uint64_t packed) {
  std::string code;
  for (; packed != 0; packed <<= 4U) code += static_cast<char>('0' + static_cast<int>(packed >> 60U) - 1);
  return code;
}

std::span<const KoelnerRule> koelner_rules() { return rules; }

std::vector<std::string_view> koelner_trace(std::string_view word) {
  std::vector<std::string_view> ids;
  for_each_rule(word, [&](const KoelnerRule& rule) { ids.push_back(rule.id); });
  return ids;
}

}  // namespace kartei::phonetic
