#include "normalise/person_name.hpp"

#include "normalise/known_name.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kartei::normalise {
namespace {

/// title | first name | particle | last name | suffix | birth name | gender
std::string shown(const PersonName& name) {
  return name.title + '|' + name.first_name + '|' + name.particle + '|' + name.last_name + '|' + name.suffix +
         '|' + name.birth_name + '|' +
         std::string(name.gender == Gender::unknown ? "" : to_text(name.gender));
}

bool has_code(const Findings& found, std::string_view code) {
  return std::ranges::any_of(found, [&](const Diagnostic& diagnostic) { return diagnostic.code == code; });
}

struct WholeName {
  std::string written;
  std::string expected;
};

TEST(PersonName, is_read_from_a_whole_name_as_a_clerk_would) {
  const std::vector<WholeName> rows = {
      {"Hans Meyer", "|Hans||Meyer|||"},
      {"Meyer, Hans", "|Hans||Meyer|||"},
      {"Meyer, Anna (Assistentin GF)", "|Anna||Meyer|Assistentin GF||"},
      {"Ing. Franz Huber BSc", "Ing.|Franz||Huber|B.Sc.||"},
      {"Dr. Hans Meyer", "Dr.|Hans||Meyer|||"},
      {"Meyer, Dr. Hans", "Dr.|Hans||Meyer|||"},
      {"Meyer, Hans, Dr.", "Dr.|Hans||Meyer|||"},
      {"Dr. Meyer", "Dr.|||Meyer|||"},
      {"Dr.Meyer", "Dr.|||Meyer|||"},
      {"Herr Hans Meyer", "|Hans||Meyer|||male"},
      {"Herrn Hans Meyer", "|Hans||Meyer|||male"},
      {"Frau Anna Meyer", "|Anna||Meyer|||female"},
      {"Fr. Anna Meyer", "|Anna||Meyer|||female"},
      {"Frau Meyer", "|||Meyer|||female"},
      {"Herr Dr. Meyer", "Dr.|||Meyer|||male"},
      {"Sehr geehrte Frau Dr. Müller", "Dr.|||Müller|||female"},
      {"Frau Prof. Dr. Sabine Wagner", "Prof. Dr.|Sabine||Wagner|||female"},
      {"Prof.Dr.Wagner", "Prof. Dr.|||Wagner|||"},
      {"Professor Doktor Wagner", "Prof. Dr.|||Wagner|||"},
      {"Dr. med. Ute Kern", "Dr. med.|Ute||Kern|||"},
      {"Dr.med. Ute Kern", "Dr. med.|Ute||Kern|||"},
      {"Dr. med. dent. Ute Kern", "Dr. med. dent.|Ute||Kern|||"},
      {"Dr. rer. nat. Ute Kern", "Dr. rer. nat.|Ute||Kern|||"},
      {"Dr. h. c. Ute Kern", "Dr. h. c.|Ute||Kern|||"},
      {"Dr. h.c. mult. Ute Kern", "Dr. h. c. mult.|Ute||Kern|||"},
      {"Dr. C. Kern", "Dr.|C.||Kern|||"},
      {"Dr.-Ing. Jörg Voß", "Dr.-Ing.|Jörg||Voß|||"},
      {"Dr. Ing. Jörg Voß", "Dr.-Ing.|Jörg||Voß|||"},
      {"Dipl.-Ing. Jörg Voß", "Dipl.-Ing.|Jörg||Voß|||"},
      {"Dipl.Ing. Jörg Voß", "Dipl.-Ing.|Jörg||Voß|||"},
      {"Dipl. Ing. Jörg Voß", "Dipl.-Ing.|Jörg||Voß|||"},
      {"Dipl.-Ing. (FH) Jörg Voß", "Dipl.-Ing. (FH)|Jörg||Voß|||"},
      {"Dipl.-Kfm. Jörg Voß", "Dipl.-Kfm.|Jörg||Voß|||"},
      {"Mag. Eva Huber", "Mag.|Eva||Huber|||"},
      {"DI Eva Huber", "DI|Eva||Huber|||"},
      {"DDr. Eva Huber", "DDr.|Eva||Huber|||"},
      {"PD Dr. Eva Huber", "PD Dr.|Eva||Huber|||"},
      {"Priv.-Doz. Dr. Eva Huber", "Priv.-Doz. Dr.|Eva||Huber|||"},
      {"Eva Huber, MBA", "|Eva||Huber|MBA||"},
      {"Eva Huber, M.A.", "|Eva||Huber|M.A.||"},
      {"Mag. Eva Huber, LL.M.", "Mag.|Eva||Huber|LL.M.||"},
      {"Eva Huber MSc", "|Eva||Huber|M.Sc.||"},
      {"Eva Huber, MSc", "|Eva||Huber|M.Sc.||"},
      {"Eva Huber, PhD", "|Eva||Huber|PhD||"},
      {"Ursula von der Leyen", "|Ursula|von der|Leyen|||"},
      {"Leyen, Ursula von der", "|Ursula|von der|Leyen|||"},
      {"von der Leyen, Ursula", "|Ursula|von der|Leyen|||"},
      {"Ursula v. d. Leyen", "|Ursula|von der|Leyen|||"},
      {"Ursula v.d. Leyen", "|Ursula|von der|Leyen|||"},
      {"von Goethe", "||von|Goethe|||"},
      {"Johann Wolfgang von Goethe", "|Johann Wolfgang|von|Goethe|||"},
      {"Karl-Theodor Freiherr von und zu Guttenberg", "|Karl-Theodor|Freiherr von und zu|Guttenberg|||"},
      {"Guttenberg, Karl-Theodor Freiherr von und zu", "|Karl-Theodor|Freiherr von und zu|Guttenberg|||"},
      {"Herrn Prof. Dr. h. c. Karl-Theodor Frhr. von Stein",
       "Prof. Dr. h. c.|Karl-Theodor|Freiherr von|Stein|||male"},
      {"Otto Graf Lambsdorff", "|Otto|Graf|Lambsdorff|||"},
      {"Steffi Graf", "|Steffi||Graf|||"},
      {"Peter Ritter", "|Peter||Ritter|||"},
      {"Marion Gräfin Dönhoff", "|Marion|Gräfin|Dönhoff|||"},
      {"Vincent van Gogh", "|Vincent|van|Gogh|||"},
      {"Maria de la Cruz", "|Maria|de la|Cruz|||"},
      {"Karl Heinz Müller", "|Karl Heinz||Müller|||"},
      {"Karl-Heinz Müller-Lüdenscheidt", "|Karl-Heinz||Müller-Lüdenscheidt|||"},
      {"Hans G. Meier", "|Hans G.||Meier|||"},
      {"H.-P. Meier", "|H.-P.||Meier|||"},
      {"Maria Garcia Lopez", "|Maria||Garcia Lopez|||"},
      {"Hans Meyer jun.", "|Hans||Meyer|jun.||"},
      {"Hans Meyer junior", "|Hans||Meyer|jun.||"},
      {"Hans Meyer sen.", "|Hans||Meyer|sen.||"},
      {"Meyer sen., Hans", "|Hans||Meyer|sen.||"},
      {"Anna Meyer geb. Schmidt", "|Anna||Meyer||Schmidt|"},
      {"Anna Meyer, geb. Schmidt", "|Anna||Meyer||Schmidt|"},
      {"Anna Meyer (geb. Schmidt)", "|Anna||Meyer||Schmidt|"},
      {"Anna Meyer geborene von Stein", "|Anna||Meyer||von Stein|"},
      {"Luedenscheidt Hans", "|Hans||Luedenscheidt|||"},
      {"Walter Ernst", "|Walter||Ernst|||"},
      {"Otto Simon", "|Otto||Simon|||"},
      {"Familie Müller", "|||Müller|||"},
      {"Fam. Hans Müller", "|Hans||Müller|||"},
      {"Hans und Anna Müller", "|Hans und Anna||Müller|||"},
      {"Eheleute Hans und Anna Müller", "|Hans und Anna||Müller|||"},
      {"Herrn und Frau Hans und Anna Müller", "|Hans und Anna||Müller|||"},
      {"z. Hd. Frau Meier", "|||Meier|||female"},
      {"RA Hans Meier", "RA|Hans||Meier|||"},
      {"Rechtsanwalt Dr. Hans Meier", "RA Dr.|Hans||Meier|||"},
      {"Meier, Hans-Peter Dr.", "Dr.|Hans-Peter||Meier|||"},
      {"Meier-Schulze, Anna, geb. Meier", "|Anna||Meier-Schulze||Meier|"},
      {"Frau Anna Meier und Herr Hans Meier", "|Anna und Hans||Meier|||"},
      {"Hans Meier, Geschäftsführer", "|Hans||Meier|Geschäftsführer||"},
      {"Hans Meier (Einkauf)", "|Hans||Meier|Einkauf||"},
      {"Prinz Karl von Preußen", "|Karl|Prinz von|Preußen|||"},
      {"St. John, James", "|James||St. John|||"},
      {"Luedenscheidt Maria Anna", "|Maria Anna||Luedenscheidt|||"},
      {"Di Matteo", "|||Di Matteo|||"},
      {"Von der Heide", "||Von der|Heide|||"},
      {"Hans", "|Hans|||||"},
      {"Luedenscheidt", "|||Luedenscheidt|||"},
      {"Ayşe Yılmaz", "|Ayşe||Yılmaz|||"},
      {"", "||||||"},
  };
  EXPECT_GE(rows.size(), 60U);
  for (const WholeName& row : rows) {
    SCOPED_TRACE(row.written);
    NameFields fields;
    fields.full_name = row.written;
    EXPECT_EQ(shown(read_person(fields).name), row.expected);
  }
}

struct Columns {
  NameFields fields;
  std::string expected;
};

NameFields columns(std::string_view salutation, std::string_view title, std::string_view first,
                   std::string_view last) {
  NameFields fields;
  fields.salutation = salutation;
  fields.title = title;
  fields.first_name = first;
  fields.last_name = last;
  return fields;
}

TEST(PersonName, is_read_from_columns) {
  const std::vector<Columns> rows = {
      {columns("Herr", "", "Hans", "Meyer"), "|Hans||Meyer|||male"},
      {columns("Herr Dr.", "", "Hans", "Meyer"), "Dr.|Hans||Meyer|||male"},
      {columns("Dr.", "", "Hans", "Meyer"), "Dr.|Hans||Meyer|||"},
      {columns("Herr Dr.", "Dr.", "Hans", "Meyer"), "Dr.|Hans||Meyer|||male"},
      {columns("w", "", "Kim", "Meyer"), "|Kim||Meyer|||female"},
      {columns("Divers", "", "Kim", "Meyer"), "|Kim||Meyer|||diverse"},
      {columns("", "Prof.Dr.", "Anna", "Meyer"), "Prof. Dr.|Anna||Meyer|||"},
      {columns("", "Rechtsanwältin", "Anna", "Meyer"), "RAin|Anna||Meyer|||"},
      {columns("", "", "Dr. Anna", "Meyer"), "Dr.|Anna||Meyer|||"},
      {columns("", "", "Anna", "Dr. Meyer"), "Dr.|Anna||Meyer|||"},
      {columns("", "", "Anna", "von der Heide"), "|Anna|von der|Heide|||"},
      {columns("", "", "Anna", "Von der Heide"), "|Anna|Von der|Heide|||"},
      {columns("", "", "ANNA", "VON DER HEIDE"), "|ANNA|VON DER|HEIDE|||"},
      {columns("", "", "Anna von der", "Heide"), "|Anna|von der|Heide|||"},
      {columns("", "", "Luca", "De Luca"), "|Luca||De Luca|||"},
      {columns("", "", "Steffi", "Graf"), "|Steffi||Graf|||"},
      {columns("", "", "Otto", "Graf Lambsdorff"), "|Otto|Graf|Lambsdorff|||"},
      {columns("", "", "Hans", "Meyer jun."), "|Hans||Meyer|jun.||"},
      {columns("", "", "Anna", "Meyer, geb. Schmidt"), "|Anna||Meyer||Schmidt|"},
      {columns("", "", "Anna", "Meyer, M.A."), "|Anna||Meyer|M.A.||"},
      {columns("", "", "Hans", "Müller"), "|Hans||Müller|||"},
      {columns("", "", "Müller", "Hans"), "|Müller||Hans|||"},
      {columns("", "", "", "Meyer"), "|||Meyer|||"},
      {columns("", "", "", "Frau"), "|||Frau|||"},
      {columns("", "", "Anna", "Müller - Lüdenscheidt"), "|Anna||Müller-Lüdenscheidt|||"},
      {columns("", "", "", "Dr. Hans Luedenscheidt"), "Dr.|||Hans Luedenscheidt|||"},
      {columns("", "", "", "Hans Luedenscheidt"), "|Hans||Luedenscheidt|||"},
      {columns("", "", "Hans Luedenscheidt", ""), "|Hans||Luedenscheidt|||"},
      {columns("", "", "Hans", ""), "|Hans|||||"},
  };
  for (const Columns& row : rows) {
    SCOPED_TRACE(std::string(row.fields.first_name) + '/' + std::string(row.fields.last_name));
    EXPECT_EQ(shown(read_person(row.fields).name), row.expected);
  }
}

TEST(PersonName, joins_middle_name_suffix_and_birth_name_columns) {
  NameFields fields = columns("", "", "Anna", "Meyer");
  fields.middle_name = "Maria";
  fields.suffix = "junior";
  fields.birth_name = "geb. Schmidt";
  EXPECT_EQ(shown(read_person(fields).name), "|Anna Maria||Meyer|jun.|Schmidt|");
}

TEST(PersonName, prefers_columns_to_a_whole_name) {
  NameFields fields = columns("", "", "Anna", "Meyer");
  fields.full_name = "Dr. Anna Meyer-Schmidt";
  EXPECT_EQ(shown(read_person(fields).name), "|Anna||Meyer|||");
}

TEST(PersonName, tells_swapped_columns_without_turning_them) {
  EXPECT_TRUE(has_code(read_person(columns("", "", "Luedenscheidt", "Hans")).found, "name.maybe_swapped"));
  EXPECT_FALSE(has_code(read_person(columns("", "", "Walter", "Ernst")).found, "name.maybe_swapped"));
  EXPECT_FALSE(has_code(read_person(columns("", "", "Hans", "Luedenscheidt")).found, "name.maybe_swapped"));
}

TEST(PersonName, tells_couples_and_families) {
  NameFields fields;
  fields.full_name = "Eheleute Hans und Anna Müller";
  EXPECT_TRUE(has_code(read_person(fields).found, "name.couple"));
  fields.full_name = "Familie Müller";
  EXPECT_TRUE(has_code(read_person(fields).found, "name.family"));
  EXPECT_TRUE(has_code(read_person(columns("Herr und Frau", "", "Hans", "Müller")).found, "name.couple"));
}

TEST(PersonName, quotes_both_of_a_couple_with_two_last_names) {
  NameFields fields;
  fields.full_name = "Hans Müller und Anna Schmidt";
  EXPECT_EQ(read_person(fields).found.at(0).what, "\"Hans Müller\" and \"Anna Schmidt\" are two persons");
  fields.full_name = "Hans und Anna Müller";
  EXPECT_EQ(read_person(fields).found.at(0).what, "\"Hans und Anna Müller\" are two persons");
}

TEST(PersonName, tells_marks_of_death_and_keeps_them_out_of_the_name) {
  const std::vector<WholeName> rows = {
      {"Hans Meyer (verstorben)", "|Hans||Meyer|||"},
      {"Meyer, Hans †", "|Hans||Meyer|||"},
      {"Meyer, Hans (†2019)", "|Hans||Meyer|||"},
      {"† Frau Anna Meyer", "|Anna||Meyer|||female"},
      {"Meyer, Hans (verst. 12.3.2019)", "|Hans||Meyer|||"},
      {"Hans Meyer verstorben 2019, MBA", "|Hans||Meyer|MBA||"},
      {"Hans Meyer (gest. 2019)", "|Hans||Meyer|||"},
      {"Hans Meyer verstorben am 12.3.", "|Hans||Meyer|||"},
      {"Hans Gest", ""},
      {"Hans Verstegen", ""},
      {"Hans Meyer (neu)", ""},
  };
  for (const WholeName& row : rows) {
    SCOPED_TRACE(row.written);
    NameFields fields;
    fields.full_name = row.written;
    const PersonReading reading = read_person(fields);
    EXPECT_EQ(has_code(reading.found, "name.deceased"), !row.expected.empty());
    if (!row.expected.empty()) {
      EXPECT_EQ(shown(reading.name), row.expected);
    }
  }
  EXPECT_EQ(shown(read_person(columns("", "", "Hans", "Meyer †")).name), "|Hans||Meyer|||");
}

TEST(PersonName, leaves_out_what_names_nobody) {
  for (const std::string_view last_name : {"x", "!!!", "und", "?", "N.N.", "Sekretariat", "ausgeschieden"}) {
    const PersonReading reading = read_person(columns("", "", "", last_name));
    EXPECT_TRUE(reading.name.empty()) << last_name;
    EXPECT_TRUE(has_code(reading.found, "name.nobody")) << last_name;
  }
  EXPECT_EQ(read_person(columns("Frau", "", "", "Einkauf")).name.last_name, "Einkauf");
  for (const std::string_view last_name : {"Herr", "O", "李"}) {
    const PersonReading reading = read_person(columns("Herr", "", "Kim", last_name));
    EXPECT_EQ(reading.name.last_name, last_name);
  }
  EXPECT_TRUE(read_person(columns("Frau", "", "", "")).found.empty());
}

TEST(PersonName, never_takes_a_gender_from_a_first_name) {
  for (const std::string_view name : {"Andrea", "Hans", "Anna", "Kim"}) {
    EXPECT_EQ(read_person(columns("", "", name, "Meyer")).name.gender, Gender::unknown) << name;
  }
}

TEST(PersonName, suggests_a_gender_only_where_nearly_all_bearers_have_it) {
  for (const std::string_view name : {"Anna", "Sabine", "Anna-Maria", "Birgit"})
    EXPECT_EQ(likely_gender(name), Gender::female) << name;
  for (const std::string_view name : {"Wolfgang", "Thomas", "Karl-Heinz", "Markus"})
    EXPECT_EQ(likely_gender(name), Gender::male) << name;
  for (const std::string_view name :
       {"Kim", "Toni", "Alex", "Andrea", "Simone", "Sascha", "Luedenscheidt", ""})
    EXPECT_EQ(likely_gender(name), Gender::unknown) << name;
}

TEST(PersonName, tells_a_salutation_it_does_not_know) {
  EXPECT_TRUE(has_code(read_person(columns("Hochwohlgeboren", "", "Hans", "Meyer")).found,
                       "salutation.not_understood"));
}

TEST(PersonName, is_told_from_other_values) {
  for (const std::string_view person :
       {"Hans Meyer", "Frau Luedenscheidt", "Dr. Luedenscheidt", "Meyer, Hans"}) {
    EXPECT_TRUE(looks_like_person(person)) << person;
  }
  for (const std::string_view other : {"Firma Meyer", "Luedenscheidt", "Blaue Nelke", ""}) {
    EXPECT_FALSE(looks_like_person(other)) << other;
  }
}

}  // namespace
}  // namespace kartei::normalise
