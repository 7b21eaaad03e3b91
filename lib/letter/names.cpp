#include "letter/names.hpp"

#include <algorithm>

#include "text/joined.hpp"

namespace kartei::letter {

std::string enumerated(std::span<const std::string> names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text::append_part(text, names[i], i + 1 == names.size() ? " und " : ", ");
  return text;
}

std::string last_name(const PersonName& person) { return text::joined({person.particle, person.last_name}); }

bool share_last_name(std::span<const PersonName> persons) {
  return std::ranges::all_of(persons, [&](const PersonName& person) {
    return person.title.empty() && person.suffix.empty() && !person.first_name.empty() &&
           last_name(person) == last_name(persons.front());
  });
}

std::string first_names(std::span<const PersonName> persons) {
  std::vector<std::string> names;
  for (const PersonName& person : persons) names.push_back(person.first_name);
  return enumerated(names);
}

std::string envelope_name(const PersonName& person) {
  return text::joined({person.title, person.first_name, person.particle, person.last_name, person.suffix});
}

std::string envelope_names(std::span<const PersonName> persons) {
  if (share_last_name(persons) && !persons.empty())
    return text::joined({first_names(persons), last_name(persons.front())});
  std::vector<std::string> names;
  for (const PersonName& person : persons) {
    std::string name = envelope_name(person);
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return enumerated(names);
}

}  // namespace kartei::letter
