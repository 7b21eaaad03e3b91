#include "normalise/name_reader.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "normalise/academic_title.hpp"
#include "normalise/ascii.hpp"
#include "normalise/known_name.hpp"
#include "normalise/name_particle.hpp"
#include "normalise/name_suffix.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr auto birth_words = std::to_array<std::string_view>({"geb", "geborene", "geborener", "née"});
/// Particles that, written large, begin a last name and are no first names.
constexpr auto large_particles =
    std::to_array<std::string_view>({"Di", "De", "Da", "Del", "Della", "La", "Le", "Dos", "Von", "Vom", "Van",
                                     "Zu", "Zum", "Zur", "Ter", "Ten"});

std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

bool is_birth_word(std::string_view word) {
  while (!word.empty() && (word.front() == '(' || word.front() == ',')) word.remove_prefix(1);
  while (!word.empty() && word.back() == '.') word.remove_suffix(1);
  return std::ranges::any_of(birth_words,
                             [&](std::string_view birth) { return equals_ignoring_case(birth, word); });
}

bool is_and(std::string_view word) { return word == "und" || word == "u." || word == "&" || word == "+"; }

bool is_initial(std::string_view word) { return word.size() == 2 && word[1] == '.' && is_upper(word[0]); }

/// How many words are first names: the first, and what goes on as such; the last word never.
std::size_t count_first_names(std::span<const std::string> words) {
  std::size_t count = 1;
  while (count + 1 < words.size() &&
         (is_initial(words[count]) || is_and(words[count]) || is_known_first_name(words[count]))) {
    ++count;
  }
  return count;
}

std::size_t find_particle(std::span<const std::string> words) {
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const TakenParticle taken = leading_particles(words.subspan(at), false);
    if (taken.words > 0 && (at > 0 || is_lower(words[0].front()))) return at;
  }
  return words.size();
}

std::vector<std::string_view> comma_parts(std::string_view name) {
  std::vector<std::string_view> parts;
  for (const std::string_view part : text::split(name, ',')) {
    if (!text::trim(part).empty()) parts.push_back(text::trim(part));
  }
  return parts;
}

/// Whether a part behind a comma holds only what stands behind a name: "M.A.", "jun.", "Dr.".
bool is_behind_name(std::string_view part) {
  const std::vector<std::string> words = name_words(part);
  const TakenTitle titles = leading_titles(words);
  return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(titles.words), words.end(),
                     [](const std::string& word) { return !suffix_of(word, true).empty(); });
}

void append_with_blank(std::string_view part, std::string& to) {
  if (part.empty()) return;
  if (!to.empty()) to += ' ';
  to += part;
}

template <class Words>
void drop_front(Words& words, std::size_t count) {
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
}

}  // namespace

void NameReader::add_suffix(std::string_view suffix) {
  if (suffix.empty()) return;
  if (!name_.suffix.empty()) name_.suffix += ", ";
  name_.suffix += suffix;
}

void NameReader::take_salutation(Words& words) {
  const Salutation salutation = leading_salutation(words);
  if (salutation.words == 0) return;
  if (addressee_ == Addressee::unknown) addressee_ = salutation.addressee;
  if (name_.gender == Gender::unknown) name_.gender = salutation.gender;
  drop_front(words, salutation.words);
}

void NameReader::take_titles(Words& words) {
  const TakenTitle taken = leading_titles(words);
  if (name_.title.find(taken.title) == std::string::npos) append_with_blank(taken.title, name_.title);
  drop_front(words, taken.words);
}

/// Salutation and titles, as long as a name is left.
void NameReader::take_front(Words& words) {
  Words rest = words;
  const PersonName before = name_;
  const Addressee addressee = addressee_;
  take_salutation(rest);
  take_titles(rest);
  if (rest.empty() && !words.empty() && words.size() == 1) {
    name_ = before;
    addressee_ = addressee;
    return;
  }
  words = std::move(rest);
}

void NameReader::take_back(Words& words, std::size_t keep) {
  std::vector<std::string> suffixes;
  while (words.size() > keep) {
    const bool is_apart = words.size() > 1 && words[words.size() - 2].ends_with(',');
    std::string suffix = suffix_of(words.back(), is_apart);
    if (suffix.empty()) break;
    suffixes.push_back(std::move(suffix));
    words.pop_back();
  }
  for (auto suffix = suffixes.rbegin(); suffix != suffixes.rend(); ++suffix) add_suffix(*suffix);
  if (!words.empty()) words.back() = without_comma(words.back());
}

void NameReader::take_birth_name(Words& words) {
  const auto birth = std::ranges::find_if(words, is_birth_word);
  if (birth == words.end() || birth == words.begin() || birth + 1 == words.end()) return;
  read_birth_name(joined({birth + 1, words.end()}));
  words.erase(birth, words.end());
  while (!words.empty() && (words.back() == "," || words.back() == "(")) words.pop_back();
  if (!words.empty()) words.back() = without_comma(words.back());
}

