/// Columns that must not be kept without a legal basis: special categories of personal data (GDPR Art. 9)
/// and what profiles a person. Found by the column's name and by what stands in it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.hpp"

namespace kartei::quality {

/// One kind of sensitive data and the words that give it away, all folded by text::fold_ae().
struct SensitiveKind {
  std::string name;  ///< "religion"
  std::vector<std::string>
      headers;                      ///< a word of the column's name, or all of it; "behinder*": how it begins
  std::vector<std::string> values;  ///< whole values, or items of a list with commas or semicolons
  std::vector<std::string> words;   ///< anywhere in a text, see sensitive_words.hpp
};

struct SensitiveRules {
  std::vector<SensitiveKind> kinds;
  std::vector<std::string> institutions;  ///< right behind one of the words they make it tell of no person
  int share_of_values = 60;               ///< percent of a column's values that must be of one kind
  std::size_t least_values = 3;           ///< fewer tell nothing
};

/// Why a column is sensitive.
struct SensitiveReading {
  std::string kind;
  std::string reason;  ///< `the column's name`, `80 % of the values`
  bool operator==(const SensitiveReading&) const = default;
};

/// Whether a column of this field may be sensitive: names, addresses, numbers and the like never are, so that
/// a Mr. Christ is not; only what is ignored, a tag or a note.
[[nodiscard]] bool may_be_sensitive(Field field);

/// What the column holds, judged by its name and some of its values (not empty); nothing when it is not
/// sensitive.
[[nodiscard]] std::optional<SensitiveReading> read_sensitive(const SensitiveRules& rules,
                                                             const mapping::ColumnMapping& column,
                                                             std::span<const std::string> values);

}  // namespace kartei::quality
