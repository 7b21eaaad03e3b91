#include "normalise/name_reader.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "normalise/academic_title.hpp"
#include "normalise/ascii.hpp"
#include "normalise/known_name.hpp"
#include "normalise/name_particle.hpp"
#include "normalise/name_suffix.hpp"
#include "normalise/whole_name.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr auto birth_words = std::to_array<std::string_view>({"geb", "geborene", "geborener", "née"});

/// Where the bracket begins that ends with the last word: "Anna (Assistentin GF)"; the number of words when
/// there is none.
std::size_t begin_of_bracket(const std::vector<FoldedWord>& words) {
  if (words.empty() || !words.back().written.ends_with(')')) return words.size();
  for (std::size_t at = words.size(); at-- > 0;)
    if (words[at].written.starts_with('(')) return at;
  return words.size();
}

bool is_birth_word(std::string_view word) {
  while (!word.empty() && (word.front() == '(' || word.front() == ',')) word.remove_prefix(1);
  while (!word.empty() && word.back() == '.') word.remove_suffix(1);
  return std::ranges::any_of(birth_words,
                             [&](std::string_view birth) { return equals_ignoring_case(birth, word); });
}

/// "Müller - Lüdenscheidt" to "Müller-Lüdenscheidt".
std::string with_closed_hyphens(std::string name) {
  for (std::size_t at = name.find(" - "); at != std::string::npos; at = name.find(" - "))
    name.replace(at, 3, "-");
  return name;
}

template <class Words>
void drop_front(Words& words, std::size_t count) {
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
}

std::vector<std::string_view> comma_parts(std::string_view name) {
  std::vector<std::string_view> parts;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(','), name.size());
    const std::string_view part = text::trim(name.substr(0, end));
    if (!part.empty()) parts.push_back(part);
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return parts;
}

/// Whether a part behind a comma holds only what stands behind a name: "M.A.", "jun.", "Dr.".
bool is_behind_name(std::string_view part) {
  const std::vector<FoldedWord> words = name_words(part);
  const TakenTitle titles = leading_titles(words);
  return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(titles.words), words.end(),
                     [](const FoldedWord& word) { return !suffix_of(word, true).empty(); });
}

/// Whether a part behind a comma is the first name to the last name before it: "Meyer, Hans", but not
/// "Hans Meyer, Geschäftsführer".
bool is_first_name_part(std::string_view part, std::string_view before) {
  const std::vector<FoldedWord> first = name_words(part);
  if (leading_salutation(first).words > 0) return true;
  if (is_behind_name(part) || is_birth_word(text::words(part).front())) return false;
  std::vector<FoldedWord> words = name_words(before);
  drop_front(words, leading_salutation(words).words);
  drop_front(words, leading_titles(words).words);
  return !is_first_then_last(words) || is_known_first_name(text::words(part).front());
}

void drop_comma(FoldedWord& word) { word.written.resize(without_comma(word.written).size()); }

}  // namespace

void NameReader::add_suffix(std::string_view suffix) { text::append_part(name_.suffix, suffix, ", "); }

void NameReader::take_salutation(Words& words) {
  const Salutation salutation = leading_salutation(words);
  if (salutation.words == 0) return;
  if (addressee_ == Addressee::unknown) addressee_ = salutation.addressee;
  if (name_.gender == Gender::unknown) name_.gender = salutation.gender;
  if (salutation.addressee == Addressee::couple) genders_ = salutation.genders;
  drop_front(words, salutation.words);
}

void NameReader::take_titles(Words& words) {
  const TakenTitle taken = leading_titles(words);
  if (name_.title.find(taken.title) == std::string::npos) text::append_part(name_.title, taken.title);
  drop_front(words, taken.words);
}

void NameReader::take_front(Words& words) {
  take_salutation(words);
  take_titles(words);
}

/// A last name may look like a salutation or a title: "Herr", "Notar".
void NameReader::take_front_of_last_name(Words& words) {
  const bool is_lone_word = words.size() == 1;
  if (is_lone_word && (leading_salutation(words).words > 0 || leading_titles(words).words > 0)) return;
  take_front(words);
}

/// "Graf Otto", "Prinz Karl" before the first name of a column of its own.
void NameReader::take_leading_nobility(Words& words) {
  if (words.size() < 2 || !is_clearly_first_name(words[1])) return;
  const TakenParticle taken = leading_particles(words, false);
  if (taken.words != 1) return;
  text::append_part(name_.particle, taken.particle);
  drop_front(words, 1);
}

void NameReader::take_back(Words& words, std::size_t keep) {
  std::vector<std::string> suffixes;
  while (words.size() > keep) {
    const bool is_apart = words.size() > 1 && words[words.size() - 2].written.ends_with(',');
    std::string suffix = suffix_of(words.back(), is_apart);
    std::size_t begin = words.size() - 1;
    if (suffix.empty()) {
      begin = std::max(begin_of_bracket(words), keep);
      suffix = joined(std::span(words).subspan(std::min(begin, words.size())));
      if (suffix.starts_with('(') && suffix.size() > 2)
        suffix = suffix.substr(1, suffix.size() - 2);
      else
        break;
    }
    suffixes.push_back(std::move(suffix));
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(begin), words.end());
  }
  std::ranges::reverse(suffixes);
  for (const std::string& suffix : suffixes) add_suffix(suffix);
  if (!words.empty()) drop_comma(words.back());
}

