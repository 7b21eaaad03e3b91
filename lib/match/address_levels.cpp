#include "match/address_levels.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "match/comparable.hpp"
#include "match/name_levels.hpp"
#include "match/similarity.hpp"
#include "match/word_sets.hpp"

namespace kartei::match {

namespace {

enum class Numbers { equal, near, one_missing, differ };

std::string_view leading_digits(std::string_view number) {
  return number.substr(0, std::min(number.find_first_not_of("0123456789"), number.size()));
}

// "12", "12a" and "12-14" may be one door; "12a" and "12b" are neighbours, but nearer than "12" and "98".
Numbers compare_numbers(const Table& table, ValueId a, ValueId b) {
  if (a == b) return a == 0 ? Numbers::one_missing : Numbers::equal;
  if (a == 0 || b == 0) return Numbers::one_missing;
  const std::string_view digits_a = leading_digits(table.texts().text(a));
  const std::string_view digits_b = leading_digits(table.texts().text(b));
  return !digits_a.empty() && digits_a == digits_b ? Numbers::near : Numbers::differ;
}

enum class Streets { equal, alike, differ };

// "W Augusta" and "W Augusta Boulevard".
bool lacks_kind_only(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.starts_with(a) && is_street_kind(b.substr(a.size()));
}

Streets compare_streets(const NamePool& streets, ValueId a, ValueId b) {
  const Name& name_a = streets[a];
  const Name& name_b = streets[b];
  if (name_a.folded == name_b.folded || name_a.dotless == name_b.dotless) return Streets::equal;
  const std::string_view text_a = streets.text(name_a.folded);
  const std::string_view text_b = streets.text(name_b.folded);
  if (is_typo(text_a, text_b) || lacks_kind_only(text_a, text_b)) return Streets::alike;
  constexpr std::uint32_t looks_alike = 920'000;
  constexpr std::size_t long_enough = 7;
  const bool are_long = std::min(text_a.size(), text_b.size()) >= long_enough;
  return are_long && jaro_winkler(text_a, text_b) >= looks_alike ? Streets::alike : Streets::differ;
}

// The two lines of an address change places: "Hof Eichen, Am Anger 3" and "Am Anger 3, Hof Eichen".
Streets compare_lines(const NamePool& streets, const AddressRow& a, const AddressRow& b) {
  Streets best = compare_streets(streets, a.street, b.street);
  if (b.addition != 0) best = std::min(best, compare_streets(streets, a.street, b.addition));
  if (a.addition != 0) best = std::min(best, compare_streets(streets, a.addition, b.street));
  return best;
}

// Of two names one is the beginning of the other; the first words are equal, the last one may be shortened.
bool begins_with_words(const NamePool& cities, const Name& a, const Name& b) {
  const std::span<const ValueId> words_a = words_of(cities, a);
  const std::span<const ValueId> words_b = words_of(cities, b);
  const std::string_view text_a = cities.text(a.folded);
  const std::string_view text_b = cities.text(b.folded);
  return words_a.front() == words_b.front() && (text_a.starts_with(text_b) || text_b.starts_with(text_a));
}

bool is_same_city(const NamePool& cities, ValueId a, ValueId b) {
  if (a == 0 || b == 0) return false;
  const Name& name_a = cities[a];
  const Name& name_b = cities[b];
  if (name_a.folded == name_b.folded || name_a.dotless == name_b.dotless) return true;
  const std::string_view text_a = cities.text(name_a.folded);
  const std::string_view text_b = cities.text(name_b.folded);
  // "Frankfurt" and "Frankfurt am Main", but neither "Wien" and "Wiener Neustadt" nor "Frankfurt (Oder)" and
  // "Frankfurt am Main".
  constexpr std::size_t long_enough = 4;
  const bool are_long = std::min(text_a.size(), text_b.size()) >= long_enough;
  return (are_long && begins_with_words(cities, name_a, name_b)) || is_typo(text_a, text_b);
}

bool is_same_area(std::string_view a, std::string_view b) {
  constexpr std::size_t area_of_five = 3;
  constexpr std::size_t area_of_four = 2;
  if (a.size() != b.size()) return false;
  const std::size_t area = a.size() >= 5 ? area_of_five : area_of_four;
  return a.substr(0, area) == b.substr(0, area);
}

}  // namespace

StreetLevel street_level(const Table& table, const AddressRow& a, const AddressRow& b) {
  if (a.street == 0 || b.street == 0) return StreetLevel::unknown;
  const Streets streets = compare_lines(table.streets(), a, b);
  if (streets == Streets::differ) return StreetLevel::other;
  const Numbers numbers = compare_numbers(table, a.house_number, b.house_number);
  if (streets == Streets::alike) {
    return numbers == Numbers::equal ? StreetLevel::alike : StreetLevel::alike_street;
  }
  switch (numbers) {
    case Numbers::equal:
      return StreetLevel::number;
    case Numbers::near:
      return StreetLevel::near_number;
    case Numbers::one_missing:
      return StreetLevel::street;
    case Numbers::differ:
      return StreetLevel::other_number;
  }
  return StreetLevel::other;
}

AdditionLevel addition_level(const Table& table, const AddressRow& a, const AddressRow& b) {
  if (a.addition == 0 || b.addition == 0) return AdditionLevel::unknown;
  switch (compare_streets(table.streets(), a.addition, b.addition)) {
    case Streets::equal:
      return AdditionLevel::exact;
    case Streets::alike:
      return AdditionLevel::alike;
    case Streets::differ:
      break;
  }
  const bool is_crossed = compare_streets(table.streets(), a.addition, b.street) != Streets::differ ||
                          compare_streets(table.streets(), a.street, b.addition) != Streets::differ;
  return is_crossed ? AdditionLevel::unknown : AdditionLevel::other;
}

PlaceLevel place_level(const Table& table, const AddressRow& a, const AddressRow& b) {
  if (a.postcode != 0 && a.postcode == b.postcode) return PlaceLevel::postcode;
  const bool same_city = is_same_city(table.cities(), a.city, b.city);
  if (a.postcode == 0 || b.postcode == 0) {
    if (same_city) return PlaceLevel::city;
    return a.city != 0 && b.city != 0 ? PlaceLevel::other : PlaceLevel::unknown;
  }
  const std::string_view postcode_a = table.texts().text(a.postcode);
  const std::string_view postcode_b = table.texts().text(b.postcode);
  if (same_city) {
    return within_one_edit(postcode_a, postcode_b) ? PlaceLevel::one_digit : PlaceLevel::city;
  }
  return is_same_area(postcode_a, postcode_b) ? PlaceLevel::area : PlaceLevel::other;
}

}  // namespace kartei::match
