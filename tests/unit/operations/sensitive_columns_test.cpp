#include <gtest/gtest.h>

#include "mapping/saved.hpp"
#include "operations/input/contact_reader.hpp"

namespace kartei::operations {
namespace {

/// What of a file reaches a job.
class Recorder final : public ContactSink {
 public:
  void decided(const Decision&) override {}
  void begin_table(const TableHead&) override {}
  void row(ReadRow& row) override {
    cells.push_back(row.stored_cells);
    hashes.push_back(row.content_hash);
    notes.push_back(row.contact.note);
  }
  void skipped(std::string_view, std::uint64_t) override {}
  void end_table(const TableHead& last) override { head = last; }

  std::vector<std::string> cells;
  std::vector<ContentHash> hashes;
  std::vector<std::string> notes;
  TableHead head;
};

Recorder read(const std::string& bytes, const ReadChoices& choices = {}) {
  Recorder recorder;
  Environment environment;
  environment.threads = 2;
  read_contacts({"liste", bytes, ""}, choices, environment, recorder);
  return recorder;
}

constexpr std::string_view list =
    "Nachname;Religion;Ort;Hobby;Notiz\n"
    "Meyer;ev.;Berlin;;gut\n"
    "Kurz;rk;Bonn;Segeln;\n";

TEST(SensitiveColumns, reach_no_job_without_a_legal_basis) {
  const Recorder read_rows = read(std::string(list));
  EXPECT_EQ(read_rows.head.columns, (std::vector<std::string>{"Nachname", "Ort", "Notiz"}));
  EXPECT_EQ(read_rows.head.mapping.columns.size(), 3U);
  EXPECT_EQ(read_rows.cells, (std::vector<std::string>{R"(["Meyer","Berlin","gut"])", R"(["Kurz","Bonn"])"}));
  EXPECT_EQ(read_rows.notes, (std::vector<std::string>{"gut", ""}));
}

TEST(SensitiveColumns, are_told_in_their_order_with_what_was_dropped) {
  const std::vector<SensitiveColumn> told = read(std::string(list)).head.sensitive;
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].name, "Religion");
  EXPECT_EQ(told[0].dropped_values, 2U);
  EXPECT_EQ(told[1].name, "Hobby");
  EXPECT_EQ(told[1].dropped_values, 1U);
  EXPECT_FALSE(told[0].column || told[1].column);
}

TEST(SensitiveColumns, leave_the_row_as_it_would_be_without_them) {
  const Recorder without = read("Nachname;Ort;Notiz\nMeyer;Berlin;gut\nKurz;Bonn;\n");
  EXPECT_EQ(read(std::string(list)).hashes, without.hashes);
}

TEST(SensitiveColumns, stay_with_a_legal_basis_and_are_told_where) {
  ReadChoices choices;
  choices.mapping = mapping::from_toml(
      "[columns]\n\"Nachname\" = \"last_name\"\n\"Ort\" = \"city\"\n\"Religion\" = \"ignored\"\n"
      "\"Hobby\" = { target = \"note\", legal_basis = \"Art. 6(1)(a): form of 2024\" }\n",
      "m.toml");
  const Recorder read_rows = read(std::string(list), choices);
  EXPECT_EQ(read_rows.head.columns, (std::vector<std::string>{"Nachname", "Ort", "Hobby", "Notiz"}));
  EXPECT_EQ(read_rows.notes, (std::vector<std::string>{"", "Segeln"}));
  ASSERT_EQ(read_rows.head.sensitive.size(), 2U);
  EXPECT_EQ(read_rows.head.sensitive[1].column, 2U);
}

TEST(SensitiveColumns, are_read_by_who_only_looks) {
  ReadChoices choices;
  choices.keeps_sensitive = true;
  const Recorder read_rows = read(std::string(list), choices);
  EXPECT_EQ(read_rows.head.columns.size(), 5U);
  EXPECT_EQ(read_rows.head.sensitive[0].column, 1U);
  EXPECT_EQ(read_rows.head.sensitive[1].column, 3U);
}

TEST(SensitiveColumns, are_dropped_when_they_are_announced_late) {
  std::string cards;
  for (int i = 0; i < 1500; ++i)
    cards += "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Meyer" + std::to_string(i) + ";Hans;;;\r\nEND:VCARD\r\n";
  cards +=
      "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Kurz;Eva;;;\r\nHOBBY:Segeln\r\nNOTE:gut\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Lang;Ida;;;\r\nHOBBY:Reiten\r\nNOTE:sehr gut\r\nEND:VCARD\r\n";
  const Recorder read_rows = read(cards);
  EXPECT_EQ(read_rows.notes.back(), "sehr gut");
  ASSERT_EQ(read_rows.head.sensitive.size(), 1U);
  EXPECT_EQ(read_rows.head.sensitive[0].name, "HOBBY");
  EXPECT_EQ(read_rows.head.sensitive[0].dropped_values, 2U);
  for (const std::string& cells : read_rows.cells) ASSERT_EQ(cells.find("Segeln"), std::string::npos);
}

}  // namespace
}  // namespace kartei::operations