void NameReader::take_birth_name(Words& words) {
  const auto birth = std::ranges::find_if(words, is_birth_word, &FoldedWord::written);
  if (birth == words.end() || birth == words.begin() || birth + 1 == words.end()) return;
  read_birth_name(joined({birth + 1, words.end()}));
  words.erase(birth, words.end());
  while (!words.empty() && (words.back().written == "," || words.back().written == "(")) words.pop_back();
  if (!words.empty()) drop_comma(words.back());
}

void NameReader::read_salutation(std::string_view column) {
  if (column.empty()) return;
  Words words = name_words(column);
  name_.gender = gender_of_mark(words);
  if (name_.gender != Gender::unknown) return;
  take_salutation(words);
  take_titles(words);
  not_understood_ = joined(words);
}

void NameReader::read_title(std::string_view column) {
  if (column.empty()) return;
  Words words = name_words(column);
  take_salutation(words);
  take_titles(words);
  text::append_part(name_.title, joined(words));
}

/// "Hans-Peter Dr.": the title behind the first name.
void NameReader::take_trailing_title(Words& words) {
  for (std::size_t begin = 1; begin < words.size(); ++begin) {
    Words rest(words.begin() + static_cast<std::ptrdiff_t>(begin), words.end());
    if (leading_titles(rest).words < rest.size()) continue;
    take_titles(rest);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(begin), words.end());
    return;
  }
}

void NameReader::read_first(std::string_view column) {
  if (column.empty()) return;
  Words words = name_words(column);
  take_front(words);
  take_back(words, 1);
  take_leading_nobility(words);
  const TakenParticle particle = trailing_particles(words);
  if (particle.words > 0) {
    name_.particle = particle.particle;
    words.erase(words.end() - static_cast<std::ptrdiff_t>(particle.words), words.end());
  }
  take_trailing_title(words);
  text::append_part(name_.first_name, without_comma(joined(words)));
}

/// "Meyer, Hans" in the column of last names, where there is no first name.
bool NameReader::is_first_name_behind(std::string_view part) const {
  Words words = name_words(part);
  drop_front(words, leading_titles(words).words);
  return name_.first_name.empty() && !words.empty() && is_known_first_name(words.front());
}

void NameReader::read_last(std::string_view column) {
  const std::vector<std::string_view> parts = comma_parts(column);
  if (parts.empty()) return;
  Words words = name_words(parts.front());
  for (const std::string_view part : std::span(parts).subspan(1)) {
    const bool is_known =
        is_behind_name(part) || is_birth_word(text::words(part).front()) || is_first_name_behind(part);
    if (is_known) {
      take_part_after_comma(part);
    } else {
      words.back().written += ',';
      for (FoldedWord& word : name_words(part)) words.push_back(std::move(word));
    }
  }
  take_front_of_last_name(words);
  take_birth_name(words);
  take_back(words, 1);
  const TakenParticle particle = leading_particles(words, true);
  text::append_part(name_.particle, particle.particle);
  drop_front(words, particle.words);
  name_.last_name = with_closed_hyphens(joined(words));
}

void NameReader::read_suffix(std::string_view column) {
  for (const std::string_view part : comma_parts(column)) {
    const std::string known = suffix_of(FoldedWord(part), true);
    add_suffix(known.empty() ? std::string(part) : known);
  }
}

void NameReader::read_birth_name(std::string_view column) {
  Words words = name_words(column);
  if (words.size() > 1 && is_birth_word(words.front().written)) drop_front(words, 1);
  name_.birth_name = joined(words);
  while (name_.birth_name.ends_with(')') || name_.birth_name.ends_with(',')) name_.birth_name.pop_back();
}

/// "Meyer, Dr. Hans": the titles and first names, or what stands behind a name.
void NameReader::take_part_after_comma(std::string_view part) {
  Words words = name_words(part);
  if (!words.empty() && is_birth_word(words.front().written)) return read_birth_name(part);
  if (!is_behind_name(part)) return read_first(part);
  take_titles(words);
  for (const FoldedWord& word : words) add_suffix(suffix_of(word, true));
}

void NameReader::read_whole(std::string_view column) {
  const std::vector<std::string_view> parts = comma_parts(column);
  if (parts.empty()) return;
  const bool is_last_first = parts.size() > 1 && is_first_name_part(parts[1], parts[0]);
  if (is_last_first) {
    read_last(parts.front());
    const std::string particle = name_.particle;
    name_.particle.clear();
    for (const std::string_view part : std::span(parts).subspan(1)) take_part_after_comma(part);
    text::append_part(name_.particle, particle);
    return;
  }
  Words words = name_words(parts.front());
  const bool is_behind_salutation = addressee_ != Addressee::unknown;
  if (is_behind_salutation)
    take_front_of_last_name(words);
  else
    take_front(words);  // "Herr" or "Dr." alone names nobody
  take_birth_name(words);
  take_back(words, 1);
  if (words.size() > 1 && words.back().written.ends_with('.')) take_trailing_title(words);
  split_whole(words);
  for (const std::string_view part : std::span(parts).subspan(1)) {
    const bool is_known = is_behind_name(part) || is_birth_word(text::words(part).front());
    if (is_known) {
      take_part_after_comma(part);
    } else {
      add_suffix(part);
    }
  }
}

void NameReader::split_whole(const Words& words) {
  WholeName whole = split_whole_name(words, addressee_ == Addressee::family);
  name_.first_name = std::move(whole.first_name);
  name_.particle = std::move(whole.particle);
  name_.last_name = with_closed_hyphens(std::move(whole.last_name));
  was_swapped_ = whole.was_swapped;
}

}  // namespace kartei::normalise
