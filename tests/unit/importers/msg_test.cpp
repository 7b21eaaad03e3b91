#include "importers/msg.hpp"

#include <gtest/gtest.h>

#include "importers/outlook_item.hpp"
#include "tests/conformance/compound_builder.hpp"
#include "tests/conformance/msg_parts.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

constexpr std::uint64_t day = 864'000'000'000;
constexpr std::uint64_t hour = day / 24;
constexpr std::uint64_t day_1971_03_09 = 135'206 * day;

Recording read_msg(const MsgItem& item) {
  const std::string bytes = msg_file(item);
  EXPECT_EQ(msg_importer.recognises(bytes), 100);
  Recording recording = read_all(msg_importer, bytes);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

std::vector<std::pair<std::string, std::string>> cells_of(const Recording& recording,
                                                          std::size_t record = 0) {
  std::vector<std::pair<std::string, std::string>> cells;
  const RecordedTable& table = recording.tables.at(0);
  for (const auto& [column, value] : table.records.at(record).cells)
    if (!value.empty()) cells.emplace_back(table.columns.at(column), value);
  return cells;
}

using Cells = std::vector<std::pair<std::string, std::string>>;

TEST(Msg, reads_a_contact_into_columns_of_vcards) {
  MsgItem contact;
  contact.texts = {{0x001A, "IPM.Contact"},
                   {0x3A11, "Weißenborn"},
                   {0x3A06, "Jördis"},
                   {0x3A45, "Dr."},
                   {0x3001, "Weißenborn, Jördis"},
                   {0x3A16, "Weißenborn Bürobedarf e.K."},
                   {0x3A08, "0351 123456"},
                   {0x3A1C, "0171 2345678"},
                   {0x8000, "j.weissenborn@example.de"},
                   {0x8001, "Am Alten Markt 7a"},
                   {0x8002, "Dresden"},
                   {0x8003, "Am Alten Markt 7a\r\n01067 Dresden"},
                   {0x3A59, "Radebeul"},
                   {0x8004, "10021"}};
  contact.times = {{0x3A42, day_1971_03_09 - hour}};
  contact.categories = {"Messe", "Kunde"};
  EXPECT_EQ(cells_of(read_msg(contact)), (Cells{{"N.family", "Weißenborn"},
                                                {"N.given", "Jördis"},
                                                {"N.prefix", "Dr."},
                                                {"ORG.name", "Weißenborn Bürobedarf e.K."},
                                                {"TEL[work]", "0351 123456"},
                                                {"TEL[cell]", "0171 2345678"},
                                                {"ADR[work].street", "Am Alten Markt 7a"},
                                                {"ADR[work].city", "Dresden"},
                                                {"ADR[home].city", "Radebeul"},
                                                {"EMAIL", "j.weissenborn@example.de"},
                                                {"BDAY", "1971-03-09"},
                                                {"CATEGORIES", "Messe, Kunde"},
                                                {"Kundennummer", "10021"}}));
}

TEST(Msg, takes_the_shown_name_where_the_parts_are_missing_and_it_is_no_company) {
  MsgItem contact;
  contact.texts = {{0x001A, "IPM.Contact.Firma"}, {0x3001, "Jördis Weißenborn"}, {0x3A16, "Kunz GmbH"}};
  EXPECT_EQ(cells_of(read_msg(contact)), (Cells{{"FN", "Jördis Weißenborn"}, {"ORG.name", "Kunz GmbH"}}));
  contact.texts[0x3001] = "Kunz GmbH";
  EXPECT_EQ(cells_of(read_msg(contact)), (Cells{{"ORG.name", "Kunz GmbH"}}));
}

TEST(Msg, reads_an_address_without_parts_as_a_whole) {
  MsgItem contact;
  contact.texts = {{0x001A, "IPM.Contact"}, {0x3A11, "Vogel"}, {0x8003, "Ring 5\r\n63067 Offenbach"}};
  EXPECT_EQ(cells_of(read_msg(contact)),
            (Cells{{"N.family", "Vogel"}, {"ADR[work].text", "Ring 5\r\n63067 Offenbach"}}));
}

TEST(Msg, prefers_the_mailbox_to_a_name_in_the_directory_of_exchange) {
  MsgItem contact;
  contact.texts = {{0x001A, "IPM.Contact"}, {0x8000, "/o=Firma/cn=vogel"}, {0x8006, "vogel@example.de"}};
  EXPECT_EQ(cells_of(read_msg(contact)), (Cells{{"EMAIL", "vogel@example.de"}}));
  contact.texts.erase(0x8006);
  EXPECT_EQ(cells_of(read_msg(contact)), (Cells{{"EMAIL", "/o=Firma/cn=vogel"}}));
}

TEST(Msg, decodes_narrow_texts_by_the_code_page_of_the_item) {
  struct Row {
    std::uint32_t code_page;
    std::string bytes;
    std::string text;
  };
  for (const Row& row :
       {Row{1252, "M\xFCller", "Müller"}, Row{0, "M\xFCller", "Müller"}, Row{932, "\x88\xC0\x93\xA1", "安藤"},
        Row{850, "M\x81ller", "Müller"}, Row{65001, "Müller", "Müller"}, Row{28605, "\xA4", "€"}}) {
    SCOPED_TRACE(row.code_page);
    MsgItem contact;
    contact.narrow_texts = {{0x001A, "IPM.Contact"}, {0x3A11, row.bytes}};
    contact.code_page = row.code_page;
    EXPECT_EQ(cells_of(read_msg(contact)), (Cells{{"N.family", row.text}}));
  }
}

TEST(Msg, tells_what_the_item_is_when_it_is_no_contact) {
  struct Row {
    std::string name;
    std::string what;
  };
  for (const Row& row : {Row{"IPM.Note", "an e-mail (IPM.Note) is no contact"},
                         Row{"IPM.Appointment", "an appointment (IPM.Appointment) is no contact"},
                         Row{"ipm.distlist", "a list of members is not taken"},
                         Row{"IPM.Eigenes", "an item (IPM.Eigenes) is no contact"},
                         Row{"", "an item without a class is no contact"}}) {
    SCOPED_TRACE(row.name);
    MsgItem item;
    item.texts = {{0x001A, row.name}, {0x0037, "Betreff"}};
    const Recording recording = read_msg(item);
    ASSERT_EQ(recording.rejects.size(), 1U);
    EXPECT_EQ(recording.rejects[0].what, row.what);
    EXPECT_EQ(recording.rejects[0].raw, "Betreff");
    EXPECT_EQ(recording.records(), 0U);
  }
}

TEST(Msg, reads_contacts_attached_to_what_is_attached) {
  MsgItem contact;
  contact.texts = {{0x001A, "IPM.Contact"}, {0x3A11, "Vogel"}};
  MsgItem list;
  list.texts = {{0x001A, "IPM.DistList"}, {0x3001, "Kegelclub"}};
  MsgItem inner;
  inner.texts = {{0x001A, "IPM.Note"}};
  inner.attached = {contact, list};
  MsgItem outer = inner;
  outer.attached = {contact, inner};
  const Recording recording = read_msg(outer);
  EXPECT_EQ(recording.records(), 2U);
  ASSERT_EQ(recording.rejects.size(), 1U);
  EXPECT_EQ(recording.rejects[0].raw, "Kegelclub");
  EXPECT_EQ(recording.decisions.at("items"), "2 passed over");
}

TEST(Msg, is_told_from_other_compound_files) {
  EXPECT_EQ(msg_importer.recognises(compound_file({{"Workbook", "x"}})), 0);
  EXPECT_EQ(msg_importer.recognises(""), 0);
}

TEST(OutlookDay, is_the_nearest) {
  EXPECT_EQ(outlook_day(day_1971_03_09), "1971-03-09");
  EXPECT_EQ(outlook_day(day_1971_03_09 - 2 * hour), "1971-03-09");
  EXPECT_EQ(outlook_day(day_1971_03_09 + 8 * hour), "1971-03-09");
  EXPECT_EQ(outlook_day(0), "");
  EXPECT_EQ(outlook_day(0x0CB34557A3DD4000), "");
}

}  // namespace
}  // namespace kartei::importers
