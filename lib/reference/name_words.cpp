#include "reference/name_words.hpp"

#include "reference/tables.hpp"

namespace kartei::reference {

std::optional<NameWord> name_word(std::string_view folded) {
  const std::optional<std::string_view> kind = name_particle_table().find(folded);
  if (!kind) return std::nullopt;
  return *kind == "nobility" ? NameWord::nobility : NameWord::particle;
}

TitleWord title_word(std::string_view folded) {
  TitleWord word;
  const std::optional<std::string_view> roles = academic_title_table().find(folded);
  if (!roles) return word;
  for (const std::string_view role : parts(*roles, '|')) {
    word.before |= role == "before";
    word.more |= role == "more";
    word.letter |= role == "letter";
    word.after |= role == "after";
  }
  return word;
}

std::optional<std::string_view> legal_form(std::string_view key) { return legal_form_table().find(key); }

std::optional<std::string_view> country_code(std::string_view key) { return country_table().find(key); }

}  // namespace kartei::reference
