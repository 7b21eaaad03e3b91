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

}  // namespace kartei::match
