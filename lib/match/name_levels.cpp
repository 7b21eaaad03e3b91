#include "match/name_levels.hpp"

#include <algorithm>
#include <bit>

#include "match/similarity.hpp"
#include "match/word_sets.hpp"

namespace kartei::match {

namespace {

constexpr std::uint32_t sounds_and_looks_alike = 700'000;
constexpr std::uint32_t looks_alike = 850'000;
constexpr std::size_t shortest_with_one_edit = 4;
constexpr std::size_t shortest_with_two_edits = 8;

// One bit for each letter of the word; letters may share one.
std::uint32_t letters_in(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char letter : word) letters |= std::uint32_t{1} << (static_cast<unsigned char>(letter) % 32U);
  return letters;
}

// An edit takes away one letter and brings in another at most.
bool may_be_within_two_edits(std::string_view a, std::string_view b) {
  constexpr int most_letters_on_one_side = 4;
  return std::popcount(letters_in(a) ^ letters_in(b)) <= most_letters_on_one_side;
}

bool share_a_word(const NamePool& names, const Name& a, const Name& b) {
  constexpr std::size_t shortest_word = 3;
  const std::span<const ValueId> words_b = words_of(names, b);
  return std::ranges::any_of(words_of(names, a), [&](ValueId word) {
    return names.text(word).size() >= shortest_word && std::ranges::find(words_b, word) != words_b.end();
  });
}

constexpr std::uint32_t near_words = 930'000;

// "Müller-Lüdenscheidt" and "Lüdenscheid": each word of the shorter name has one that is near.
bool have_near_words(const NamePool& names, const Name& a, const Name& b) {
  return names.words(a).size() != names.words(b).size() && monge_elkan(names, a, b) >= near_words;
}

// "Hans Petre" and "Peter", but not "Andrea" and "Andreas Peter": of two well-known words none is a slip.
bool have_near_words(const NamePool& names, const FirstNames& known, const Name& a, const Name& b) {
  if (names.words(a).size() == names.words(b).size()) return false;
  return monge_elkan(words_of(names, a), words_of(names, b), [&](ValueId word, ValueId other) {
           if (word == other) return one;
           if (known.is_known_word(word) && known.is_known_word(other)) return 0U;
           return jaro_winkler(names.text(word), names.text(other));
         }) >= near_words;
}

bool is_initial_of(std::string_view a, std::string_view b) {
  return a.front() == b.front() && (a.size() == 1 || b.size() == 1);
}

// "H. P." and "Hans Peter", "H." and "Hans": word by word equal or an initial, at least one of them an
// initial.
bool are_initials(const NamePool& names, const Name& a, const Name& b) {
  const std::span<const ValueId> words_a = words_of(names, a);
  const std::span<const ValueId> words_b = words_of(names, b);
  bool initial = false;
  for (std::size_t i = 0; i < std::min(words_a.size(), words_b.size()); ++i) {
    if (words_a[i] == words_b[i]) continue;
    if (!is_initial_of(names.text(words_a[i]), names.text(words_b[i]))) return false;
    initial = true;
  }
  return initial;
}

// Lisa and Bettina come from Elisabeth, but who is called one is hardly called the other.
bool are_names_of_their_own(const NamePool& names, const FirstNames& known, ValueId a, ValueId b) {
  return known.is_known(a) && known.is_known(b) && !known.is_full(a) && !known.is_full(b) &&
         jaro_winkler(names.text(names[a].folded), names.text(names[b].folded)) < sounds_and_looks_alike;
}

}  // namespace

bool is_typo(std::string_view a, std::string_view b) {
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t shorter = std::min(a.size(), b.size());
  if (longer < shortest_with_one_edit || longer - shorter > 2) return false;
  if (within_one_edit(a, b)) return true;
  return longer >= shortest_with_two_edits && may_be_within_two_edits(a, b) && osa_distance(a, b) == 2;
}

