#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <set>
#include <utility>

#include "mapping/column_reading.hpp"
#include "mapping/named_persons.hpp"

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

/// The numbers that the columns of each field and use have.
class TakenNumbers {
 public:
  explicit TakenNumbers(const Columns& columns) {
    for (const ColumnReading& column : columns) take(column.result.target);
  }

  void take(const Target& target) { of(target).set(target.ordinal); }

  /// The smallest from 1 on that is free, or the largest there is.
  [[nodiscard]] std::uint8_t free_number(const Target& target) {
    const Numbers& numbers = of(target);
    std::uint8_t number = 1;
    while (number < most && numbers.test(number)) ++number;
    return number;
  }

 private:
  static constexpr std::uint8_t most = 255;
  using Numbers = std::bitset<most + 1>;

  Numbers& of(const Target& target) { return taken_[{target.field, target.use}]; }

  std::map<std::pair<Field, Use>, Numbers> taken_;
};

bool is_name(Field field) {
  return field == Field::first_name || field == Field::last_name || field == Field::full_name;
}

/// A row is one contact: what columns hold of a second person is not taken where the first is named.
void tell_further_persons(Columns& columns) {
  std::set<std::uint8_t> further;
  for (const ColumnReading& column : columns)
    if (const Target& target = column.result.target;
        target.ordinal > 1 && is_name(target.field) &&
        (target.field != Field::first_name ||
         is_taken(columns, {Field::last_name, target.use, target.ordinal})))
      further.insert(target.ordinal);
  for (ColumnReading& column : columns)
    if (const Target& target = column.result.target;
        is_of_one_person(target.field) && further.contains(target.ordinal))
      column.result.reason += "; of a further person: not taken in rows that name another";
}

}  // namespace

void number_columns(Columns& columns, Layout layout) {
  // The vCard importer announces the parts of an address together: the n-th of each makes the n-th address.
  if (layout != Layout::vcard) join_continued(columns);
  TakenNumbers taken(columns);
  for (ColumnReading& column : columns) {
    Target& target = column.result.target;
    if (target.ordinal != 0) continue;
    target.ordinal = target.field == Field::ignored ? 1 : taken.free_number(target);
    taken.take(target);
  }
  if (layout == Layout::generic) tell_further_persons(columns);
}

}  // namespace kartei::mapping
