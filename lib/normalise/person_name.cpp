#include "normalise/person_name.hpp"

#include <algorithm>
#include <vector>

#include "normalise/academic_title.hpp"
#include "normalise/known_name.hpp"
#include "normalise/name_reader.hpp"
#include "normalise/whole_name.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

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

/// The only filled column of first and last name, when it holds both: "Hans Meyer" as last name.
std::string_view whole_in_one_column(const NameFields& fields) {
  if (fields.first_name.empty() == fields.last_name.empty()) return {};
  const std::string_view column = fields.first_name.empty() ? fields.last_name : fields.first_name;
  return is_first_then_last(name_words(column)) ? column : std::string_view{};
}

/// The name in one piece; empty when it stands in columns.
std::string_view whole_name(const NameFields& fields) {
  const bool is_in_columns = !fields.first_name.empty() || !fields.last_name.empty();
  return is_in_columns ? whole_in_one_column(fields) : fields.full_name;
}

NameReader read_fields(const NameFields& fields) {
  NameReader reader;
  reader.read_salutation(fields.salutation);
  reader.read_title(fields.title);
  const std::string_view whole = whole_name(fields);
  if (whole.empty()) {
    reader.read_first(fields.first_name);
    reader.read_first(fields.middle_name);
    reader.read_last(fields.last_name);
  } else {
    reader.read_whole(whole);
  }
  reader.read_suffix(fields.suffix);
  if (!fields.birth_name.empty()) reader.read_birth_name(fields.birth_name);
  return reader;
}

}  // namespace

PersonReading read_person(const NameFields& fields) {
  const NameReader reader = read_fields(fields);
  PersonReading reading{reader.name(), reader.addressee(), {}};
  if (!reader.not_understood().empty()) {
    reading.found.push_back(
        note("salutation.not_understood", quoted(reader.not_understood()) + " is no salutation"));
  }
  if (reader.was_swapped()) {
    reading.found.push_back(
        note("name.last_name_first", quoted(whole_name(fields)) + " was read with the last name first"));
  } else if (whole_name(fields).empty() && reading.name.particle.empty() &&
             look_swapped(reading.name.first_name, reading.name.last_name)) {
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
  return words.size() > 1 && std::ranges::any_of(words, is_clearly_first_name);
}

}  // namespace kartei::normalise
