#include <algorithm>
#include <array>

#include "mapping/column_reading.hpp"

namespace kartei::mapping {
namespace {

using Columns = std::vector<ColumnReading>;

/// Fields whose columns continue one another instead of being several.
constexpr std::array continued{Field::ignored,
                               Field::middle_name,
                               Field::company_addition,
                               Field::address_addition,
                               Field::objection,
                               Field::opt_in,
                               Field::tags,
                               Field::note};

bool is_continued(Field field) { return std::ranges::find(continued, field) != continued.end(); }

bool is_taken(const Columns& columns, const Target& target) {
  return std::ranges::any_of(columns,
                             [&](const ColumnReading& column) { return column.result.target == target; });
}

/// Whether an address of that use and number has a place of its own.
bool has_place(const Columns& columns, const Target& target) {
  return is_taken(columns, {Field::city, target.use, target.ordinal}) ||
         is_taken(columns, {Field::postcode, target.use, target.ordinal}) ||
         is_taken(columns, {Field::postcode_city, target.use, target.ordinal});
}

/// "Straße 2" is a second line, unless a second address has a city.
void join_continued(Columns& columns) {
  for (ColumnReading& column : columns) {
    Target& target = column.result.target;
    const bool is_line = target.field == Field::street || target.field == Field::address_addition;
    if (is_line && target.ordinal >= 2) {
      if (!has_place(columns, target)) target = {Field::address_addition, target.use, 1};
    } else if (is_continued(target.field)) {
      target.ordinal = 1;
    }
  }
}

}  // namespace

void number_columns(Columns& columns, Layout layout) {
  // The vCard importer announces the parts of an address together: the n-th of each makes the n-th address.
  if (layout != Layout::vcard) join_continued(columns);
  for (ColumnReading& column : columns) {
    Target& target = column.result.target;
    if (target.ordinal != 0) continue;
    Target wanted{target.field, target.use, 1};
    while (target.field != Field::ignored && wanted.ordinal < 255 && is_taken(columns, wanted))
      ++wanted.ordinal;
    target = wanted;
  }
}

}  // namespace kartei::mapping
