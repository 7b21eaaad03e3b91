#include "match/first_names.hpp"

#include "reference/first_names.hpp"
#include "text/text.hpp"

namespace kartei::match {

namespace {

constexpr std::uint32_t borne_by_many = 100;
// About the people behind the counts of the list of first names.
constexpr double people_counted = 3'000'000;
// Of a name of one gender at most this part is given to the other.
constexpr std::uint32_t hardly_ever = 20;

Gender borne_by(const reference::NameCounts& counts) {
  if (counts.total() == 0) return Gender::unknown;
  if (counts.male * hardly_ever <= counts.female) return Gender::female;
  return counts.female * hardly_ever <= counts.male ? Gender::male : Gender::unknown;
}

bool are_different(Gender a, Gender b) { return a != Gender::unknown && b != Gender::unknown && a != b; }

// Both ascending.
bool have_one_in_common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  auto at_b = b.begin();
  for (const std::uint32_t one : a) {
    while (at_b != b.end() && *at_b < one) ++at_b;
    if (at_b != b.end() && *at_b == one) return true;
  }
  return false;
}

}  // namespace

FirstNames::FirstNames(const NamePool& names) : known_words_(names.folded_size(), false) {
  facts_.reserve(names.size());
  facts_.emplace_back();
  for (ValueId name = 1; name < names.size(); ++name) {
    facts_.push_back(look_up(names, name));
    if (names.words(names[name]).empty()) known_words_[names[name].folded] = facts_.back().known;
    for (const ValueId word : names.words(names[name]))
      known_words_[word] = reference::first_name(names.text(word)).total() >= borne_by_many;
  }
}

FirstNames::Facts FirstNames::look_up(const NamePool& names, ValueId name) {
  const std::string folded = text::fold_ae(names.raw(name));
  Facts facts;
  facts.groups = reference::nickname_groups(folded);
  facts.ambiguous = reference::is_ambiguous_nickname(folded);
  facts.full = reference::is_full_first_name(folded);
  reference::NameCounts counts = reference::first_name(folded);
  facts.share = counts.total() / people_counted;
  facts.known = counts.total() >= borne_by_many;
  if (counts.total() == 0 && folded.find(' ') != std::string::npos) {
    // Of several first names the first tells whose they are.
    counts = reference::first_name(folded.substr(0, folded.find(' ')));
  }
  facts.borne_by = borne_by(counts);
  return facts;
}

bool FirstNames::are_of_different_gender(ValueId a, ValueId b) const {
  return are_different(gender(a), gender(b));
}

bool FirstNames::share_a_group(ValueId a, ValueId b) const {
  return have_one_in_common(facts_[a].groups, facts_[b].groups);
}

bool FirstNames::are_forms_of_one(ValueId a, ValueId b) const {
  return !facts_[a].ambiguous && !facts_[b].ambiguous && share_a_group(a, b);
}

bool FirstNames::may_be_forms_of_one(ValueId a, ValueId b) const { return share_a_group(a, b); }

bool may_be_forms_of_one(std::string_view a, std::string_view b) {
  return have_one_in_common(reference::nickname_groups(a), reference::nickname_groups(b));
}

bool are_of_different_gender(std::string_view a, std::string_view b) {
  return are_different(borne_by(reference::first_name(a)), borne_by(reference::first_name(b)));
}

}  // namespace kartei::match
