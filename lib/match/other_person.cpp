#include "match/other_person.hpp"

#include "match/first_names.hpp"
#include "match/name_levels.hpp"

namespace kartei::match {

namespace {

bool have_swapped_names(const PersonName& a, const PersonName& b) {
  NamePool last;
  NamePool first;
  const ValueId last_a = last.add(a.last_name);
  const ValueId last_b = last.add(b.last_name);
  const ValueId first_a = first.add(a.first_name);
  const ValueId first_b = first.add(b.first_name);
  const auto folded = [&](const Name& last_name, const Name& first_name) {
    return FoldedNames{last.text(last_name.folded), first.text(first_name.folded), last_name.phonetic,
                       first_name.phonetic};
  };
  if (last_a == 0 || last_b == 0 || first_a == 0 || first_b == 0) return false;
  return last_name_level(last, last[last_a], last[last_b]) >= LastNameLevel::similar &&
         are_swapped(folded(last[last_a], first[first_a]), folded(last[last_b], first[first_b]));
}

}  // namespace

bool have_different_first_names(const PersonName& a, const PersonName& b) {
  if (have_swapped_names(a, b)) return false;
  NamePool names;
  const ValueId first_a = names.add(a.first_name);
  const ValueId first_b = names.add(b.first_name);
  const FirstNames known(names);
  const FirstNameLevel level = first_a == 0 || first_b == 0
                                   ? FirstNameLevel::unknown
                                   : first_name_level(names, known, first_a, first_b);
  return level == FirstNameLevel::similar || level == FirstNameLevel::other ||
         gender_level(known, level, {first_a, a.gender}, {first_b, b.gender}) == GenderLevel::other;
}

bool have_different_last_names(const PersonName& a, const PersonName& b) {
  if (have_swapped_names(a, b)) return false;
  NamePool names;
  const ValueId last_a = names.add(a.last_name);
  const ValueId last_b = names.add(b.last_name);
  if (last_a == 0 || last_b == 0) return false;
  const ValueId birth_a = names.add(a.birth_name);
  const ValueId birth_b = names.add(b.birth_name);
  if ((birth_a != 0 && birth_a == last_b) || (birth_b != 0 && birth_b == last_a)) return false;
  return last_name_level(names, names[last_a], names[last_b]) >= LastNameLevel::similar;
}

bool are_different_people(const PersonName& a, const PersonName& b) {
  if (!a.first_name.empty() && a.first_name == b.first_name && a.last_name == b.last_name) return false;
  if (have_different_first_names(a, b)) return true;
  const bool have_first_names = !a.first_name.empty() && !b.first_name.empty();
  return !have_first_names && have_different_last_names(a, b);
}

}  // namespace kartei::match
