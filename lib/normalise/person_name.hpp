/// Persons' names: columns or a whole name taken apart into title, first name, particle, last name and the
/// rest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "normalise/finding.hpp"
#include "normalise/salutation.hpp"

namespace kartei::normalise {

/// The columns of a name as the source wrote them, trimmed; empty where there is none.
struct NameFields {
  std::string_view salutation;  ///< may hold titles: "Herr Dr.", Outlook's "Dr."
  std::string_view title;
  std::string_view first_name;  ///< may hold titles in front, particles behind
  std::string_view middle_name;
  std::string_view last_name;  ///< may hold titles, particles, "geb. Schmidt", "jun."
  std::string_view suffix;
  std::string_view birth_name;
  std::string_view
      full_name;  ///< "Dr. Hans Meyer", "Meyer, Dr. Hans"; used where first and last name are empty
  bool turn_swapped = false;  ///< first and last name that look swapped are turned, not only noted
};

struct PersonReading {
  PersonName name;
  Addressee addressee = Addressee::unknown;
  /// Of Addressee::couple its two persons; `name` is then both as one, see joined_name() of couple.hpp.
  std::vector<PersonName> couple;
  std::string care_of;  ///< with whom the person is reached: "Krause" of "Anna Meier c/o Krause"
  Findings found;
};

/// Reads the columns of one person or couple. A name of somebody marked as deceased ("Meyer, Hans †",
/// "(verstorben)") is read without the mark, which is told; what names nobody ("Herr", "Dr.", "x") is left
/// out with a warning. Names are not cased anew; where first and last name look swapped that is noted. In a
/// whole name without comma "Müller Hans" is turned when only the second is known as a first name.
[[nodiscard]] PersonReading read_person(const NameFields& fields);

/// Whether a text holds a word of two letters, or a sign that is a word, other than "und".
[[nodiscard]] bool may_name_somebody(std::string_view text);

/// Whether a value that may be a person or a company is plainly a person: salutation, title, or a known first
/// name.
[[nodiscard]] bool looks_like_person(std::string_view written);

}  // namespace kartei::normalise
