// Names as they stand in real lists (address books, ERP exports, fair cards), written down with the parts
// that a clerk would see in them before the readers were looked at.

#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "normalise/company_name.hpp"
#include "normalise/person_name.hpp"
#include "normalise/person_or_company.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

using Fields = std::vector<std::string>;

/// The rows below the header, `columns` fields each.
std::vector<Fields> rows_of(const std::string& file_name, std::size_t columns) {
  std::ifstream file(std::string(KARTEI_TEST_DATA "/") + file_name);
  std::vector<Fields> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::vector<std::string_view> fields = text::split(line, '\t');
    EXPECT_EQ(fields.size(), columns) << line;
    rows.emplace_back(fields.begin(), fields.end());
  }
  return rows;
}

std::string_view* column_named(NameFields& fields, std::string_view name) {
  if (name == "anrede") return &fields.salutation;
  if (name == "titel") return &fields.title;
  if (name == "vorname") return &fields.first_name;
  if (name == "mittel") return &fields.middle_name;
  if (name == "nachname") return &fields.last_name;
  if (name == "zusatz") return &fields.suffix;
  return nullptr;
}

/// "vorname=Hans; nachname=Meyer" stands in columns, everything else is a whole name.
NameFields fields_of(std::string_view written) {
  NameFields fields;
  if (written.find('=') == std::string_view::npos) {
    fields.full_name = written;
    return fields;
  }
  for (const std::string_view part : text::split(written, ';')) {
    const std::size_t sign = part.find('=');
    std::string_view* column = column_named(fields, text::trim(part.substr(0, sign)));
    EXPECT_NE(column, nullptr) << part;
    if (column != nullptr) *column = text::trim(part.substr(sign + 1));
  }
  return fields;
}

std::string gender_word(const PersonName& name) {
  return name.gender == Gender::unknown ? "" : std::string(to_text(name.gender));
}

std::string in_one_line(const PersonName& name) {
  std::string line;
  for (const std::string& part :
       {gender_word(name), name.title, name.first_name, name.particle, name.last_name, name.suffix}) {
    if (!line.empty() && !part.empty()) line += ' ';
    line += part;
  }
  return line;
}

Fields parts_of(const PersonReading& reading) {
  const PersonName& name = reading.name;
  std::string couple;
  for (const PersonName& person : reading.couple) {
    if (!couple.empty()) couple += " + ";
    couple += in_one_line(person);
  }
  return {name.title,  name.first_name, name.particle,     name.last_name,
          name.suffix, name.birth_name, gender_word(name), couple};
}

/// Rows that we read otherwise, and why.
const std::map<std::string, std::string> known_misses = {
    {"Yılmaz Mehmet", "both are first names in the lists; an order that is in doubt is not turned"},
};

TEST(PersonName, is_read_from_what_stands_in_real_lists) {
  const std::vector<Fields> rows = rows_of("person_names.tsv", 9);
  EXPECT_GE(rows.size(), 150U);
  for (const Fields& row : rows) {
    const bool is_right = parts_of(read_person(fields_of(row[0]))) == Fields(row.begin() + 1, row.end());
    EXPECT_NE(is_right, known_misses.contains(row[0]))
        << row[0] << " is read as " << in_one_line(read_person(fields_of(row[0])).name);
  }
}

TEST(CompanyName, is_read_from_what_stands_in_real_lists) {
  const std::vector<Fields> rows = rows_of("company_names.tsv", 7);
  EXPECT_GE(rows.size(), 100U);
  for (const Fields& row : rows) {
    const CompanyReading reading = read_company(row[0]);
    EXPECT_EQ((Fields{reading.company.core, reading.company.legal_form, reading.owner, reading.formerly,
                      reading.state, reading.branch}),
              Fields(row.begin() + 1, row.end()))
        << row[0];
  }
}

TEST(PersonOrCompany, is_decided_for_what_stands_in_real_lists) {
  for (const Fields& row : rows_of("person_or_company.tsv", 2))
    EXPECT_EQ(names_a_company(row[0]) ? "company" : "person", row[1]) << row[0];
}

}  // namespace
}  // namespace kartei::normalise
