/// What a whole column shows of its values' damage and form: no longer a guess about one value.
#include <algorithm>

#include <fmt/format.h>

#include "mapping/column_reading.hpp"
#include "normalise/date_form.hpp"
#include "normalise/letter_case.hpp"

namespace kartei::mapping {
namespace {

constexpr std::size_t least_values = 5;
/// So many percent are the whole column: some values have no letters, some were typed later.
constexpr std::size_t whole_column = 95;

void mark_case(ColumnReading& column) {
  const Field field = column.result.target.field;
  if (!normalise::wording_of(field) || field == Field::name_or_company) return;
  if (column.values.size() < least_values) return;
  const auto damaged =
      static_cast<std::size_t>(std::ranges::count_if(column.values, [](std::string_view value) {
        return normalise::letter_case(value) != normalise::LetterCase::usual;
      }));
  if (damaged * 100 < whole_column * column.values.size()) return;
  column.result.mend = true;
  column.result.reason += ", all in capitals or small letters";
}

/// The whole column, or as much of it as was looked at, tells what 3/4/1970 is.
void mark_dates(ColumnReading& column) {
  if (column.result.target.field != Field::birth_date) return;
  const std::vector<std::string_view> values(column.values.begin(), column.values.end());
  column.result.dates = normalise::date_form_of(values);
  if (column.result.dates.order == DateForm::Order::month_first) column.result.reason += ", month before day";
  if (column.result.dates.order == DateForm::Order::day_first) column.result.reason += ", day before month";
  if (column.result.dates.has_serials) column.result.reason += ", days counted by a spreadsheet";
}

ColumnReading* only_column_of(std::vector<ColumnReading>& columns, Field field) {
  const auto is_of_field = [field](const ColumnReading& column) {
    return column.result.target.field == field;
  };
  if (std::ranges::count_if(columns, is_of_field) != 1) return nullptr;
  return &*std::ranges::find_if(columns, is_of_field);
}

void exchange_names(std::vector<ColumnReading>& columns) {
  constexpr int most_are_first_names = 60;
  constexpr int few_are_first_names = 10;
  ColumnReading* first = only_column_of(columns, Field::first_name);
  ColumnReading* last = only_column_of(columns, Field::last_name);
  if (first == nullptr || last == nullptr) return;
  if (first->values.size() < least_values || last->values.size() < least_values) return;
  const int in_last = share(last->values, Shape::first_name);
  const int in_first = share(first->values, Shape::first_name);
  if (in_last < most_are_first_names || in_first > few_are_first_names) return;
  std::swap(first->result.target, last->result.target);
  for (ColumnReading* column : {first, last})
    column->result.reason =
        fmt::format("header of the other: {} % of the values under the last name are first names", in_last);
}

}  // namespace

void mark_shared_damage(std::vector<ColumnReading>& columns) {
  exchange_names(columns);
  for (ColumnReading& column : columns) {
    mark_case(column);
    mark_dates(column);
  }
}

}  // namespace kartei::mapping
