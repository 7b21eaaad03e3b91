#include "letter/letter_salutation.hpp"

#include <gtest/gtest.h>

#include <array>

namespace kartei::letter {
namespace {

PersonName person(Gender gender, std::string title, std::string first, std::string particle,
                  std::string last) {
  PersonName name;
  name.gender = gender;
  name.title = std::move(title);
  name.first_name = std::move(first);
  name.particle = std::move(particle);
  name.last_name = std::move(last);
  return name;
}

constexpr auto male = Gender::male;
constexpr auto female = Gender::female;
constexpr auto unknown = Gender::unknown;

struct Row {
  PersonName name;
  std::string_view country;
  std::string_view line;
};

TEST(LetterSalutation, addresses_one_person) {
  const std::vector<Row> rows = {
      {person(female, "", "Anna", "", "Müller"), "DE", "Sehr geehrte Frau Müller"},
      {person(male, "", "Hans", "", "Müller"), "DE", "Sehr geehrter Herr Müller"},
      {person(male, "", "", "", "Müller"), "DE", "Sehr geehrter Herr Müller"},
      {person(female, "Dr.", "Anna", "", "Müller"), "DE", "Sehr geehrte Frau Dr. Müller"},
      {person(female, "Dr. med. dent.", "Anna", "", "Müller"), "DE", "Sehr geehrte Frau Dr. Müller"},
      {person(male, "Dr.-Ing.", "Hans", "", "Müller"), "DE", "Sehr geehrter Herr Dr. Müller"},
      {person(male, "Dr. Dr. h. c.", "Hans", "", "Müller"), "DE", "Sehr geehrter Herr Dr. Müller"},
      {person(male, "Prof. Dr. med.", "Hans", "", "Müller"), "DE", "Sehr geehrter Herr Professor Müller"},
      {person(female, "Prof.", "Anna", "", "Müller"), "CH", "Sehr geehrte Frau Professorin Müller"},
      {person(male, "Juniorprof. Dr.", "Hans", "", "Müller"), "DE", "Sehr geehrter Herr Professor Müller"},
      {person(male, "Dipl.-Ing.", "Hans", "", "Müller"), "DE", "Sehr geehrter Herr Müller"},
      {person(female, "RAin Dr.", "Anna", "", "Müller"), "DE", "Sehr geehrte Frau Dr. Müller"},
      {person(female, "Mag.", "Eva", "", "Huber"), "AT", "Sehr geehrte Frau Mag. Huber"},
      {person(female, "Mag.", "Eva", "", "Huber"), "DE", "Sehr geehrte Frau Huber"},
      {person(male, "Mag. Dr.", "Karl", "", "Huber"), "AT", "Sehr geehrter Herr Dr. Huber"},
      {person(male, "DDr.", "Karl", "", "Huber"), "AT", "Sehr geehrter Herr DDr. Huber"},
      {person(male, "DDr.", "Karl", "", "Huber"), "DE", "Sehr geehrter Herr Dr. Huber"},
      {person(male, "DI (FH)", "Karl", "", "Huber"), "AT", "Sehr geehrter Herr DI Huber"},
      {person(male, "KommR Ing.", "Karl", "", "Huber"), "AT", "Sehr geehrter Herr Kommerzialrat Ing. Huber"},
      {person(female, "Hofrat Dr.", "Eva", "", "Huber"), "AT", "Sehr geehrte Frau Hofrätin Dr. Huber"},
      {person(male, "Univ.-Prof. Dr.", "Karl", "", "Huber"), "AT", "Sehr geehrter Herr Professor Huber"},
      {person(female, "", "Ursula", "von der", "Heide"), "DE", "Sehr geehrte Frau von der Heide"},
      {person(male, "", "Otto", "Graf", "Lamsdorf"), "DE", "Sehr geehrter Herr Graf Lamsdorf"},
      {person(unknown, "", "Kim", "", "Meier"), "DE", "Guten Tag Kim Meier"},
      {person(Gender::diverse, "Dr.", "Kim", "", "Meier"), "DE", "Guten Tag Dr. Kim Meier"},
      {person(unknown, "", "Andrea", "", "Rossi"), "CH", "Guten Tag Andrea Rossi"},
      {person(unknown, "", "Kim", "", ""), "DE", "Guten Tag Kim"},
      {person(female, "", "Kim", "", ""), "DE", "Guten Tag Kim"},
      {person(unknown, "", "", "", "Meier"), "DE", "Sehr geehrte Damen und Herren"},
  };
  for (const Row& row : rows) EXPECT_EQ(letter_salutation(std::span(&row.name, 1), row.country), row.line);
}

TEST(LetterSalutation, addresses_nobody_in_particular) {
  EXPECT_EQ(letter_salutation({}, "DE"), "Sehr geehrte Damen und Herren");
}

struct CoupleRow {
  std::array<PersonName, 2> names;
  std::string_view line;
};

TEST(LetterSalutation, addresses_two_persons_in_one_line) {
  const std::vector<CoupleRow> rows = {
      {{person(male, "", "Hans", "", "Müller"), person(female, "", "Anna", "", "Müller")},
       "Sehr geehrte Frau Müller, sehr geehrter Herr Müller"},
      {{person(female, "Dr.", "Anna", "", "Meier"), person(male, "", "Hans", "", "Schulz")},
       "Sehr geehrte Frau Dr. Meier, sehr geehrter Herr Schulz"},
      {{person(male, "", "Jan", "", "Meier"), person(male, "", "Hans", "", "Schulz")},
       "Sehr geehrter Herr Meier, sehr geehrter Herr Schulz"},
      {{person(unknown, "", "Hans", "", "Müller"), person(unknown, "", "Anna", "", "Müller")},
       "Guten Tag Hans und Anna Müller"},
      {{person(unknown, "", "Hans", "von", "Berg"), person(unknown, "", "Anna", "von", "Berg")},
       "Guten Tag Hans und Anna von Berg"},
      {{person(unknown, "Dr.", "Hans", "", "Müller"), person(unknown, "", "Anna", "", "Müller")},
       "Guten Tag Dr. Hans Müller und Anna Müller"},
      {{person(unknown, "", "Anna", "", "Meier"), person(unknown, "", "Hans", "", "Schulz")},
       "Guten Tag Anna Meier und Hans Schulz"},
      {{person(unknown, "", "", "", "Krause"), person(unknown, "", "", "", "Krause")},
       "Sehr geehrte Damen und Herren"},
  };
  for (const CoupleRow& row : rows) EXPECT_EQ(letter_salutation(row.names, "DE"), row.line);
}

TEST(LetterSalutation, names_three_and_more_without_gender) {
  const std::vector<PersonName> family{person(male, "", "Hans", "", "Müller"),
                                       person(female, "", "Anna", "", "Müller"),
                                       person(unknown, "", "Kim", "", "Müller")};
  EXPECT_EQ(letter_salutation(family, "DE"), "Guten Tag Hans, Anna und Kim Müller");
}

TEST(LetterSalutation, tells_father_and_son_of_one_name_apart) {
  PersonName father = person(male, "", "Hans", "", "Müller");
  father.suffix = "sen.";
  PersonName son = father;
  son.suffix = "jun.";
  EXPECT_EQ(letter_salutation(std::vector{father, son}, "DE"),
            "Sehr geehrter Herr Müller sen., sehr geehrter Herr Müller jun.");
  EXPECT_EQ(letter_salutation(std::vector{father, son, person(female, "", "Anna", "", "Müller")}, "DE"),
            "Guten Tag Hans Müller sen., Hans Müller jun. und Anna Müller");
}

}  // namespace
}  // namespace kartei::letter
