/// Words around a name: nobility, particles, academic titles; and legal forms and countries.
#pragma once

#include <optional>
#include <string_view>

namespace kartei::reference {

enum class NameWord { particle, nobility };

/// What one or more words in front of a last name are, folded by text::fold_ae(): "von der", "freiherr".
/// Source: tables 6 and 7 of the German social insurance's DEÜV.
[[nodiscard]] std::optional<NameWord> name_word(std::string_view folded);

/// Whether such words may begin with this one.
[[nodiscard]] bool begins_name_word(std::string_view folded);

/// What a word is within an academic title.
struct TitleWord {
  enum class Role {
    before,  ///< begins a title in front of the name: dr, prof, dipl
    more,    ///< continues one: med, rer, nat
    letter,  ///< continues one as a single letter, two together: h. c., e. h.
    after,   ///< stands behind the name: mba, llm
  };
  Role role = Role::before;
  std::string_view written;  ///< as it is written in one form: "Dr.", "LL.M."
};

/// `folded` is a word by text::fold_ae() without blanks: "llm", "privdoz".
[[nodiscard]] std::optional<TitleWord> title_word(std::string_view folded);

/// The canonical legal form of a spelling, by legal_form_key().
[[nodiscard]] std::optional<std::string_view> legal_form(std::string_view key);

/// Whether the key of a legal form begins so.
[[nodiscard]] bool begins_legal_form(std::string_view key);

/// False where the first letters of a word, not folded, already tell that no legal form begins so.
[[nodiscard]] bool may_begin_legal_form(std::string_view written);

/// ISO 3166-1 alpha-2 of a country's German or English name, ISO code or car mark, by country_key().
[[nodiscard]] std::optional<std::string_view> country_code(std::string_view key);

/// The German name of a country by its ISO 3166-1 alpha-2 code in capitals; empty when there is none.
[[nodiscard]] std::string_view country_name(std::string_view code);

}  // namespace kartei::reference
