/// How rare each value of a table is: agreeing on a rare one says more.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/first_names.hpp"
#include "match/model.hpp"
#include "match/table.hpp"
#include "match/workers.hpp"

namespace kartei::match {

/// What no rarity of a feature's values exceeds in a table of `rows` rows.
[[nodiscard]] std::int32_t rarity_of_rarest(const FeatureModel& feature, std::uint32_t rows);

/// -log2 of the share of the rows that bear a value, in thousandths. The share is counted in the table and
/// never below what the model's `rarest` and the reference lists say, so that short lists do not take
/// Thomas Müller for rare.
class Rarities {
 public:
  Rarities(const Table& table, const Model& model, const FirstNames& first_names, const Workers& workers);

  /// By folded number of the pool.
  [[nodiscard]] std::int32_t last_name(ValueId folded) const { return last_names_[folded]; }
  [[nodiscard]] std::int32_t first_name(ValueId folded) const { return first_names_[folded]; }
  [[nodiscard]] std::int32_t company(ValueId folded) const { return companies_[folded]; }
  [[nodiscard]] std::int32_t employer(ValueId folded) const { return employers_[folded]; }
  [[nodiscard]] std::int32_t city(ValueId folded) const { return cities_[folded]; }
  /// By number of the table's texts, none of which is two of these.
  [[nodiscard]] std::int32_t phone(ValueId text) const { return texts_[text]; }
  [[nodiscard]] std::int32_t mobile(ValueId text) const { return texts_[text]; }
  [[nodiscard]] std::int32_t email(ValueId text) const { return texts_[text]; }
  [[nodiscard]] std::int32_t postcode(ValueId text) const { return texts_[text]; }
  /// Of a birth date of the table, as a row has it.
  [[nodiscard]] std::int32_t birth_date(std::uint32_t date) const;
  /// By folded number of the streets.
  [[nodiscard]] std::int32_t addition(ValueId folded) const { return additions_[folded]; }
  /// Of the door - street, number and postcode - of the table's n-th address.
  [[nodiscard]] std::int32_t door(std::uint32_t address) const { return doors_[address]; }

 private:
  template <class Scale>
  void rate_texts(const Table& table, std::span<const std::uint32_t> counts, Scale scale);

  using Weights = std::vector<std::int32_t>;
  Weights last_names_, first_names_, companies_, employers_, cities_, additions_, texts_, doors_;
  std::uint32_t first_birth_date_ = 0;
  Weights birth_dates_;  ///< by day, from the first of the table on
};

}  // namespace kartei::match
