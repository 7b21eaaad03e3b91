#include "importers/framed_table.hpp"

#include <gtest/gtest.h>

#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

Recording read_framed(std::string_view text) {
  Recording recording = read_all(framed_table_importer, text);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

TEST(FramedTable, reads_what_sap_saves_unconverted) {
  const Recording recording = read_framed(
      "Tabelle:        KNA1\r\nAngezeigte Felder:   4\r\n"
      "----------------------------------------\r\n"
      "|  |KUNNR |NAME1         |Saldo       |\r\n"
      "----------------------------------------\r\n"
      "|  |10021 |B\xF6hm | S\xF6hne  |   1.234,50-|\r\n"
      "|  |10022 |Kunz          |        0,00|\r\n"
      "----------------------------------------\r\n\r\n"
      "|  |KUNNR |NAME1         |Saldo       |\r\n"
      "----------------------------------------\r\n"
      "|  |10023 |Wei\xDF-        |12-34-      |\r\n"
      "3 Eintr\xE4ge\r\n");
  ASSERT_EQ(recording.tables.size(), 1U);
  EXPECT_EQ(recording.tables[0].columns, (std::vector<std::string>{"", "KUNNR", "NAME1", "Saldo"}));
  ASSERT_EQ(recording.records(), 3U);
  EXPECT_EQ(recording.tables[0].records[0].cell(2), "Böhm | Söhne");
  EXPECT_EQ(recording.tables[0].records[0].cell(3), "-1.234,50");
  EXPECT_EQ(recording.tables[0].records[2].cell(2), "Weiß-");
  EXPECT_EQ(recording.tables[0].records[2].cell(3), "12-34-");
  EXPECT_EQ(recording.tables[0].records[2].line, 12U);
  EXPECT_EQ(recording.skipped.at("header"), 2U);
  EXPECT_EQ(recording.skipped.at("preamble"), 2U);
  EXPECT_EQ(recording.skipped.at("comment"), 5U);
}

TEST(FramedTable, reads_the_output_of_a_sql_console) {
  const Recording recording = read_framed(
      "+----+-------+\n| id | name  |\n+----+-------+\n|  1 | Müller |\n|  2 | Kunz  |\n+----+-------+\n2 "
      "rows in set\n");
  EXPECT_EQ(recording.records(), 2U);
  EXPECT_EQ(recording.tables[0].records[0].cell(1), "Müller");
}

TEST(FramedTable, rejects_rows_cut_off_or_of_another_width) {
  const Recording recording = read_framed("|Name|Ort|\n|----|---|\n|A|B|\n|A|B|C|D|\n|Kunz|Aach");
  EXPECT_EQ(recording.records(), 1U);
  ASSERT_EQ(recording.rejects.size(), 2U);
  EXPECT_EQ(recording.rejects[0].line, 4U);
}

TEST(FramedTable, is_known_by_its_rules) {
  EXPECT_GT(framed_table_importer.recognises("----\n|a|b|\n----\n|1|2|\n----\n"), 40);
  EXPECT_EQ(framed_table_importer.recognises("|a|b|\n|1|2|\n"), 0);
  EXPECT_EQ(framed_table_importer.recognises("a|b\n1|2\n---\n"), 0);
  EXPECT_EQ(framed_table_importer.recognises(""), 0);
}

}  // namespace
}  // namespace kartei::importers
