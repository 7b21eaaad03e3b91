/// Headers that mean different things in different company.
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "mapping/column_reading.hpp"
#include "text/text.hpp"

namespace kartei::mapping {
namespace {

using Columns = std::vector<ColumnReading>;

bool has_field(const Columns& columns, Field field) {
  return std::ranges::any_of(columns, [field](const ColumnReading& column) {
    return column.result.target.field == field && (!column.header || column.header->doubt == Doubt::none);
  });
}

void settle(ColumnReading& column, Field field, std::uint8_t confidence, std::string reason) {
  column.result.target.field = field;
  column.result.confidence = confidence;
  column.result.reason = std::move(reason);
}

void settle_name(ColumnReading& column, const Columns& columns) {
  if (has_field(columns, Field::last_name)) {
    settle(column, Field::ignored, 80, "repeats the name, which has columns of its own");
  } else if (has_field(columns, Field::first_name)) {
    settle(column, Field::last_name, 95, "known header beside a first name");
  } else if (share(column.values, Shape::last_comma_first) >= 60) {
    settle(column, Field::full_name, 90, "most values are names like \"Meyer, Hans\"");
  } else if (has_field(columns, Field::company)) {
    settle(column, Field::full_name, 85, "known header beside a company");
  } else {
    settle(column, Field::name_or_company, 85, "known header; person or company is told by each value");
  }
}

void settle_person_title(ColumnReading& column) {
  if (share(column.values, Shape::salutation) >= 50) {
    settle(column, Field::salutation, 90, "most values are salutations");
  } else if (!column.values.empty() && share(column.values, Shape::person_title) < 50) {
    settle(column, Field::position, 75, "few values are titles of a name");
  }
}

void settle_address(ColumnReading& column) {
  if (share(column.values, Shape::full_address) >= 50) {
    settle(column, Field::full_address, 92, "values hold street, postcode and city");
  } else {
    settle(column, Field::street, 85, "known header; no postcode in the values");
  }
}

void settle_number(ColumnReading& column, const ColumnReading* before) {
  if (before == nullptr || before->result.target.field != Field::street) return;
  settle(column, Field::house_number, 85, "stands behind a street");
  column.result.target.use = before->result.target.use;
}

/// LDAP's "co" is the country's name (RFC 4524), elsewhere it is short for "care of".
void settle_care_of(ColumnReading& column) {
  if (column.name == "co" && share(column.values, Shape::country) >= 50)
    settle(column, Field::country, 90, "most values are countries");
}

void settle_suburb(ColumnReading& column, const Columns& columns) {
  if (has_field(columns, Field::city))
    settle(column, Field::ignored, 80, "part of a city that has a column of its own");
}

/// Whether two columns can be filled in turn: some rows have the one, others the other.
bool may_take_turns(const ColumnReading& column, const Columns& columns, Field other) {
  std::size_t rows = 0;
  std::size_t filled_by_other = 0;
  for (const ColumnReading& one : columns) {
    rows = std::max(rows, one.values.size());
    if (one.result.target.field == other) filled_by_other = std::max(filled_by_other, one.values.size());
  }
  return !column.values.empty() && column.values.size() + filled_by_other <= rows;
}

/// A made-up name or address is taken only where its parts have no columns or are missing in its rows, a sex
/// only without salutation.
void settle_repetition(ColumnReading& column, const Columns& columns) {
  const Field field = column.result.target.field;
  const Field original = field == Field::full_name      ? Field::last_name
                         : field == Field::full_address ? Field::street
                                                        : field;
  if (!has_field(columns, original)) return;
  if (original != field && may_take_turns(column, columns, original)) {
    settle(column, field, 85, "known header; filled where its parts are not");
  } else {
    settle(column, Field::ignored, 95, "repeats what other columns say");
  }
}

/// The city column of a table whose postcodes stand in it, and the street column that holds all.
void settle_combined(ColumnReading& column) {
  const Field field = column.result.target.field;
  if (field == Field::city && share(column.values, Shape::postcode_city) >= 60) {
    settle(column, Field::postcode_city, 92, "known header; values begin with a postcode");
  } else if (field == Field::street && share(column.values, Shape::full_address) >= 60) {
    settle(column, Field::full_address, 92, "known header; values hold postcode and city too");
  } else if (field == Field::last_name && share(column.values, Shape::last_comma_first) >= 60) {
    settle(column, Field::full_name, 88, "known header; values are names like \"Meyer, Hans\"");
  }
}

/// "CONTACT_NAME" beside "FIRST_NAME" is what the first name lacks.
void settle_rest_of_name(ColumnReading& column, const Columns& columns) {
  const bool lacks_last_name = has_field(columns, Field::first_name) && !has_field(columns, Field::last_name);
  if (column.result.target.field != Field::full_name || column.values.empty() || !lacks_last_name) return;
  const bool is_one_word = std::ranges::all_of(
      column.values, [](const std::string& value) { return text::words(value).size() == 1; });
  if (is_one_word)
    settle(column, Field::last_name, 85, "known header beside a first name; values are one word");
}

/// "Vorname 2" beside "Nachname 2" is that of a second person.
void settle_second_first_name(ColumnReading& column, const Columns& columns) {
  if (column.result.target.field != Field::middle_name || header_key(column.name) != "vorname2") return;
  const bool has_second_last_name = std::ranges::any_of(columns, [](const ColumnReading& other) {
    return other.result.target.field == Field::last_name && other.result.target.ordinal == 2;
  });
  if (!has_second_last_name) return;
  settle(column, Field::first_name, 95, "known header beside a second last name");
  column.result.target.ordinal = 2;
}

bool is_repeatable(Field field) {
  constexpr std::array fields{Field::phone, Field::mobile, Field::fax, Field::email, Field::web};
  return std::ranges::find(fields, field) != fields.end();
}

/// Contents alone make no second name, company or address beside the one that headers tell.
void drop_doubles(Columns& columns) {
  std::set<Field> told;
  for (const ColumnReading& column : columns)
    if (column.header) told.insert(column.result.target.field);
  for (ColumnReading& column : columns) {
    const Field field = column.result.target.field;
    if (column.header || field == Field::ignored || is_repeatable(field)) continue;
    if (!told.contains(field)) continue;
    settle(column, Field::ignored, 0, "unknown header; " + column.result.reason);
  }
}

/// Without headers: what follows a postcode and is text is the city; what stands beside a first name
/// and is text is the last name.
void settle_neighbours(Columns& columns) {
  const auto is_free = [](const ColumnReading& column) {
    return !column.header && column.result.confidence == 0 && !column.values.empty() &&
           share(column.values, Shape::date) < 50;
  };
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].header) continue;
    const Field field = columns[i].result.target.field;
    const bool has_next = i + 1 < columns.size() && is_free(columns[i + 1]);
    if (field == Field::postcode && has_next && !has_field(columns, Field::city))
      settle(columns[i + 1], Field::city, 55, "stands behind the postcode");
    if (field != Field::first_name || has_field(columns, Field::last_name)) continue;
    if (i > 0 && is_free(columns[i - 1]))
      settle(columns[i - 1], Field::last_name, 50, "stands before the first name");
    else if (has_next)
      settle(columns[i + 1], Field::last_name, 50, "stands behind the first name");
  }
}

void settle_doubt(ColumnReading& column, const ColumnReading* before, const Columns& columns) {
  switch (column.header->doubt) {
    case Doubt::none:
      settle_combined(column);
      settle_care_of(column);
      settle_rest_of_name(column, columns);
      settle_second_first_name(column, columns);
      break;
    case Doubt::name:
      settle_name(column, columns);
      break;
    case Doubt::person_title:
      settle_person_title(column);
      break;
    case Doubt::address:
      settle_address(column);
      break;
    case Doubt::number:
      settle_number(column, before);
      break;
    case Doubt::suburb:
      settle_suburb(column, columns);
      break;
    case Doubt::repetition:
      settle_repetition(column, columns);
      break;
  }
}

}  // namespace

void settle_doubts(Columns& columns) {
  settle_address_lines(columns);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].header) settle_doubt(columns[i], i == 0 ? nullptr : &columns[i - 1], columns);
  }
  drop_doubles(columns);
  settle_neighbours(columns);
}

}  // namespace kartei::mapping
