#include "importers/odbc.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

Recording read_rows(const std::string& query,
                    const std::string& address = "Driver=SQLite3;Database=:memory:") {
  ImportOptions options;
  options.query = query;
  RecordingSink sink;
  odbc_importer.read_connection(address, options, sink);
  EXPECT_EQ(sink.recording().breaches, std::vector<std::string>{});
  return sink.recording();
}

std::string refusal(const std::string& query,
                    const std::string& address = "Driver=SQLite3;Database=:memory:") {
  try {
    (void)read_rows(query, address);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST(Odbc, reads_letters_of_all_planes_numbers_and_nothing) {
  const Recording recording = read_rows(
      "select 'Jördis 😀' as \"Vorname ß\", 42 as nr, null as leer, 1.5 as betrag union all "
      "select '', 43, "
      "'x', 2");
  ASSERT_EQ(recording.records(), 2U);
  const RecordedTable& table = recording.tables.at(0);
  EXPECT_EQ(table.columns, (std::vector<std::string>{"Vorname ß", "nr", "leer", "betrag"}));
  EXPECT_EQ(table.records[0].cell(0), "Jördis 😀");
  EXPECT_EQ(table.records[0].cell(1), "42");
  EXPECT_EQ(table.records[0].cell(2), "");
  EXPECT_EQ(table.records[0].cell(3), "1.5");
  EXPECT_EQ(table.records[1].cell(0), "");
  EXPECT_EQ(table.records[1].cell(2), "x");
  EXPECT_EQ(table.records[1].line, 2U);
}

TEST(Odbc, reads_values_that_are_longer_than_a_block) {
  for (const std::size_t length : {2046U, 2047U, 2048U, 4094U, 100'000U}) {
    SCOPED_TRACE(length);
    const Recording recording = read_rows("select substr(replace(hex(zeroblob(100000)), '00', 'ä'), 1, " +
                                          std::to_string(length) + ") as lang");
    ASSERT_EQ(recording.records(), 1U);
    EXPECT_EQ(recording.tables.at(0).records[0].cell(0).size(), 2 * length);
  }
}

TEST(Odbc, says_what_is_wrong_and_what_to_do) {
  EXPECT_NE(refusal("select * from nirgends").find("no such table: nirgends"), std::string::npos);
  EXPECT_NE(refusal("create table t (a)").find("gives no rows"), std::string::npos);
  EXPECT_NE(refusal("select 1", "gibt es nicht").find("check the name of the data source"),
            std::string::npos);
  EXPECT_NE(refusal("").find("--query"), std::string::npos);
}

TEST(Odbc, takes_no_file_for_a_connection) {
  EXPECT_EQ(odbc_importer.recognises("odbc:Driver=SQLite3;Database=:memory:\nselect 1\n"), 0);
  RecordingSink sink;
  EXPECT_THROW(odbc_importer.read("Driver=SQLite3;Database=:memory:", {}, sink), Error);
}

}  // namespace
}  // namespace kartei::importers
