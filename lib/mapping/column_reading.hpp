/// The steps of propose(): each column read by itself, then in the light of the others.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "mapping/contents.hpp"
#include "mapping/header.hpp"
#include "mapping/propose.hpp"

namespace kartei::mapping {

/// A column on its way to a meaning.
struct ColumnReading {
  std::string_view name;
  std::span<const std::string> values;
  std::optional<HeaderReading> header;  ///< what the name says; nothing when it says nothing
  ColumnMapping result;
};

/// Whose export the columns look like, by names that only this layout has.
[[nodiscard]] Layout recognise_layout(std::span<const ColumnSample> columns, std::string_view format);

/// Step one: the name, and the contents where the name says nothing or is contradicted.
[[nodiscard]] ColumnReading read_column(const ColumnSample& column, Layout layout);

/// Step two: what the name leaves open ("Name", "Adresse", "Nr.") is settled by contents and neighbours.
void settle_doubts(std::vector<ColumnReading>& columns);

/// Part of step two: numbered lines of an address are left out where other columns tell street and place, and
/// where no column tells the place: then a line may hold anything.
void settle_address_lines(std::vector<ColumnReading>& columns);

/// Step three: first and last names that stand under each other's header are exchanged, and names, streets
/// and cities that are all in capitals or small letters are marked to be mended; the form of dates is noted.
void mark_shared_damage(std::vector<ColumnReading>& columns);

/// Step four: columns of one meaning get ordinals; "Straße 2" without a second city continues the street.
void number_columns(std::vector<ColumnReading>& columns, Layout layout);

/// Step five: "Phone 1 - Label" is attached to "Phone 1 - Value" (Google).
void attach_labels(std::vector<ColumnReading>& columns);

/// The table of values for a consent column: the usual words for yes and no.
[[nodiscard]] ConsentColumn propose_consent(const ConsentRow& row);

}  // namespace kartei::mapping
