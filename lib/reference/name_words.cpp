#include "reference/name_words.hpp"

#include <bitset>

#include "reference/keys.hpp"
#include "reference/tables.hpp"

namespace kartei::reference {
namespace {

constexpr std::size_t code_bytes = 2;  // of ISO 3166-1 alpha-2

/// Which two letters the keys of a table begin with: most words begin otherwise.
class Beginnings {
 public:
  explicit Beginnings(SortedTable table) {
    for (std::uint32_t row = 0; row < table.size(); ++row) {
      if (table.key(row).size() > 1) known_.set(index_of(table.key(row)));
    }
  }

  /// True of what is too short to tell.
  [[nodiscard]] bool may_hold(std::string_view beginning) const {
    return beginning.size() < 2 || known_.test(index_of(beginning));
  }

 private:
  static constexpr std::size_t letters = 32;

  static std::size_t index_of(std::string_view key) {
    return static_cast<unsigned char>(key[0]) % letters * letters +
           static_cast<unsigned char>(key[1]) % letters;
  }

  std::bitset<letters * letters> known_;
};

}  // namespace

std::optional<NameWord> name_word(std::string_view folded) {
  const std::optional<std::string_view> kind = name_particle_table().find(folded);
  if (!kind) return std::nullopt;
  return *kind == "nobility" ? NameWord::nobility : NameWord::particle;
}

bool begins_name_word(std::string_view folded) { return name_particle_table().has_key_with(folded); }

std::optional<TitleWord> title_word(std::string_view folded) {
  const std::optional<std::string_view> found = academic_title_table().find(folded);
  if (!found) return std::nullopt;
  const std::size_t separator = found->find('|');
  const std::string_view role = found->substr(0, separator);
  const std::string_view written = found->substr(separator + 1);
  if (role == "more") return TitleWord{TitleWord::Role::more, written};
  if (role == "letter") return TitleWord{TitleWord::Role::letter, written};
  if (role == "after") return TitleWord{TitleWord::Role::after, written};
  return TitleWord{TitleWord::Role::before, written};
}

std::optional<std::string_view> legal_form(std::string_view key) { return legal_form_table().find(key); }

bool begins_legal_form(std::string_view key) {
  static const Beginnings beginnings(legal_form_table());
  return beginnings.may_hold(key) && legal_form_table().has_key_with(key);
}

std::optional<std::string_view> country_code(std::string_view key) {
  const std::optional<std::string_view> found = country_table().find(key);
  return found ? std::optional(found->substr(0, code_bytes)) : std::nullopt;
}

std::string_view country_name(std::string_view code) {
  const std::optional<std::string_view> found = country_table().find(country_key(code));
  return found && found->substr(0, code_bytes) == code ? found->substr(code_bytes) : std::string_view{};
}

}  // namespace kartei::reference
