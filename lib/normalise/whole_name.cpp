#include "normalise/whole_name.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "normalise/ascii.hpp"
#include "normalise/known_name.hpp"
#include "normalise/name_particle.hpp"
#include "reference/name_words.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

using Words = std::span<const FoldedWord>;

/// Particles that, written large, begin a last name and are no first names.
constexpr auto large_particles =
    text::word_set(std::to_array<std::string_view>({"Di", "De", "Da", "Del", "Della", "La", "Le", "Dos",
                                                    "Von", "Vom", "Van", "Zu", "Zum", "Zur", "Ter", "Ten"}));

bool is_initial(std::string_view word) { return word.size() == 2 && word[1] == '.' && is_upper(word[0]); }

/// How many words are first names: the first, and what goes on as such; the last word never.
std::size_t count_first_names(Words words) {
  std::size_t count = 1;
  while (count + 1 < words.size() &&
         (is_initial(words[count].written) || is_known_first_name(words[count]))) {
    ++count;
  }
  return count;
}

std::size_t find_particle(Words words) {
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const TakenParticle taken = leading_particles(words.subspan(at), false);
    if (taken.words > 0 && (at > 0 || is_lower(words[0].written.front()))) return at;
  }
  return words.size();
}

/// "Müller Hans", "Müller Maria Anna": only what stands behind is known as first names.
bool is_last_name_first(Words words) {
  return words.size() > 1 && look_swapped(words[0].written, words.back().written) &&
         std::ranges::all_of(words.subspan(1),
                             [](const FoldedWord& word) { return is_clearly_first_name(word); });
}

bool is_nobility(const FoldedWord& word) {
  return reference::name_word(word.folded) == reference::NameWord::nobility;
}

bool begins_with_nobility(Words words) {
  return words.size() > 2 && is_clearly_first_name(words[1]) && is_nobility(words[0]);
}

/// "Freiherr von Knigge"; but "Graf Meyer" may be somebody's whole name.
bool begins_with_nobility_and_particle(Words words) {
  return words.size() > 2 && is_nobility(words[0]) && leading_particles(words.subspan(1), false).words > 0;
}

/// Splits at the particle that begins at `at`.
WholeName split_at_particle(Words words, std::size_t at, bool in_last_name) {
  WholeName name;
  name.first_name = joined(words.first(at));
  const TakenParticle taken = leading_particles(words.subspan(at), in_last_name);
  name.particle = taken.particle;
  name.last_name = joined(words.subspan(at + taken.words));
  return name;
}

/// "Prinz Karl von Preußen" is written "Karl Prinz von Preußen".
WholeName split_with_nobility_first(Words words) {
  WholeName name = split_whole_name(words.subspan(1), false);
  name.particle = name.particle.empty() ? words[0].written : words[0].written + ' ' + name.particle;
  return name;
}

}  // namespace

WholeName split_whole_name(std::span<const FoldedWord> words, bool is_family) {
  if (words.empty()) return {};
  const bool is_large = words.size() > 1 && large_particles.contains(words[0].written);
  if (is_large || begins_with_nobility_and_particle(words)) return split_at_particle(words, 0, true);
  if (begins_with_nobility(words)) return split_with_nobility_first(words);
  const std::size_t particle = find_particle(words);
  if (particle < words.size()) return split_at_particle(words, particle, false);
  WholeName name;
  if (words.size() == 1 && !is_family && is_clearly_first_name(words[0])) {
    name.first_name = words[0].written;
    return name;
  }
  const bool is_all_last = words.size() == 1 || (is_family && !is_first_then_last(words));
  name.was_swapped = !is_all_last && is_last_name_first(words);
  const std::size_t first_names = is_all_last ? 0 : count_first_names(words);
  name.first_name = joined(name.was_swapped ? words.subspan(1) : words.first(first_names));
  name.last_name = name.was_swapped ? words[0].written : joined(words.subspan(first_names));
  return name;
}

bool is_first_then_last(std::span<const FoldedWord> words) {
  return words.size() > 1 && is_clearly_first_name(words[0]) && !is_clearly_first_name(words.back());
}

}  // namespace kartei::normalise
