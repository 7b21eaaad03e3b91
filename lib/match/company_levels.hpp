/// How well two company names agree.
#pragma once

#include <cstdint>
#include <vector>

#include "match/levels.hpp"
#include "match/names.hpp"

namespace kartei::match {

/// How rare each word of the company names is: Autohaus says little, Zschimmer much.
class CompanyWords {
 public:
  explicit CompanyWords(const NamePool& companies);

  /// A word of this weight is rare.
  static constexpr std::int32_t rare_weight = 6000;

  /// Thousandths of a bit; indexed by the pool's folded numbers.
  [[nodiscard]] std::int32_t weight(ValueId word) const { return weights_[word]; }
  /// The words of a name that few others bear, as they stand.
  [[nodiscard]] std::vector<ValueId> rare_words(const NamePool& companies, const Name& name) const;

 private:
  std::vector<std::int32_t> weights_;
};

/// Requires: both known.
[[nodiscard]] CompanyLevel company_level(const NamePool& companies, const CompanyWords& words, const Name& a,
                                         const Name& b);

/// Whether two departments are two: no word of one is a word of the other, a slip of it or its beginning, as
/// "Vertrieb" is of "Vertriebsleitung". Requires: both known.
[[nodiscard]] bool departments_differ(const NamePool& departments, ValueId a, ValueId b);

}  // namespace kartei::match
