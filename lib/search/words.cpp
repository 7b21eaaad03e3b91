#include "search/words.hpp"

#include <algorithm>
#include <utility>

#include "phonetic/koelner.hpp"
#include "text/text.hpp"

namespace kartei::search {
namespace {

constexpr std::size_t least_letters_with_a_sound = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void add_words(std::vector<std::string>& words, std::string_view text) {
  const std::string folded = text::fold_ae(text);
  for (const std::string_view word : text::words(folded)) words.emplace_back(word);
}

void add_address(std::vector<std::string>& words, const PostalAddress& address) {
  for (const std::string* text :
       {&address.street, &address.house_number, &address.addition, &address.postcode, &address.city})
    add_words(words, *text);
}

void add_contact_point(std::vector<std::string>& words, const ContactPoint& point) {
  switch (point.kind) {
    case ContactPointKind::phone:
    case ContactPointKind::mobile:
    case ContactPointKind::fax:
      words.push_back(number_word(point.value));
      break;
    case ContactPointKind::email:
      add_words(words, std::string_view(point.value).substr(0, point.value.rfind('.')));
      break;
    case ContactPointKind::web:
      words.push_back(handle_word(point.value));
      break;
  }
}

}  // namespace

std::vector<std::string> words_of(const Contact& contact, PartyKind kind) {
  std::vector<std::string> words;
  if (kind == PartyKind::person) {
    const PersonName& name = contact.person;
    for (const std::string* text : {&name.first_name, &name.particle, &name.last_name, &name.birth_name})
      add_words(words, *text);
  } else {
    add_words(words, contact.company.name);
  }
  for (const PostalAddress& address : contact.addresses) add_address(words, address);
  for (const ContactPoint& point : contact.contact_points) add_contact_point(words, point);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::string number_word(std::string_view number) {
  std::string word = "#";
  std::copy_if(number.rbegin(), number.rend(), std::back_inserter(word), is_digit);
  return word;
}

std::string handle_word(std::string_view link) {
  while (link.ends_with('/')) link.remove_suffix(1);
  std::string_view handle = link.substr(link.rfind('/') + 1);
  if (handle.starts_with('@')) handle.remove_prefix(1);
  return "@" + text::to_lower(handle);
}

std::string searched_form(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> replacements[] = {
      {"ß", "ss"}, {"ae", "a"}, {"oe", "o"}, {"ue", "u"}};
  std::string form = text::to_lower(text);
  for (const auto& [from, to] : replacements)
    for (std::size_t at = form.find(from); at != std::string::npos; at = form.find(from, at + to.size()))
      form.replace(at, from.size(), to);
  return form;
}

std::string sound_of(std::string_view word) {
  const bool is_word = word.size() >= least_letters_with_a_sound &&
                       std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return is_word ? phonetic::koelner(word) : std::string();
}

}  // namespace kartei::search
