/// By which words a party is found, and how well a word answers another.
#include "search/query.hpp"
#include "search/rank.hpp"
#include "search/words.hpp"

#include <gtest/gtest.h>

namespace kartei::search {
namespace {

using Words = std::vector<std::string>;

PostalAddress address(const char* street, const char* house_number, const char* postcode, const char* city) {
  PostalAddress made;
  made.street = street;
  made.house_number = house_number;
  made.postcode = postcode;
  made.city = city;
  return made;
}

ContactPoint point(ContactPointKind kind, const char* value) {
  ContactPoint made;
  made.kind = kind;
  made.value = value;
  return made;
}

TEST(Words, of_a_person_are_those_of_name_address_mailbox_and_numbers) {
  Contact contact;
  contact.person.title = "Dr.";
  contact.person.first_name = "Jörg";
  contact.person.particle = "von";
  contact.person.last_name = "Müller-Lüdenscheidt";
  contact.company.name = "Weiß GmbH";
  contact.addresses = {address("Ring", "5a", "63067", "Offenbach")};
  contact.contact_points = {point(ContactPointKind::phone, "+4930231"),
                            point(ContactPointKind::email, "j.m@weiss.example"),
                            point(ContactPointKind::web, "linkedin.com/in/Joerg-M/")};
  EXPECT_EQ(words_of(contact, PartyKind::person),
            (Words{"#1320394", "5a", "63067", "@joerg-m", "j", "joerg", "luedenscheidt", "m", "mueller",
                   "offenbach", "ring", "von", "weiss"}));
}

TEST(Words, of_a_company_are_those_of_its_name) {
  Contact contact;
  contact.company = {.name = "Bäcker & Söhne GmbH", .core = "Bäcker & Söhne", .legal_form = "GmbH"};
  EXPECT_EQ(words_of(contact, PartyKind::organisation), (Words{"baecker", "gmbh", "soehne"}));
}

TEST(Sound, is_that_of_words_and_not_of_digits_or_two_letters) {
  EXPECT_EQ(sound_of("maier"), sound_of("meyer"));
  EXPECT_EQ(sound_of("ofenbach"), sound_of("offenbach"));
  EXPECT_EQ(sound_of("63067"), "");
  EXPECT_EQ(sound_of("wu"), "");
}

TEST(Query, is_words_or_one_number) {
  struct Row {
    const char* typed;
    Words words;
    const char* number;
  };
  const std::vector<Row> rows = {
      {"Maier Ofenbach", {"maier", "ofenbach"}, ""},
      {"Bäcker und Söhne GmbH", {"baecker", "soehne"}, ""},
      {"und", {"und"}, ""},
      {"63067", {"63067"}, "63067"},
      {"069 / 90 00 9-101", {"069", "90", "00", "9", "101"}, "06990009101"},
      {"+49 (69) 90009", {"49", "69", "90009"}, "496990009"},
      {"Ring 5", {"ring", "5"}, ""},
      {"", {}, ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.typed);
    const SearchQuery query = read_query(row.typed);
    Words words;
    for (const QueryWord& word : query.words) words.push_back(word.text);
    EXPECT_EQ(words, row.words);
    EXPECT_EQ(query.number, row.number);
  }
}

TEST(Likeness, falls_from_equal_to_beginning_to_sound_to_one_letter_away) {
  const QueryWord maier{"maier", false};
  EXPECT_EQ(likeness(maier, "maier"), 100);
  EXPECT_GT(likeness(maier, "maierhofer"), likeness(maier, "meier"));
  EXPECT_GT(likeness(maier, "meier"), likeness(maier, "meyer"));
  EXPECT_GT(likeness(maier, "meyer"), likeness(maier, "maurer"));
  EXPECT_GE(likeness(maier, "maker"), least_likeness);
  EXPECT_LT(likeness(maier, "schulz"), least_likeness);
}

TEST(Likeness, of_digits_is_that_of_the_beginning_of_a_word_or_the_end_of_a_number) {
  EXPECT_GE(likeness({"9101", true}, number_word("+496990009101")), least_likeness);
  EXPECT_EQ(likeness({"101", true}, number_word("+496990009101")), 0);
  EXPECT_GE(likeness({"630", true}, "63067"), least_likeness);
  EXPECT_EQ(likeness({"63067", true}, "63068"), 0);
}

TEST(Rank, puts_a_name_before_a_street_of_that_name) {
  const SearchQuery query = read_query("Goethe");
  Contact named;
  named.person.last_name = "Goethe";
  Contact living_there;
  living_there.person.last_name = "Schiller";
  living_there.addresses = {address("Goethestraße Goethe", "", "", "Weimar")};
  EXPECT_GT(rank(query, named, PartyKind::person, ""), rank(query, living_there, PartyKind::person, ""));
  EXPECT_GT(rank(query, living_there, PartyKind::person, ""), 0);
}

}  // namespace
}  // namespace kartei::search
