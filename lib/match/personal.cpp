#include "match/personal.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "reference/first_names.hpp"
#include "text/text.hpp"

namespace kartei::match {

namespace {

constexpr std::array<std::string_view, 11> words_of_families{
    "fam", "die", "haus", "post", "mail", "email", "info", "kontakt", "wir", "team", "zuhause"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> spellings{{
    {"ph", "f"},
    {"sch", "s"},
    {"ck", "k"},
    {"h", ""},
    {"c", "k"},
    {"d", "t"},
    {"ie", "i"},
    {"y", "i"},
    {"j", "i"},
}};

template <class L>
bool is_at(const Comparison& comparison, Feature feature, L level) {
  return comparison.level(feature) == static_cast<Level>(level);
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

// Two spellings of what is heard are one text: "Stephan" and "Stefan", "Jannik" and "Yannick".
std::string as_heard(std::string_view folded) {
  std::string heard(folded);
  for (const auto& [written, sound] : spellings) replace_all(heard, written, sound);
  const auto repeated = std::ranges::unique(heard);
  heard.erase(repeated.begin(), repeated.end());
  return heard;
}

bool is_given(std::string_view folded) { return reference::first_name(folded).total() > 0; }

}  // namespace

bool is_family_mailbox(std::string_view email, std::string_view last_name) {
  std::string letters(email.substr(0, email.find('@')));
  std::erase_if(letters, [](char c) { return c < 'a' || c > 'z'; });
  const bool is_word = std::ranges::find(words_of_families, letters) != words_of_families.end();
  if (is_word || letters.starts_with("familie")) return true;
  const std::size_t at = letters.find(last_name);
  if (at == std::string::npos) return false;
  letters.erase(at, last_name.size());
  return letters.empty() || letters == "s" ||
         std::ranges::any_of(words_of_families,
                             [&](std::string_view word) { return letters.starts_with(word); });
}

bool share_own_contact(const Table& table, const Comparison& comparison, const Row& a, const Row& b) {
  if (is_at(comparison, Feature::mobile, PhoneLevel::exact)) return true;
  if (!is_at(comparison, Feature::email, EmailLevel::exact)) return false;
  const NamePool& names = table.last_names();
  const std::string_view last_a = names.text(names[a.last_name].folded);
  const std::string_view last_b = names.text(names[b.last_name].folded);
  return std::ranges::any_of(table.emails(a), [&](ValueId email) {
    const std::string_view text = table.texts().text(email);
    return std::ranges::find(table.emails(b), email) != table.emails(b).end() &&
           !is_family_mailbox(text, last_a) && !is_family_mailbox(text, last_b);
  });
}

bool birth_dates_agree(const Comparison& comparison, const Row& a, const Row& b) {
  return is_at(comparison, Feature::birth_date, BirthDateLevel::exact) ||
         is_at(comparison, Feature::birth_date, BirthDateLevel::swapped) ||
         (is_at(comparison, Feature::birth_date, BirthDateLevel::one_digit) &&
          a.birth_date / 10000 == b.birth_date / 10000);
}

bool may_be_siblings(std::string_view first_a, std::string_view first_b) {
  const std::string folded_a = text::fold_ae(first_a);
  const std::string folded_b = text::fold_ae(first_b);
  return is_given(folded_a) && is_given(folded_b) && as_heard(folded_a) != as_heard(folded_b);
}

}  // namespace kartei::match
