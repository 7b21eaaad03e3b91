/// Which of those who may be contacted a list takes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Whom to take of an organisation first. Earlier ones count more; the smallest number decides what is left.
enum class Preference : std::uint8_t {
  role,     ///< in a deal: decider, buyer, influencer, user, gatekeeper
  function  ///< whose position is known
};

/// Reads "role,function". Throws Error{usage}.
[[nodiscard]] std::vector<Preference> preferences_from_text(std::string_view written);

struct ListChoice {
  bool one_per_organisation = false;
  std::vector<Preference> prefer;
  std::optional<std::size_t> sample;  ///< so many, the same in every run

  [[nodiscard]] bool is_narrow() const { return one_per_organisation || sample; }
};

/// Why somebody allowed is not in the list; empty for who is.
enum class Dropped : std::uint8_t { no, another_of_the_organisation, not_in_the_sample };

/// For each of them, in order. `allowed` ascends by party.
[[nodiscard]] std::vector<Dropped> choose(store::Store& store, std::span<const store::Golden* const> allowed,
                                          const ListChoice& choice);

}  // namespace kartei::operations