LastNameLevel last_name_level(const NamePool& names, const Name& a, const Name& b) {
  if (a.folded == b.folded) return LastNameLevel::exact;
  if (a.dotless == b.dotless || a.dotless == b.folded || a.folded == b.dotless)
    return LastNameLevel::spelling;
  const std::string_view text_a = names.text(a.folded);
  const std::string_view text_b = names.text(b.folded);
  const std::uint32_t alike = jaro_winkler(text_a, text_b);
  if (a.phonetic == b.phonetic && a.phonetic != 0 && alike >= sounds_and_looks_alike) {
    return LastNameLevel::sounds_alike;
  }
  if (alike >= sounds_and_looks_alike && is_typo(text_a, text_b)) return LastNameLevel::typo;
  const bool is_double_name = a.words_begin != a.words_end || b.words_begin != b.words_end;
  if (is_double_name && (share_a_word(names, a, b) || have_near_words(names, a, b)))
    return LastNameLevel::part;
  return alike >= looks_alike ? LastNameLevel::similar : LastNameLevel::other;
}

FirstNameLevel first_name_level(const NamePool& names, const FirstNames& known, ValueId a, ValueId b) {
  const Name& name_a = names[a];
  const Name& name_b = names[b];
  if (name_a.folded == name_b.folded || name_a.dotless == name_b.dotless) return FirstNameLevel::exact;
  if (known.are_of_different_gender(a, b) && !are_initials(names, name_a, name_b))
    return FirstNameLevel::other;
  if (known.are_forms_of_one(a, b)) {
    return are_names_of_their_own(names, known, a, b) ? FirstNameLevel::similar : FirstNameLevel::nickname;
  }
  if (are_initials(names, name_a, name_b)) return FirstNameLevel::initial;
  if (share_a_word(names, name_a, name_b)) return FirstNameLevel::part;
  if (known.may_be_forms_of_one(a, b)) return FirstNameLevel::initial;
  // Lena and Lina, Tim and Tom: what is no form of one name is two people.
  if (known.is_known(a) && known.is_known(b)) return FirstNameLevel::other;
  if (have_near_words(names, known, name_a, name_b)) return FirstNameLevel::part;
  const std::string_view text_a = names.text(name_a.folded);
  const std::string_view text_b = names.text(name_b.folded);
  const std::uint32_t alike = jaro_winkler(text_a, text_b);
  if (name_a.phonetic == name_b.phonetic && name_a.phonetic != 0 && alike >= sounds_and_looks_alike) {
    return FirstNameLevel::sounds_alike;
  }
  if (is_typo(text_a, text_b)) return FirstNameLevel::typo;
  return alike >= looks_alike ? FirstNameLevel::similar : FirstNameLevel::other;
}

bool are_swapped(const FoldedNames& a, const FoldedNames& b) {
  enum class Likeness : std::uint8_t { none, initial, word };
  const auto likeness = [](std::string_view last, std::string_view first) {
    if (last.front() == first.front() && std::min(last.size(), first.size()) == 1) return Likeness::initial;
    return last == first || is_typo(last, first) ? Likeness::word : Likeness::none;
  };
  // "Meyer, Hans" and "Hans, Maier": what only sounds alike needs the other name in full.
  const auto sound_alike = [](const FoldedNames& last, const FoldedNames& first) {
    return last.last_sound == first.first_sound && first.first_sound != 0 &&
           jaro_winkler(last.last, first.first) >= sounds_and_looks_alike;
  };
  if (a.last == b.first && sound_alike(b, a)) return true;
  if (b.last == a.first && sound_alike(a, b)) return true;
  const Likeness one_way = likeness(a.last, b.first);
  const Likeness other_way = likeness(b.last, a.first);
  if (one_way == Likeness::none && other_way == Likeness::none) return false;
  if (one_way == Likeness::none) return other_way == Likeness::word && may_be_forms_of_one(a.last, b.first);
  if (other_way == Likeness::none) return one_way == Likeness::word && may_be_forms_of_one(b.last, a.first);
  return one_way == Likeness::word || other_way == Likeness::word;
}

GenderLevel gender_level(const FirstNames& known, FirstNameLevel first_names, const GenderSign& a,
                         const GenderSign& b) {
  if (first_names != FirstNameLevel::unknown && first_names != FirstNameLevel::initial)
    return GenderLevel::unknown;
  const auto gender_of = [&known](const GenderSign& sign) {
    return sign.addressed == Gender::unknown ? known.gender(sign.first_name) : sign.addressed;
  };
  const Gender gender_a = gender_of(a);
  const Gender gender_b = gender_of(b);
  if (gender_a == Gender::unknown || gender_b == Gender::unknown) return GenderLevel::unknown;
  return gender_a == gender_b ? GenderLevel::exact : GenderLevel::other;
}

}  // namespace kartei::match
