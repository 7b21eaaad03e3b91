#include "format/header.hpp"

#include <gtest/gtest.h>

namespace kartei::format {
namespace {

using Rows = std::vector<HeaderRow>;

TEST(Header, is_found_where_it_stands) {
  struct Case {
    std::string_view name;
    Rows rows;
    std::size_t row;
  };
  const std::vector<Case> cases = {
      {"first row", {{"Vorname", "Nachname", "PLZ"}, {"Anna", "Schmidt", "63067"}}, 0},
      {"alone", {{"Vorname", "Nachname", "Ort"}}, 0},
      {"Outlook",
       {{"Anrede", "Vorname", "E-Mail-Adresse", "Telefon (privat 2)"}, {"", "Anna", "a@b.example", ""}},
       0},
      {"Google", {{"Name", "E-mail 1 - Value", "Phone 1 - Value"}, {"Anna", "a@b.example", "+49 69 1"}}, 0},
      {"below a title",
       {{"Kundenliste Mai 2024", "", "", ""},
        {"Firma", "Straße", "PLZ", "Ort"},
        {"Meier KG", "Ring 5", "89073", "Ulm"}},
       1},
      {"below a DATEV line of control values",
       {{"EXTF", "700", "16", "", ""},
        {"Konto", "Name", "Straße", "PLZ", "Ort"},
        {"10001", "Meier", "Ring 5", "89073", "Ulm"}},
       1},
      {"below control values as wide as the table",
       {{"DTVF", "700", "21"}, {"Umsatz", "Konto", "Belegdatum"}, {"119,00", "8400", "0101"}},
       1},
      {"with a year in a name",
       {{"Firma", "Ort", "Land", "Klasse", "Umsatz 2023"}, {"Meier", "Ulm", "D", "A", "5000"}},
       0},
      {"with years for names",
       {{"Kunde", "Ort", "2019", "2020", "2021", "2022"}, {"Meier", "Ulm", "120,50", "0", "80", "95"}},
       0},
      {"unknown words above values", {{"Feld A", "Feld B"}, {"Meier", "63067"}, {"Kunz", "89073"}}, 0},
      {"unknown words above words", {{"Imię", "Nazwisko"}, {"Anna", "Nowak"}, {"Jan", "Kowalski"}}, 0},
      {"one column", {{"E-Mail"}, {"a@b.example"}}, 0},
      {"numbered names", {{"NAME1", "NAME2", "ORT01"}, {"Meier", "", "Ulm"}}, 0},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    const HeaderGuess guess = find_header(c.rows);
    ASSERT_TRUE(guess.row) << guess.reason;
    EXPECT_EQ(*guess.row, c.row);
  }
}

TEST(Header, is_missing_where_records_begin_at_once) {
  struct Case {
    std::string_view name;
    Rows rows;
  };
  const std::vector<Case> cases = {
      {"no rows", {}},
      {"records", {{"Anna", "Schmidt", "63067"}, {"Jan", "Kunz", "89073"}}},
      {"records with a year", {{"Anna", "Schmidt", "1970"}, {"Jan", "Kunz", "1984"}}},
      {"mail addresses", {{"a@b.example"}, {"c@d.example"}}},
      {"one column of names", {{"Anna Schmidt"}, {"Jan Kunz"}}},
      {"words that come again", {{"Anna", "Ulm"}, {"Jan", "Bonn"}, {"Eva", "Ulm"}}},
      {"a company called Name", {{"Name & Ort GmbH", "069 12345"}, {"Kunz", "069 54321"}}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(find_header(c.rows).row, std::nullopt);
  }
}

}  // namespace
}  // namespace kartei::format
