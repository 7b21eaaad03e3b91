#include "reference/name_words.hpp"

#include <algorithm>
#include <array>
#include <bitset>

#include "reference/keys.hpp"
#include "reference/tables.hpp"

namespace kartei::reference {
namespace {

constexpr std::size_t code_bytes = 2;  // of ISO 3166-1 alpha-2

/// With which letters the keys of a table begin, up to three: most words begin otherwise.
class Beginnings {
 public:
  explicit Beginnings(SortedTable table) {
    for (std::uint32_t row = 0; row < table.size(); ++row)
      for (std::size_t size = 0; size <= std::min(most, table.key(row).size()); ++size)
        known_.set(index_of(table.key(row).substr(0, size)));
  }

  /// False only where no key begins so.
  [[nodiscard]] bool may_hold(std::string_view beginning) const { return known_.test(index_of(beginning)); }

 private:
  static constexpr std::size_t letters = 32;
  static constexpr std::size_t most = 3;

  static std::size_t index_of(std::string_view key) {
    std::size_t index = 0;
    for (std::size_t i = 0; i < most; ++i)
      index = index * letters + (i < key.size() ? static_cast<unsigned char>(key[i]) % letters : 0);
    return index;
  }

  std::bitset<letters * letters * letters> known_;
};

const Beginnings& beginnings_of_legal_forms() {
  static const Beginnings beginnings(legal_form_table());
  return beginnings;
}

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

std::optional<std::string_view> legal_form(std::string_view key) {
  if (!beginnings_of_legal_forms().may_hold(key)) return std::nullopt;
  return legal_form_table().find(key);
}

bool begins_legal_form(std::string_view key) {
  return beginnings_of_legal_forms().may_hold(key) && legal_form_table().has_key_with(key);
}

bool may_begin_legal_form(std::string_view written) {
  constexpr std::size_t letters = 3;
  if (written.size() < letters) return true;
  std::array<char, letters> small{};
  for (std::size_t i = 0; i < letters; ++i) {
    const char c = written[i];
    const bool is_capital = c >= 'A' && c <= 'Z';
    if (!is_capital && (c < 'a' || c > 'z')) return true;
    small[i] = is_capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return beginnings_of_legal_forms().may_hold({small.data(), letters});
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
