#include "quality/sensitive.hpp"

#include "quality/rules.hpp"

namespace kartei::quality {
namespace {

std::string kind_of(const std::string& header, const std::vector<std::string>& values,
                    Field field = Field::ignored) {
  mapping::ColumnMapping column;
  column.column = header;
  column.target.field = field;
  const auto reading = read_sensitive(shipped_rules().sensitive, column, values);
  return reading ? reading->kind : "";
}

TEST(SensitiveColumns, are_found_by_their_names) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Konfession", "religion"},
      {"RELIGION", "religion"},
      {"Religionszugehörigkeit", "religion"},
      {"Kirchensteuer-Merkmal", "religion"},
      {"Grad der Behinderung", "health"},
      {"GdB", "health"},
      {"Schwerbehindertenausweis", "health"},
      {"Blutgruppe", "health"},
      {"Partei", "party"},
      {"Parteizugehörigkeit", "party"},
      {"Political Party", "party"},
      {"Gewerkschaftsmitglied seit", "union"},
      {"Ethnie", "ethnicity"},
      {"Sexuelle Orientierung", "sex life"},
      {"Fingerabdruck", "biometrics"},
      {"Hobby", "profile"},
      {"Hobbys", "profile"},
      {"Parteienverkehr", ""},
      {"Krankenkasse", ""},
      {"Orientierung", ""},
      {"Gesund & Fit Kurs", ""},
      {"Kundennummer", ""},
      {"", ""},
  };
  for (const auto& [header, kind] : rows) {
    SCOPED_TRACE(header);
    EXPECT_EQ(kind_of(header, {}), kind);
  }
}

TEST(SensitiveColumns, are_found_by_what_stands_in_them) {
  struct Row {
    std::vector<std::string> values;
    std::string kind;
  };
  const std::vector<Row> rows = {
      {{"ev.", "rk", "Röm.-Kath.", "konfessionslos"}, "religion"},
      {{"Diabetes Typ 2", "Asthma", "Schwerbehindert"}, "health"},
      {{"CDU", "Die Grünen", "SPD", "parteilos"}, "party"},
      {{"ver.di", "IG Metall", "GEW"}, "union"},
      {{"Golfen; Reiten", "Segeln", "lesen, kochen"}, "profile"},
      {{"Golf", "Passat", "Polo"}, ""},
      {{"Reiten", "Messe 2024", "Partner"}, ""},
      {{"rk", "ev", "x", "y", "z"}, ""},           // 40 %
      {{"rk", "ev", "rk", "x", "y"}, "religion"},  // 60 %
      {{"rk", "ev"}, ""},                          // too few to tell
      {{"e.V.", "GmbH", "AG"}, ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.values.front());
    EXPECT_EQ(kind_of("Merkmal 1", row.values), row.kind);
  }
}

TEST(SensitiveColumns, are_never_names_and_addresses) {
  const std::vector<std::string> values = {"Jude", "Hindu", "Moslem"};
  EXPECT_EQ(kind_of("Merkmal", values), "religion");
  EXPECT_EQ(kind_of("Merkmal", values, Field::tags), "religion");
  EXPECT_EQ(kind_of("Merkmal", values, Field::note), "religion");
  for (const Field field : {Field::last_name, Field::company, Field::city, Field::email, Field::external_key})
    EXPECT_EQ(kind_of("Merkmal", values, field), "") << to_text(field);
}

TEST(SensitiveColumns, say_what_gave_them_away) {
  mapping::ColumnMapping column;
  column.column = "Merkmal";
  const std::vector<std::string> values = {"rk", "ev", "rk", "?"};
  EXPECT_EQ(read_sensitive(shipped_rules().sensitive, column, values),
            (SensitiveReading{"religion", "75 % of the values"}));
  column.column = "Religion";
  EXPECT_EQ(read_sensitive(shipped_rules().sensitive, column, values),
            (SensitiveReading{"religion", "the column's name"}));
}

}  // namespace
}  // namespace kartei::quality
