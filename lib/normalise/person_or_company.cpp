#include "normalise/person_or_company.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "normalise/academic_title.hpp"
#include "normalise/ascii.hpp"
#include "normalise/company_name.hpp"
#include "normalise/couple.hpp"
#include "normalise/known_name.hpp"
#include "normalise/legal_form.hpp"
#include "normalise/name_particle.hpp"
#include "normalise/person_name.hpp"
#include "normalise/salutation.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// "van den Berg, Piet", "Ursula von der Leyen".
bool has_particle_or_comma(const std::vector<FoldedWord>& words) {
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (words[at].written.ends_with(',') && is_known_first_name(words[at + 1])) return true;
  }
  return is_known_first_name(words.front()) &&
         leading_particles(std::span(words).subspan(1), false).words > 0;
}

}  // namespace

bool names_a_company(std::string_view written) {
  if (find_legal_form(written)) return true;
  if (halves_of(written)) return false;
  if (looks_like_company(written)) return true;
  if (looks_like_person(written)) return false;
  const std::vector<FoldedWord> words = name_words(written);
  return words.size() < 2 || !(has_particle_or_comma(words) || is_initials(words.front().written) ||
                               is_known_first_name(words.front()) || is_known_first_name(words.back()));
}

bool plainly_names_a_company(std::string_view written) {
  if (find_legal_form(written)) return true;
  if (!looks_like_company(written) || halves_of(written) || has_digit(written)) return false;
  const std::vector<FoldedWord> words = name_words(written);
  if (leading_salutation(words).words == words.size()) return false;  // "Firma"
  return !looks_like_person(written);
}

}  // namespace kartei::normalise
