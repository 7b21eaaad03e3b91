#include "normalise/couple.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "normalise/academic_title.hpp"
#include "normalise/known_name.hpp"
#include "normalise/salutation.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr std::string_view joint = " und ";

using Words = std::span<const FoldedWord>;

/// A salutation, a title or a first name begins a person.
bool begins_person(Words words) {
  return leading_salutation(words).words > 0 || leading_titles(words).words > 0 ||
         is_known_first_name(words.front()) || is_initials(words.front().written);
}

bool are_persons(Words first, Words second) {
  if (!begins_person(second)) return false;
  return begins_person(first) || is_clearly_first_name(first.back());
}

/// Salutation and titles apart, first and last name: "Frau Eva Klein". A first name alone, or one behind the
/// other, is none.
bool is_whole_name(Words words) {
  words = words.subspan(leading_salutation(words).words);
  words = words.subspan(leading_titles(words).words);
  return words.size() == 2 && is_clearly_first_name(words.front()) && !is_clearly_first_name(words.back());
}

/// "Eva Klein / Tom Groß", "Eva Klein, Tom Groß": a slash or comma joins none but whole names; nothing where
/// something else stands there.
std::optional<Halves> halves_at_sign(std::string_view name) {
  const std::size_t at = name.find_first_of("/,");
  if (at == std::string_view::npos || name.find_first_of("/,", at + 1) != std::string_view::npos)
    return std::nullopt;
  const std::vector<FoldedWord> first = name_words(name.substr(0, at));
  const std::vector<FoldedWord> second = name_words(name.substr(at + 1));
  if (!is_whole_name(first) || !is_whole_name(second)) return std::nullopt;
  return Halves{joined(first), joined(second)};
}

}  // namespace

std::optional<Halves> halves_of(std::string_view name) {
  if (std::optional<Halves> halves = halves_at_sign(name)) return halves;
  const std::vector<FoldedWord> all = name_words(name);
  const Words words(all);
  for (std::size_t at = 1; at + 1 < words.size(); ++at) {
    if (!is_joining_word(words[at].written)) continue;
    const Words first = words.first(at);
    const Words second = words.subspan(at + 1);
    if (are_persons(first, second)) return Halves{joined(first), joined(second)};
  }
  return std::nullopt;
}

void share_last_name(PersonName& first, PersonName& second) {
  const bool is_first_named = !first.last_name.empty();
  if (is_first_named == !second.last_name.empty()) return;
  PersonName& nameless = is_first_named ? second : first;
  const PersonName& named = is_first_named ? first : second;
  nameless.last_name = named.last_name;
  if (nameless.particle.empty()) nameless.particle = named.particle;
}

PersonName joined_name(const PersonName& first, const PersonName& second) {
  PersonName name = first;
  name.gender = Gender::unknown;
  if (first.last_name != second.last_name || first.particle != second.particle) return name;
  if (!first.first_name.empty() && !second.first_name.empty())
    name.first_name.append(joint).append(second.first_name);
  if (name.birth_name.empty()) name.birth_name = second.birth_name;
  if (name.suffix.empty()) name.suffix = second.suffix;
  return name;
}

}  // namespace kartei::normalise
