#include "phonetic/haase.hpp"

#include <algorithm>
#include <array>

#include "phonetic/koelner.hpp"
#include "phonetic/letters.hpp"

namespace kartei::phonetic {

namespace {

using Position = HaaseRule::Position;

constexpr std::array<HaaseRule, 12> rules{{
    {Position::start, "CH", "SCH"},
    {Position::anywhere, "OWN", "AUN"},
    {Position::anywhere, "WSK", "RSK"},
    {Position::anywhere, "SCH", "CH"},
    {Position::anywhere, "GLI", "LI"},
    {Position::anywhere, "AUX", "O"},
    {Position::anywhere, "EUX", "O"},
    {Position::anywhere, "ILLE", "I"},
    {Position::anywhere, "RB", "RW"},
    {Position::end, "EAU", "O"},
    {Position::end, "A", "AR"},
    {Position::end, "O", "OW"},
}};

constexpr std::size_t most_spellings = 64;

const HaaseRule* rule_at(std::string_view letters, std::size_t at) {
  const std::string_view rest = letters.substr(at);
  const auto* found = std::ranges::find_if(rules, [&](const HaaseRule& rule) {
    if (!rest.starts_with(rule.letters)) return false;
    if (rule.position == Position::start) return at == 0;
    return rule.position == Position::anywhere || rest.size() == rule.letters.size();
  });
  return found == rules.end() ? nullptr : found;
}

// The word as it stands first, then with each choice of other spellings.
std::vector<std::string> spellings_of(std::string_view letters) {
  std::vector<std::string> spellings{""};
  for (std::size_t at = 0; at < letters.size();) {
    const HaaseRule* rule = rule_at(letters, at);
    const std::string_view as_it_stands = letters.substr(at, rule == nullptr ? 1 : rule->letters.size());
    std::vector<std::string> longer;
    for (const std::string& spelling : spellings) {
      longer.push_back(spelling + std::string(as_it_stands));
      if (rule != nullptr && spellings.size() < most_spellings)
        longer.push_back(spelling + std::string(rule->also));
    }
    spellings = std::move(longer);
    at += as_it_stands.size();
  }
  return spellings;
}

std::string code_of(std::string_view letters) {
  std::string code;
  for (char digit : koelner_digits(letters)) {
    if (digit == '0') digit = '9';
    if (code.empty() || code.back() != digit) code += digit;
  }
  return code;
}

}  // namespace

std::span<const HaaseRule> haase_rules() { return rules; }

std::vector<std::string> haase(std::string_view word) {
  const std::string folded = fold_letters(word);
  std::string letters;
  LetterReader reader(folded);
  while (const char letter = reader.next()) letters += letter;
  std::vector<std::string> codes;
  for (const std::string& spelling : spellings_of(letters)) {
    const std::string code = code_of(spelling);
    if (!code.empty() && std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
  }
  return codes;
}

std::string haase_joined(std::string_view word) {
  std::string joined;
  for (const std::string& code : haase(word)) joined += (joined.empty() ? "" : ",") + code;
  return joined;
}

}  // namespace kartei::phonetic