void NameReader::read_salutation(std::string_view column) {
  if (column.empty()) return;
  name_.gender = gender_of_mark(column);
  if (name_.gender != Gender::unknown) return;
  Words words = name_words(column);
  take_salutation(words);
  take_titles(words);
  not_understood_ = joined(words);
}

void NameReader::read_title(std::string_view column) {
  Words words = name_words(column);
  take_salutation(words);
  take_titles(words);
  append_with_blank(joined(words), name_.title);
}

void NameReader::read_first(std::string_view column) {
  Words words = name_words(column);
  take_front(words);
  const TakenParticle particle = trailing_particles(words);
  if (particle.words > 0) {
    name_.particle = particle.particle;
    words.resize(words.size() - particle.words);
  }
  append_with_blank(without_comma(joined(words)), name_.first_name);
}

void NameReader::read_last(std::string_view column) {
  const std::vector<std::string_view> parts = comma_parts(column);
  if (parts.empty()) return;
  Words words = name_words(parts.front());
  for (const std::string_view part : std::span(parts).subspan(1)) {
    if (is_behind_name(part) || is_birth_word(text::words(part).front())) {
      take_part_after_comma(part);
    } else {
      words.back() += ',';
      for (const std::string& word : name_words(part)) words.push_back(word);
    }
  }
  take_front(words);
  take_birth_name(words);
  take_back(words, 1);
  const TakenParticle particle = leading_particles(words, true);
  append_with_blank(particle.particle, name_.particle);
  drop_front(words, particle.words);
  name_.last_name = joined(words);
}

void NameReader::read_suffix(std::string_view column) {
  for (const std::string_view part : comma_parts(column)) {
    const std::string known = suffix_of(part, true);
    add_suffix(known.empty() ? std::string(part) : known);
  }
}

void NameReader::read_birth_name(std::string_view column) {
  Words words = name_words(column);
  if (words.size() > 1 && is_birth_word(words.front())) drop_front(words, 1);
  name_.birth_name = joined(words);
  while (name_.birth_name.ends_with(')') || name_.birth_name.ends_with(',')) name_.birth_name.pop_back();
}

/// "Meyer, Dr. Hans": the titles and first names, or what stands behind a name.
void NameReader::take_part_after_comma(std::string_view part) {
  Words words = name_words(part);
  if (!words.empty() && is_birth_word(words.front())) return read_birth_name(part);
  if (!is_behind_name(part)) return read_first(part);
  take_titles(words);
  for (const std::string& word : words) add_suffix(suffix_of(word, true));
}

void NameReader::read_whole(std::string_view column) {
  const std::vector<std::string_view> parts = comma_parts(column);
  if (parts.empty()) return;
  const bool is_last_first =
      parts.size() > 1 && !is_behind_name(parts[1]) && !is_birth_word(text::words(parts[1]).front());
  if (is_last_first) {
    read_last(parts.front());
    const std::string particle = name_.particle;
    name_.particle.clear();
    for (const std::string_view part : std::span(parts).subspan(1)) take_part_after_comma(part);
    append_with_blank(particle, name_.particle);
    return;
  }
  Words words = name_words(parts.front());
  take_front(words);
  take_birth_name(words);
  take_back(words, 1);
  split_whole(words);
  for (const std::string_view part : std::span(parts).subspan(1)) take_part_after_comma(part);
}

void NameReader::split_whole(const Words& words) {
  const std::span<const std::string> all(words);
  if (all.empty()) return;
  if (all.size() > 1 && std::ranges::find(large_particles, all[0]) != large_particles.end()) {
    const TakenParticle taken = leading_particles(all, true);
    name_.particle = taken.particle;
    name_.last_name = joined(all.subspan(taken.words));
    return;
  }
  const std::size_t particle = find_particle(all);
  if (particle < all.size()) {
    name_.first_name = joined(all.first(particle));
    const TakenParticle taken = leading_particles(all.subspan(particle), false);
    name_.particle = taken.particle;
    name_.last_name = joined(all.subspan(particle + taken.words));
    return;
  }
  const bool is_one_first_name =
      all.size() == 1 && addressee_ == Addressee::unknown && is_clearly_first_name(all[0]);
  if (is_one_first_name) {
    name_.first_name = all[0];
    return;
  }
  const std::size_t first_names =
      all.size() == 1 || addressee_ == Addressee::family ? 0 : count_first_names(all);
  was_swapped_ = all.size() == 2 && first_names == 1 && look_swapped(all[0], all[1]);
  name_.first_name = was_swapped_ ? all[1] : joined(all.first(first_names));
  name_.last_name = was_swapped_ ? all[0] : joined(all.subspan(first_names));
}

}  // namespace kartei::normalise
