#include "mapping/named_persons.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "normalise/finding.hpp"
#include "text/text.hpp"

namespace kartei::mapping {
namespace {

constexpr std::array name_fields{Field::first_name, Field::last_name, Field::full_name};

constexpr std::array fields_of_one_person{
    Field::salutation, Field::title,     Field::first_name, Field::middle_name, Field::last_name,
    Field::birth_name, Field::full_name, Field::department, Field::position,    Field::name_suffix,
    Field::phone,      Field::mobile,    Field::fax,        Field::email,       Field::web,
    Field::birth_date, Field::language};

bool is_name(Field field) { return std::ranges::find(name_fields, field) != name_fields.end(); }

/// The words of a name, whatever their order.
using NameWords = std::vector<std::string>;

void add_words(std::string_view value, NameWords& words) {
  const std::string folded = text::fold_ae(value);
  for (const std::string_view word : text::words(folded)) words.emplace_back(word);
  std::ranges::sort(words);
}

bool has_number(const Mapping& mapping, std::uint8_t number, Field field) {
  return std::ranges::any_of(mapping.columns, [&](const ColumnMapping& column) {
    return column.target.field == field && column.target.ordinal == number;
  });
}

/// A second first name alone is one more of the same person.
bool is_named_apart(const Mapping& mapping, const Target& target) {
  return target.field != Field::first_name || target.ordinal <= 1 ||
         has_number(mapping, target.ordinal, Field::last_name);
}

/// The names of a row by their number.
std::map<std::uint8_t, NameWords> names_of(const Mapping& mapping, std::span<const RawCell> cells) {
  std::map<std::uint8_t, NameWords> names;
  for (const RawCell& cell : cells) {
    if (cell.column >= mapping.columns.size()) continue;
    const Target& target = mapping.columns[cell.column].target;
    const std::string_view value = text::trim(cell.value);
    if (!is_name(target.field) || value.empty() || normalise::is_placeholder(value)) continue;
    if (is_named_apart(mapping, target)) add_words(value, names[target.ordinal]);
  }
  return names;
}

/// The values of that number in a row, as a message has them: the name, and the columns that go with it.
struct Person {
  std::string name;
  std::string columns;
  std::string field;
};

Person person_of(const Mapping& mapping, std::span<const RawCell> cells, std::uint8_t number) {
  Person person;
  for (const RawCell& cell : cells) {
    if (cell.column >= mapping.columns.size()) continue;
    const ColumnMapping& column = mapping.columns[cell.column];
    if (column.target.ordinal != number || !is_of_one_person(column.target.field)) continue;
    const std::string_view value = text::trim(cell.value);
    if (value.empty()) continue;
    if (is_name(column.target.field)) {
      person.name += fmt::format("{}{}", person.name.empty() ? "" : " ", value);
      if (person.field.empty()) person.field = column.column;
    } else {
      person.columns += fmt::format("{}'{}'", person.columns.empty() ? "" : ", ", column.column);
    }
  }
  return person;
}

}  // namespace

bool is_of_one_person(Field field) {
  return std::ranges::find(fields_of_one_person, field) != fields_of_one_person.end();
}

bool names_several_persons(const Mapping& mapping) {
  return mapping.layout == Layout::generic &&
         std::ranges::any_of(mapping.columns, [&mapping](const ColumnMapping& column) {
           return column.target.ordinal > 1 && is_name(column.target.field) &&
                  is_named_apart(mapping, column.target);
         });
}

std::vector<std::uint8_t> further_persons(const Mapping& mapping, std::span<const RawCell> cells) {
  std::vector<std::uint8_t> numbers;
  const std::map<std::uint8_t, NameWords> names = names_of(mapping, cells);
  for (const auto& [number, words] : names)
    if (number != names.begin()->first && words != names.begin()->second) numbers.push_back(number);
  return numbers;
}

std::vector<Diagnostic> tell_further_persons(const Mapping& mapping, std::span<const RawCell> cells) {
  std::vector<Diagnostic> findings;
  if (!names_several_persons(mapping)) return findings;
  for (const std::uint8_t number : further_persons(mapping, cells)) {
    const Person person = person_of(mapping, cells, number);
    Diagnostic finding;
    finding.severity = Severity::warning;
    finding.code = "name.further_person";
    finding.field = person.field;
    finding.what = normalise::quoted(person.name) + " is a further person in one row; not taken";
    if (!person.columns.empty()) finding.what += ", nor what belongs to them in " + person.columns;
    finding.fix = "give each person a row of their own";
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace kartei::mapping
