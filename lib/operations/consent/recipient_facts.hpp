/// What else is on file about a value and its party, for the rules: suppressions, external lists, uses, where
/// the data comes from, what a person knows of a value's capacity.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consent/decide.hpp"
#include "operations/environment.hpp"
#include "store/external_lists.hpp"
#include "store/golden.hpp"
#include "store/store.hpp"
#include "store/suppression_key.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {

/// As what a value of the ledger is suppressed: an addressee key as an address, everything else as a contact
/// point.
[[nodiscard]] store::SuppressedKind suppressed_kind_of(std::string_view value);

class RecipientFacts {
 public:
  /// Looks what there is at all: a database without any of it costs its parties nothing.
  /// Throws Error{configuration} when there are suppressions and their key is missing.
  RecipientFacts(store::Store& store, const Environment& environment);

  /// Completes a question about one of the party's values. With has_suppressions() its personal values must
  /// be there: the person is known again by each of them.
  void complete(consent::Question& question, const store::Golden& golden) const;

  [[nodiscard]] bool has_suppressions() const { return has_suppressions_; }

  /// The newest entry of the suppression list against the value or a personal one; 0 when there is none.
  [[nodiscard]] std::int64_t newest_suppression(const consent::Question& question) const;

 private:
  void add_lists(consent::Question& question) const;
  void add_uses(consent::Question& question, PartyId party) const;
  void add_origin(consent::Question& question, PartyId party) const;

  store::Store& store_;
  std::optional<store::SuppressionKey> key_;
  std::vector<store::ExternalListCopy> lists_;
  bool has_suppressions_;
  bool has_uses_;
  bool has_suppliers_;
  bool has_capacity_notes_;
};

}  // namespace kartei::operations
