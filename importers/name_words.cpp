#include "importers/name_words.hpp"

#include <algorithm>
#include <array>

#include "text/text.hpp"

namespace kartei::importers {
namespace {

/// Folded.
constexpr auto name_words =
    std::to_array<std::string_view>({"name", "name1", "vorname", "nachname", "firstname", "lastname",
                                     "givenname", "familyname", "surname", "fullname", "displayname", "firma",
                                     "firmenname", "company", "companyname", "organisation", "organization"});

}  // namespace

bool is_name_word(std::string_view name) {
  std::string key = text::fold_ae(name);
  std::erase(key, ' ');
  return std::ranges::find(name_words, key) != name_words.end();
}

}  // namespace kartei::importers
