#include "importers/pst.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/pst_parts.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

MsgItem contact(const std::string& last_name) {
  MsgItem item;
  item.texts = {{0x001A, "IPM.Contact"}, {0x3A11, last_name}};
  return item;
}

MsgItem item_of(const std::string& message_class) {
  MsgItem item;
  item.texts = {{0x001A, message_class}, {0x3001, "Titel"}};
  return item;
}

Recording read_pst(const std::vector<PstFolder>& folders, const ImportOptions& options = {}) {
  const std::string bytes = pst_file(folders);
  EXPECT_EQ(pst_importer.recognises(bytes), 100);
  Recording recording = read_all(pst_importer, bytes, options);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

TEST(Pst, reads_texts_days_categories_and_fields_of_the_user) {
  constexpr std::uint64_t day = 864'000'000'000;
  MsgItem item = contact("Weißenborn");
  item.texts[0x8000] = "j.weissenborn@example.de";
  item.texts[0x8004] = "10021";
  item.narrow_texts[0x3A16] = "M\xFCller KG";
  item.code_page = 1252;
  item.times[0x3A42] = 135'206 * day - day / 24;
  item.categories = {"Messe", "Kundin"};
  const Recording recording = read_pst({{"Kontakte", {item}}});
  ASSERT_EQ(recording.records(), 1U);
  const RecordedTable& table = recording.tables.at(0);
  std::vector<std::string> cells;
  for (const auto& [column, value] : table.records.at(0).cells)
    cells.push_back(table.columns.at(column) + "=" + value);
  EXPECT_EQ(cells, (std::vector<std::string>{"N.family=Weißenborn", "ORG.name=Müller KG",
                                             "EMAIL=j.weissenborn@example.de", "BDAY=1971-03-09",
                                             "CATEGORIES=Messe, Kundin", "Kundennummer=10021"}));
}

TEST(Pst, makes_a_table_of_each_folder_with_contacts) {
  const Recording recording = read_pst({{"Kontakte", {contact("A"), contact("B")}},
                                        {"Kalender", {item_of("IPM.Appointment")}},
                                        {"Lieferanten", {contact("C")}}});
  ASSERT_EQ(recording.tables.size(), 2U);
  EXPECT_EQ(recording.tables[0].name, "Kontakte");
  EXPECT_EQ(recording.tables[0].records.size(), 2U);
  EXPECT_EQ(recording.tables[1].name, "Lieferanten");
  EXPECT_EQ(recording.decisions.at("items"), "1 times an appointment (IPM.Appointment) passed over");
}

TEST(Pst, reads_one_folder_when_told_and_names_the_others_when_there_is_none) {
  const std::vector<PstFolder> folders{{"Kontakte", {contact("A")}}, {"Lieferanten", {contact("C")}}};
  ImportOptions options;
  options.table = "Lieferanten";
  EXPECT_EQ(read_pst(folders, options).records(), 1U);
  options.table = "Kunden";
  try {
    (void)read_all(pst_importer, pst_file(folders), options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("\"Kontakte\", \"Lieferanten\""), std::string::npos)
        << error.what();
  }
}

TEST(Pst, rejects_lists_and_what_was_deleted) {
  const Recording recording = read_pst(
      {{"Kontakte", {item_of("IPM.DistList"), contact("A")}}, {"Gelöschte Elemente", {contact("B")}, true}});
  EXPECT_EQ(recording.records(), 1U);
  ASSERT_EQ(recording.rejects.size(), 2U);
  EXPECT_EQ(recording.rejects[0].what, "a list of members is not taken");
  EXPECT_EQ(recording.rejects[0].raw, "Titel");
  EXPECT_EQ(recording.rejects[1].what, "it lies in the folder of deleted items");
}

}  // namespace
}  // namespace kartei::importers
