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

/// A set of letters, bit 0 for no letter, bits 1 to 26 for A to Z.
using LetterSet = std::uint32_t;

constexpr LetterSet bit(char letter) {
  return letter == 0 ? 1U : 1U << (static_cast<unsigned>(letter - 'A') + 1U);
}

constexpr LetterSet to_set(std::string_view letters) {
  LetterSet set = 0;
  for (const char letter : letters) set |= bit(letter);
  return set;
}

constexpr LetterSet every_letter = to_set("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
constexpr LetterSet every_neighbour = every_letter | bit(0);

/// A rule as the neighbours that it allows.
struct CompiledRule {
  LetterSet letters;
  LetterSet before;  ///< letters that may stand before
  LetterSet after;
};

constexpr CompiledRule compile(const KoelnerRule& rule) {
  LetterSet before = rule.after.empty() ? every_neighbour : to_set(rule.after);
  if (rule.position == Position::start) before &= bit(0);
  if (rule.position == Position::inside) before &= every_letter;
  const LetterSet after = rule.before.empty() ? every_neighbour : to_set(rule.before);
  return {to_set(rule.letters), before & ~to_set(rule.not_after), after & ~to_set(rule.not_before)};
}

using CompiledRules = std::array<CompiledRule, rules.size()>;

constexpr CompiledRules compile_rules() {
  CompiledRules compiled{};
  for (std::size_t i = 0; i < rules.size(); ++i) compiled[i] = compile(rules[i]);
  return compiled;
}

constexpr CompiledRules compiled_rules = compile_rules();

/// Of each letter the first rule.
constexpr std::array<std::uint8_t, 26> first_rules() {
  std::array<std::uint8_t, 26> first{};
  for (std::size_t rule = rules.size(); rule-- > 0;) {
    for (const char letter : rules[rule].letters) {
      first[static_cast<std::size_t>(letter - 'A')] = static_cast<std::uint8_t>(rule);
    }
  }
  return first;
}

constexpr std::array<std::uint8_t, 26> first_rule = first_rules();

/// The rules cover every letter between every two neighbours (a test proves it), so that one is always found.
const KoelnerRule& rule_for(char before, char letter, char after) {
  std::size_t i = first_rule[static_cast<std::size_t>(letter - 'A')];
  const auto fits = [&](const CompiledRule& rule) {
    return (rule.letters & bit(letter)) != 0 && (rule.before & bit(before)) != 0 &&
           (rule.after & bit(after)) != 0;
  };
  while (i + 1 < rules.size() && !fits(compiled_rules[i])) ++i;
  return rules[i];
}

template <class Use>
void for_each_rule(std::string_view word, Use use) {
  LetterReader letters(word);
  char before = 0;
  char letter = letters.next();
  while (letter != 0) {
    const char after = letters.next();
    use(rule_for(before, letter, after));
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

std::string koelner_digits(std::string_view word) {
  std::string digits;
  for_each_rule(word, [&](const KoelnerRule& rule) { digits += rule.code; });
  return digits;
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
