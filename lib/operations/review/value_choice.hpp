/// Which of differing values stay, as a person chose when several records become one.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"
#include "survivorship/survivorship.hpp"

namespace kartei::operations {

/// What one row of a review says of the values of its record.
struct ValueChoice {
  bool leads = false;                       ///< all its values, but those chosen from another record
  std::vector<survivorship::Group> groups;  ///< these
  std::uint64_t line = 0;                   ///< row of the sheet

  [[nodiscard]] bool is_empty() const { return !leads && groups.empty(); }
};

/// The words that a cell offers: "Name", "Anschrift", ...
[[nodiscard]] std::vector<std::string> kept_words();

/// The groups of a cell such as "Name, Anschrift"; nothing when a word of it is none.
[[nodiscard]] std::optional<std::vector<survivorship::Group>> kept_groups(std::string_view cell);

/// The words of these groups, as kept_groups() reads them.
[[nodiscard]] std::string kept_text(const std::vector<survivorship::Group>& groups);

/// One of several records that become one, and what was chosen of it; null for nothing.
struct ChosenRecord {
  const Contact* contact = nullptr;  ///< not null
  const ValueChoice* choice = nullptr;
};

/// By value group the place of the record whose values stay, where one was chosen and has any. Throws
/// Error{input_unusable} when two rows of the review at `review` claim the same.
using ChosenPlaces = std::array<std::optional<std::size_t>, survivorship::group_count>;
[[nodiscard]] ChosenPlaces chosen_places(std::span<const ChosenRecord> records, const Place& review);

/// The values of all records in one, the chosen ones leading. Of addresses, contact points and tags the other
/// records' follow: a choice loses nothing. An origin of kind edit counts the records as one of kind evidence
/// does.
[[nodiscard]] survivorship::Golden with_choices(std::span<const survivorship::Evidence> records,
                                                const ChosenPlaces& chosen);

}  // namespace kartei::operations
