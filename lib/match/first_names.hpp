/// What is known about the first names of a table from the reference lists.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/names.hpp"
#include "model/contact.hpp"

namespace kartei::match {

/// Looked up once per distinct name.
class FirstNames {
 public:
  explicit FirstNames(const NamePool& names);

  /// A name that many people bear: not somebody's typing error.
  [[nodiscard]] bool is_known(ValueId name) const { return facts_[name].known; }
  /// The same of a word of a name, by its number in the pool of names.
  [[nodiscard]] bool is_known_word(ValueId word) const { return known_words_[word]; }
  /// One is borne by women only, the other by men only.
  [[nodiscard]] bool are_of_different_gender(ValueId a, ValueId b) const;
  /// Both are forms of one name; nothing doubtful among them.
  [[nodiscard]] bool are_forms_of_one(ValueId a, ValueId b) const;
  /// The name that others are short forms or variants of.
  [[nodiscard]] bool is_full(ValueId name) const { return facts_[name].full; }
  /// They may be forms of one name, but one of them (Uli, Alex) is a form of several.
  [[nodiscard]] bool may_be_forms_of_one(ValueId a, ValueId b) const;
  /// The gender that a name tells; unknown when both bear it or the lists do not know it.
  [[nodiscard]] Gender gender(ValueId name) const { return facts_[name].borne_by; }
  /// Share of all people who bear the name, as far as the lists tell; 0 when they do not.
  [[nodiscard]] double share(ValueId name) const { return facts_[name].share; }

 private:
  struct Facts {
    std::span<const std::uint32_t> groups;
    double share = 0;
    Gender borne_by = Gender::unknown;  ///< unknown: by both, or not known
    bool known = false;
    bool ambiguous = false;
    bool full = false;
  };
  [[nodiscard]] static Facts look_up(const NamePool& names, ValueId name);
  [[nodiscard]] bool share_a_group(ValueId a, ValueId b) const;

  std::vector<Facts> facts_;
  std::vector<bool> known_words_;  ///< by number of the folded word
};

/// Whether two folded names are, or may be, forms of one first name, as far as the lists tell.
[[nodiscard]] bool may_be_forms_of_one(std::string_view a, std::string_view b);

/// Whether one of two folded names is borne by women only, the other by men only.
[[nodiscard]] bool are_of_different_gender(std::string_view a, std::string_view b);

}  // namespace kartei::match
