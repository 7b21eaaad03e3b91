/// "Adresszeile 1" to "Adresszeile 4": the lines of a letter's address, which may hold anything that stands
/// there.
#include <algorithm>

#include "format/word_list.hpp"
#include "mapping/column_reading.hpp"

namespace kartei::mapping {
namespace {

using Columns = std::vector<ColumnReading>;

constexpr std::string_view line_names =
    "adresszeile adressezeile adresse anschrift anschriftzeile anschriftenzeile address addressline addr "
    "addrline";

/// Whether the name is that of a numbered line and nothing else: "Anschrift 4".
bool is_line(const ColumnReading& column) {
  const std::string key = header_key(column.name);
  const std::size_t digits = key.find_first_of("0123456789");
  return digits != std::string::npos && key.find_first_not_of("0123456789", digits) == std::string::npos &&
         format::in_word_list(line_names, std::string_view(key).substr(0, digits)) &&
         share(column.values, Shape::full_address) < 50;
}

bool has_other(const Columns& columns, std::initializer_list<Field> fields) {
  return std::ranges::any_of(columns, [&](const ColumnReading& column) {
    return !is_line(column) && std::ranges::find(fields, column.result.target.field) != fields.end();
  });
}

void leave_out(Columns& columns, std::uint8_t confidence, std::string_view reason) {
  for (ColumnReading& column : columns) {
    if (!is_line(column)) continue;
    column.result.target = {Field::ignored, Use::unspecified, 1};
    column.result.confidence = confidence;
    column.result.reason = reason;
    column.header.reset();
  }
}

}  // namespace

void settle_address_lines(Columns& columns) {
  constexpr std::ptrdiff_t fewest_lines = 2;
  if (std::ranges::count_if(columns, is_line) < fewest_lines) return;
  const bool has_place = has_other(columns, {Field::city, Field::postcode, Field::postcode_city});
  if (!has_place)
    leave_out(columns, 0,
              "a line of an address that may hold name, street or city; give each a column of its own");
  else if (has_other(columns, {Field::street}))
    leave_out(columns, 95, "repeats what other columns say");
}

}  // namespace kartei::mapping
