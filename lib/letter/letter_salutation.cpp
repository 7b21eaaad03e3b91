#include "letter/letter_salutation.hpp"

#include <algorithm>
#include <array>

#include "letter/names.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::letter {
namespace {

using text::append_part;

constexpr std::string_view to_nobody = "Sehr geehrte Damen und Herren";

struct Office {
  std::string_view written;
  std::string_view of_a_man;
  std::string_view of_a_woman;
};

/// Offices that go before the academic title in Austria.
constexpr auto austrian_offices = std::to_array<Office>({{"Hofrat", "Hofrat", "Hofrätin"},
                                                         {"KommR", "Kommerzialrat", "Kommerzialrätin"},
                                                         {"OStR", "Oberstudienrat", "Oberstudienrätin"},
                                                         {"Bgm.", "Bürgermeister", "Bürgermeisterin"}});

/// Degrees that are spoken in Austria where there is none that is higher, the highest first.
constexpr auto austrian_degrees = std::to_array<std::string_view>({"DI", "Mag.", "Mag.a", "Ing."});

bool is_professor(std::string_view title) {
  return title.find("Prof") != std::string_view::npos || title.find("prof.") != std::string_view::npos;
}

/// "Dr.", "Dr.-Ing." and "DDr." of a title's words; empty without any.
std::string_view doctor(std::span<const std::string_view> titles, bool is_austrian) {
  for (const std::string_view title : titles) {
    if (title == "DDr." || title == "DDDr.") return is_austrian ? title : "Dr.";
    if (title.starts_with("Dr.") || title == "Dres.") return "Dr.";
  }
  return {};
}

std::string_view degree(std::span<const std::string_view> titles, bool is_austrian) {
  const std::string_view doctorate = doctor(titles, is_austrian);
  if (!doctorate.empty() || !is_austrian) return doctorate;
  for (const std::string_view known : austrian_degrees) {
    if (std::ranges::find(titles, known) != titles.end()) return known;
  }
  return {};
}

/// What stands between "Frau" and the name.
std::string spoken_title(const PersonName& person, bool is_austrian) {
  const std::vector<std::string_view> titles = text::words(person.title);
  std::string spoken;
  if (is_austrian) {
    for (const Office& office : austrian_offices) {
      if (std::ranges::find(titles, office.written) == titles.end()) continue;
      append_part(spoken, person.gender == Gender::female ? office.of_a_woman : office.of_a_man);
    }
  }
  if (std::ranges::any_of(titles, is_professor)) {
    append_part(spoken, person.gender == Gender::female ? "Professorin" : "Professor");
  } else {
    append_part(spoken, degree(titles, is_austrian));
  }
  return spoken;
}

bool has_spoken_form(const PersonName& person) {
  return !person.last_name.empty() && (person.gender == Gender::female || person.gender == Gender::male);
}

std::string formal(const PersonName& person, bool is_austrian) {
  std::string line = person.gender == Gender::female ? "Sehr geehrte Frau" : "Sehr geehrter Herr";
  append_part(line, spoken_title(person, is_austrian));
  append_part(line, last_name(person));
  return line;
}

/// "Dr. Kim Meier"; empty for a last name alone, which would be rude.
std::string whole(const PersonName& person, bool is_austrian) {
  if (person.first_name.empty()) return {};
  std::string name;
  append_part(name, degree(text::words(person.title), is_austrian));
  append_part(name, person.first_name);
  append_part(name, last_name(person));
  return name;
}

/// "Hans und Anna Müller", "Anna Meier und Hans Schulz", "Hans Müller sen. und Hans Müller jun."; empty where
/// one has no first name.
std::string all(std::span<const PersonName> persons, bool is_austrian) {
  if (share_last_name(persons)) return first_names(persons) + ' ' + last_name(persons.front());
  std::vector<std::string> names;
  for (const PersonName& person : persons) {
    names.push_back(whole(person, is_austrian));
    if (names.back().empty()) return {};
    append_part(names.back(), person.suffix);
  }
  return enumerated(names);
}

/// Women first, as usual; "sehr" goes on in small letters. Father and son are told apart.
std::string formal_to_both(const PersonName& a, const PersonName& b, bool is_austrian) {
  const bool is_turned = a.gender == Gender::male && b.gender == Gender::female;
  const PersonName& one = is_turned ? b : a;
  const PersonName& other = is_turned ? a : b;
  std::string first = formal(one, is_austrian);
  std::string second = formal(other, is_austrian);
  if (first == second) {
    append_part(first, one.suffix);
    append_part(second, other.suffix);
  }
  second.front() = 's';
  return first + ", " + second;
}

std::string informal(const std::string& name) {
  return name.empty() ? std::string(to_nobody) : "Guten Tag " + name;
}

}  // namespace

std::string letter_salutation(std::span<const PersonName> persons, std::string_view country) {
  const bool is_austrian = country == "AT";
  if (persons.empty()) return std::string(to_nobody);
  const PersonName& first = persons.front();
  if (persons.size() == 1)
    return has_spoken_form(first) ? formal(first, is_austrian) : informal(whole(first, is_austrian));
  if (persons.size() == 2 && has_spoken_form(first) && has_spoken_form(persons[1]))
    return formal_to_both(first, persons[1], is_austrian);
  return informal(all(persons, is_austrian));
}

}  // namespace kartei::letter
