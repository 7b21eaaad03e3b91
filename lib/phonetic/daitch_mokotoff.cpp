#include "phonetic/daitch_mokotoff.hpp"

#include <algorithm>
#include <array>

#include "phonetic/letters.hpp"

namespace kartei::phonetic {

namespace {

constexpr std::size_t code_length = 6;

// Small and capital; both of a row are the same letter.
struct ForeignLetter {
  char32_t small;
  char32_t capital;
  std::string_view text;
};
constexpr std::array<ForeignLetter, 4> foreign_letters{
    {{U'ţ', U'Ţ', "ţ"}, {U'ț', U'Ț', "ț"}, {U'ę', U'Ę', "ę"}, {U'ą', U'Ą', "ą"}}};

// The word as the table's patterns see it.
std::string letters_of(std::string_view word) {
  std::string letters;
  while (!word.empty()) {
    const CodePoint point = first_code_point(word);
    const auto foreign = std::ranges::find_if(foreign_letters, [&](const ForeignLetter& letter) {
      return point.value == letter.small || point.value == letter.capital;
    });
    if (foreign != foreign_letters.end()) {
      letters += foreign->text;
    } else {
      LetterReader reader(word.substr(0, point.bytes));
      while (const char letter = reader.next()) letters += static_cast<char>(letter - 'A' + 'a');
    }
    word.remove_prefix(point.bytes);
  }
  return letters;
}

bool begins_with_vowel(std::string_view text) {
  return !text.empty() && std::string_view("aeiou").find(text.front()) != std::string_view::npos;
}

struct Branch {
  std::string code;
  std::string_view last;  ///< what the letters before gave
  bool operator==(const Branch&) const = default;
};

// A code that repeats the one before it is not said twice, unless m and n meet.
Branch continued(const Branch& branch, std::string_view code, bool even_if_repeated) {
  Branch next = branch;
  if (even_if_repeated || !branch.last.ends_with(code)) next.code += code;
  if (next.code.size() > code_length) next.code.resize(code_length);
  next.last = code;
  return next;
}

std::vector<Branch> continued(const std::vector<Branch>& branches, std::string_view cell,
                              bool even_if_repeated) {
  std::vector<Branch> all;
  for (const Branch& branch : branches) {
    for (std::size_t begin = 0; begin <= cell.size();) {
      const std::size_t end = std::min(cell.find('|', begin), cell.size());
      const Branch next = continued(branch, cell.substr(begin, end - begin), even_if_repeated);
      if (std::ranges::find(all, next) == all.end()) all.push_back(next);
      begin = end + 1;
    }
  }
  return all;
}

template <class Use>
void for_each_rule(std::string_view letters, Use use) {
  for (std::string_view rest = letters; !rest.empty();) {
    const auto rules = daitch_mokotoff_rules();
    const auto rule = std::ranges::find_if(
        rules, [&](const DaitchMokotoffRule& one) { return rest.starts_with(one.pattern); });
    use(*rule, rest.substr(rule->pattern.size()));
    rest.remove_prefix(rule->pattern.size());
  }
}

}  // namespace

std::vector<std::string> daitch_mokotoff(std::string_view word) {
  const std::string letters = letters_of(word);
  if (letters.empty()) return {};
  std::vector<Branch> branches{{}};
  char before = 0;
  for_each_rule(letters, [&](const DaitchMokotoffRule& rule, std::string_view rest) {
    const char letter = rule.pattern.front();
    const std::string_view cell = before == 0               ? rule.at_start
                                  : begins_with_vowel(rest) ? rule.before_vowel
                                                            : rule.otherwise;
    branches =
        continued(branches, cell, (before == 'm' && letter == 'n') || (before == 'n' && letter == 'm'));
    before = letter;
  });
  std::vector<std::string> codes;
  for (Branch& branch : branches) {
    branch.code.resize(code_length, '0');
    if (std::ranges::find(codes, branch.code) == codes.end()) codes.push_back(std::move(branch.code));
  }
  return codes;
}

std::string daitch_mokotoff_joined(std::string_view word) {
  std::string joined;
  for (const std::string& code : daitch_mokotoff(word)) joined += (joined.empty() ? "" : ",") + code;
  return joined;
}

std::vector<std::string_view> daitch_mokotoff_trace(std::string_view word) {
  std::vector<std::string_view> patterns;
  for_each_rule(letters_of(word),
                [&](const DaitchMokotoffRule& rule, std::string_view) { patterns.push_back(rule.pattern); });
  return patterns;
}

}  // namespace kartei::phonetic
