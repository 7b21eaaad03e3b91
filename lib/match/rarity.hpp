/// How rare each value of a table is: agreeing on a rare one says more.
#pragma once

#include <cstdint>
#include <vector>

#include "match/first_names.hpp"
#include "match/model.hpp"
#include "match/table.hpp"

namespace kartei::match {

/// -log2 of the share of the rows that bear a value, in thousandths. The share is counted in the table and
/// never below what the model's `rarest` and the reference lists say, so that short lists do not take
/// Thomas Müller for rare.
class Rarities {
 public:
  Rarities(const Table& table, const Model& model, const FirstNames& first_names);

  /// By folded number of the pool.
  [[nodiscard]] std::int32_t last_name(ValueId folded) const { return last_names_[folded]; }
  [[nodiscard]] std::int32_t first_name(ValueId folded) const { return first_names_[folded]; }
  [[nodiscard]] std::int32_t company(ValueId folded) const { return companies_[folded]; }
  [[nodiscard]] std::int32_t employer(ValueId folded) const { return employers_[folded]; }
  [[nodiscard]] std::int32_t city(ValueId folded) const { return cities_[folded]; }
  /// By number of the table's texts.
  [[nodiscard]] std::int32_t phone(ValueId text) const { return phones_[text]; }
  [[nodiscard]] std::int32_t mobile(ValueId text) const { return mobiles_[text]; }
  [[nodiscard]] std::int32_t email(ValueId text) const { return emails_[text]; }
  [[nodiscard]] std::int32_t postcode(ValueId text) const { return postcodes_[text]; }
  /// Of the door - street, number and postcode - of the table's n-th address.
  [[nodiscard]] std::int32_t door(std::uint32_t address) const { return doors_[address]; }

 private:
  using Weights = std::vector<std::int32_t>;
  Weights last_names_, first_names_, companies_, employers_, cities_, phones_, mobiles_, emails_, postcodes_,
      doors_;
};

}  // namespace kartei::match
