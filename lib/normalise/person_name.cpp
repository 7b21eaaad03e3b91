#include "normalise/person_name.hpp"

#include <algorithm>
#include <vector>

#include "normalise/academic_title.hpp"
#include "normalise/name_reader.hpp"
#include "reference/first_names.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr std::uint32_t clearly_a_first_name = 50;

std::uint32_t weight(std::string_view name) { return reference::first_name(text::fold_ae(name)).total(); }

/// Only the last name is known as a first name, and it is none of the frequent last names.
bool look_swapped(const PersonName& name) {
  return !name.first_name.empty() && !name.last_name.empty() && name.particle.empty() &&
         weight(name.last_name) >= clearly_a_first_name && weight(name.first_name) == 0 &&
         name.first_name.find_first_of(" .-") == std::string::npos &&
         !reference::is_frequent_last_name(text::fold_ae(name.last_name));
}

bool holds_two(std::string_view first_name) {
  const std::vector<std::string_view> words = text::words(first_name);
  return std::ranges::any_of(words, [](std::string_view word) {
    return word == "und" || word == "u." || word == "&" || word == "+";
  });
}

void note_addressee(PersonReading& reading) {
  if (reading.addressee == Addressee::family) {
    reading.found.push_back(
        note("name.family", quoted(reading.name.last_name) + " is a family, not one person"));
  } else if (reading.addressee == Addressee::couple || holds_two(reading.name.first_name)) {
    reading.addressee = Addressee::couple;
    reading.found.push_back(note(
        "name.couple", quoted(reading.name.first_name + " " + reading.name.last_name) + " are two persons",
        "write each in a row of its own"));
  }
}

}  // namespace

PersonReading read_person(const NameFields& fields) {
  NameReader reader;
  reader.read_salutation(fields.salutation);
  reader.read_title(fields.title);
  const bool is_in_columns = !fields.first_name.empty() || !fields.last_name.empty();
  if (is_in_columns) {
    reader.read_first(fields.first_name);
    reader.read_first(fields.middle_name);
    reader.read_last(fields.last_name);
  } else {
    reader.read_whole(fields.full_name);
  }
  reader.read_suffix(fields.suffix);
  if (!fields.birth_name.empty()) reader.read_birth_name(fields.birth_name);

  PersonReading reading{reader.name(), reader.addressee(), {}};
  if (!reader.not_understood().empty()) {
    reading.found.push_back(
        note("salutation.not_understood", quoted(reader.not_understood()) + " is no salutation"));
  }
  if (reader.was_swapped()) {
    reading.found.push_back(
        note("name.last_name_first", quoted(fields.full_name) + " was read with the last name first"));
  } else if (is_in_columns && look_swapped(reading.name)) {
    reading.found.push_back(note("name.maybe_swapped",
                                 "first name " + quoted(reading.name.first_name) + " and last name " +
                                     quoted(reading.name.last_name) + " may be swapped",
                                 "check which is which"));
  }
  note_addressee(reading);
  return reading;
}

bool looks_like_person(std::string_view written) {
  const std::vector<std::string> words = name_words(written);
  const Salutation salutation = leading_salutation(words);
  if (salutation.words > 0) return salutation.addressee != Addressee::company;
  if (leading_titles(words).words > 0) return true;
  return words.size() > 1 && std::ranges::any_of(words, [](const std::string& word) {
           return weight(word) >= clearly_a_first_name;
         });
}

}  // namespace kartei::normalise
