#include "importers/card_text.hpp"

#include <gtest/gtest.h>

#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

constexpr std::string_view card = "Anna Schmidt\nKunz GmbH\n63067 Offenbach\na.schmidt@example.de\n";

TEST(CardText, parts_cards_at_page_breaks_and_lines_of_signs) {
  const std::string one(card);
  for (const std::string_view divider : {"---\n", "\f", "=====\n", "\n \n_______\n\n", "---\n***\n"}) {
    const Recording recording = read_all(card_importer, one + std::string(divider) + one);
    SCOPED_TRACE(divider);
    EXPECT_EQ(recording.breaches, std::vector<std::string>{});
    ASSERT_EQ(recording.records(), 2U);
    EXPECT_EQ(recording.tables[0].records[1].cell(0), "Anna Schmidt");
  }
}

TEST(CardText, keeps_the_place_of_empty_lines_within_a_card) {
  const Recording recording = read_all(card_importer, "\n\n Kunz GmbH \n\nAnna Schmidt\n\n");
  ASSERT_EQ(recording.records(), 1U);
  const RecordedTable& table = recording.tables[0];
  EXPECT_EQ(table.columns, (std::vector<std::string>{"LINE", "LINE", "LINE"}));
  EXPECT_EQ(table.records[0].line, 3U);
  EXPECT_EQ(table.records[0].cell(0), "Kunz GmbH");
  EXPECT_EQ(table.records[0].cell(1), "");
  EXPECT_EQ(table.records[0].cell(2), "Anna Schmidt");
}

TEST(CardText, rejects_what_cannot_be_a_card_and_goes_on) {
  std::string text;
  for (int i = 0; i < 61; ++i) text += "Zeile\n";
  const Recording recording =
      read_all(card_importer, text + "---\n" + std::string("A\0B\n", 4) + "---\n" + std::string(card));
  ASSERT_EQ(recording.rejects.size(), 2U);
  EXPECT_EQ(recording.rejects[0].what, "it has more lines than a card can have");
  EXPECT_EQ(recording.rejects[1].what, "the card holds a NUL byte");
  EXPECT_EQ(recording.records(), 1U);
}

TEST(CardText, is_told_from_tables_lists_and_letters) {
  EXPECT_GT(card_importer.recognises(card), 50);
  EXPECT_EQ(card_importer.recognises("a@example.de\nb@example.de\nc@example.de\n"), 0);
  EXPECT_EQ(card_importer.recognises("Name;Mail;PLZ\nMeier;a@example.de;63067\nKunz;b@example.de;63067\n"),
            0);
  EXPECT_EQ(card_importer.recognises(
                "Sehr geehrte Damen und Herren,\nanbei unser Angebot.\nMit freundlichen Gruessen\n"),
            0);
  EXPECT_EQ(card_importer.recognises("\x89PNG\r\n\x1A\n"), 0);
}

}  // namespace
}  // namespace kartei::importers
