#include <gtest/gtest.h>

#include "tests/conformance/zip_file.hpp"
#include "tests/history/recording.hpp"

namespace kartei::importers {
namespace {

HistoryRecording read_chat(std::string_view chat, bool with_text = true) {
  return read_history(history_importer("whatsapp"), chat, {.with_text = with_text, .zone = {}});
}

TEST(WhatsApp, stamps_of_every_phone_are_read) {
  struct Row {
    std::string chat;
    std::string at;
  };
  for (const Row& row : std::vector<Row>{{"16.01.21, 23:09 - Anna: ja\n", "2021-01-16T22:09:00Z"},
                                         {"16.01.2021, 23:09 - Anna: ja\n", "2021-01-16T22:09:00Z"},
                                         {"\u200E[01.06.26, 10:15:45] Anna: ja\n", "2026-06-01T08:15:45Z"},
                                         {"6/3/18, 1:55 PM - Anna: ja\n", "2018-06-03T11:55:00Z"},
                                         {"6/3/18, 1:55\u202FPM - Anna: ja\n", "2018-06-03T11:55:00Z"},
                                         {"23/06/2018, 12:55 a.m. - Anna: ja\n", "2018-06-22T22:55:00Z"},
                                         {"[6/13/18 1:55:00 PM] Anna: ja\n", "2018-06-13T11:55:00Z"},
                                         {"03/04/18, 13:55 - Anna: ja\n", "2018-04-03T11:55:00Z"},
                                         {"2021-01-16, 23:09 - Anna: ja\n", "2021-01-16T22:09:00Z"}}) {
    SCOPED_TRACE(row.chat);
    const auto read = read_chat(row.chat);
    ASSERT_EQ(read.events.size(), 1U);
    EXPECT_EQ(to_text(read.events.front().at), row.at);
    EXPECT_EQ(read.events.front().from.front().name, "Anna");
    EXPECT_EQ(read.events.front().text, "ja");
  }
}

TEST(WhatsApp, day_and_month_are_told_apart_over_the_whole_file) {
  const auto read = read_chat("03/04/18, 13:55 - Anna: ja\n04/25/18, 13:55 - Anna: nein\n");
  EXPECT_EQ(to_text(read.events.front().at), "2018-03-04T12:55:00Z");
}

TEST(WhatsApp, a_message_goes_from_its_writer_to_all_others) {
  const auto read = read_chat(
      "16.01.21, 23:09 - Anna Muster: eins\nzwei: drei\n\n16.01.21, 23:10 - "
      "\u202A+49\u00A0171\u00A01234567\u202C: "
      "vier\n16.01.21, 23:11 - ~\u202FPeter: fünf\n");
  ASSERT_EQ(read.events.size(), 3U);
  EXPECT_EQ(read.events[0].text, "eins\nzwei: drei");
  ASSERT_EQ(read.events[0].to.size(), 2U);
  EXPECT_EQ(read.events[1].from.front().address, "+49 171 1234567");
  EXPECT_EQ(read.events[2].from.front().name, "Peter");
}

TEST(WhatsApp, what_nobody_wrote_is_left_out_and_media_are_results) {
  const auto read = read_chat(
      "16.01.21, 23:09 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand kann mitlesen.\n"
      "16.01.21, 23:09 - Anna hat die Gruppe erstellt\n"
      "16.01.21, 23:09 - Anna: Diese Nachricht wurde gelöscht.\n"
      "16.01.21, 23:09 - Anna: <Medien ausgeschlossen>\n"
      "16.01.21, 23:09 - Anna: \u200EIMG-20210116-WA0001.jpg (Datei angehängt)\n"
      "16.01.21, 23:09 - Anna: \u200EBild weggelassen\n"
      "16.01.21, 23:09 - Anna: den Absatz über die Lieferzeit habe ich weggelassen\n");
  EXPECT_EQ(read.left_out.at("system line"), 2U);
  EXPECT_EQ(read.left_out.at("deleted message"), 1U);
  ASSERT_EQ(read.events.size(), 4U);
  EXPECT_EQ(read.events[0].result, "media");
  EXPECT_EQ(read.events[1].result, "image");
  EXPECT_EQ(read.events[2].result, "image");
  EXPECT_EQ(read.events[3].result, "");
}

TEST(WhatsApp, equal_messages_of_a_minute_are_two_and_no_text_is_kept_unasked) {
  const auto read = read_chat("16.01.21, 23:09 - Anna: ja\n16.01.21, 23:09 - Anna: ja\n", false);
  ASSERT_EQ(read.events.size(), 2U);
  EXPECT_NE(read.events[0].content, read.events[1].content);
  EXPECT_EQ(read.events[0].text, "");
}

TEST(WhatsApp, what_cannot_be_placed_is_a_reject) {
  const auto read = read_chat("vorweg\n30.02.21, 23:09 - Anna: ja\n");
  ASSERT_EQ(read.rejects.size(), 2U);
  EXPECT_EQ(read.rejects[0].code, "chat.no_stamp");
  EXPECT_EQ(read.rejects[1].code, "chat.no_time");
  EXPECT_EQ(read.rejects[1].place.line, 2U);
}

TEST(WhatsApp, a_zip_holds_the_chat_beside_its_media) {
  const std::string zip =
      zip_file({{"00000001-PHOTO-2026.jpg", "x"}, {"_chat.txt", "[01.06.26, 10:15:45] Anna: ja\n"}});
  EXPECT_EQ(detect_history(zip)->name, "whatsapp");
  EXPECT_EQ(read_chat(zip).events.size(), 1U);
}

}  // namespace
}  // namespace kartei::importers
