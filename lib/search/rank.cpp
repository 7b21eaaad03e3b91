#include "search/rank.hpp"

#include <algorithm>

#include "match/similarity.hpp"
#include "search/words.hpp"
#include "text/text.hpp"

namespace kartei::search {
namespace {

constexpr int equal = 100;
constexpr int end_of_number = 90;
constexpr int beginning = 80;
constexpr int same_sound = 70;  ///< less up to 30 for what is spelt otherwise
constexpr int mistyped = 45;
constexpr std::size_t least_letters_of_a_beginning = 2;
constexpr std::size_t least_letters_to_mistype = 4;
constexpr std::size_t least_digits_at_an_end = 4;

bool is_end_of_number(const QueryWord& asked, std::string_view word) {
  return asked.is_number && asked.text.size() >= least_digits_at_an_end && word.starts_with('#') &&
         word.starts_with(number_word(asked.text));
}

int by_sound(std::string_view asked, std::string_view word) {
  const std::string sound = sound_of(asked);
  if (sound.empty() || sound != sound_of(word)) return 0;
  const auto lacking = match::one - match::jaro_winkler(asked, word);
  return same_sound - static_cast<int>(lacking / (match::one / 40));
}

int likeness_to_any(const QueryWord& asked, std::string_view text) {
  const std::string folded = text::fold_ae(text);
  int best = 0;
  for (const std::string_view word : text::words(folded)) best = std::max(best, likeness(asked, word));
  return best;
}

struct Place {
  std::string_view text;
  int weight;
};

int best_of(const QueryWord& asked, const std::vector<Place>& places) {
  int best = 0;
  for (const Place& place : places) best = std::max(best, place.weight * likeness_to_any(asked, place.text));
  return best;
}

std::vector<Place> places_of(const Contact& contact, PartyKind kind, std::string_view employer) {
  std::vector<Place> places;
  if (kind == PartyKind::person) {
    places = {{contact.person.last_name, 10},
              {contact.person.first_name, 7},
              {contact.person.birth_name, 6},
              {contact.person.particle, 3},
              {employer, 5}};
  } else {
    places = {{contact.company.core, 10}, {contact.company.name, 8}};
  }
  for (const PostalAddress& address : contact.addresses)
    for (const std::string* text : {&address.city, &address.postcode, &address.street, &address.house_number})
      places.push_back({*text, 4});
  for (const ContactPoint& point : contact.contact_points)
    if (point.kind == ContactPointKind::email) places.push_back({point.value, 4});
  return places;
}

int best_number(const QueryWord& asked, const Contact& contact) {
  int best = 0;
  for (const ContactPoint& point : contact.contact_points)
    if (point.kind != ContactPointKind::email && point.kind != ContactPointKind::web)
      best = std::max(best, 4 * likeness(asked, number_word(point.value)));
  return best;
}

}  // namespace

int likeness(const QueryWord& asked, std::string_view word) {
  if (asked.text == word) return equal;
  if (is_end_of_number(asked, word)) return end_of_number;
  if (asked.is_number) return word.starts_with(asked.text) ? beginning : 0;
  if (asked.text.size() >= least_letters_of_a_beginning && word.starts_with(asked.text)) return beginning;
  const int sound = by_sound(asked.text, word);
  const bool is_mistyped =
      asked.text.size() >= least_letters_to_mistype && match::within_one_edit(asked.text, word);
  return std::max(sound, is_mistyped ? mistyped : 0);
}

int rank(const SearchQuery& query, const Contact& contact, PartyKind kind, std::string_view employer) {
  const std::vector<Place> places = places_of(contact, kind, employer);
  int points = 0;
  for (const QueryWord& word : query.words)
    points += std::max(best_of(word, places), best_number(word, contact));
  return points;
}

}  // namespace kartei::search
