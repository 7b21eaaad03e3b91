#include <gtest/gtest.h>

#include "importers/xlsx.hpp"
#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"
#include "tests/conformance/workbook_parts.hpp"

namespace kartei::importers {
namespace {

using Cells = std::vector<std::pair<std::uint32_t, std::string>>;
using Names = std::vector<std::string>;

Recording read_rows(const std::string& rows, std::optional<bool> has_header = std::nullopt) {
  WorkbookParts parts;
  parts.rows = rows;
  ImportOptions options;
  options.has_header = has_header;
  auto recording = read_all(xlsx_importer, parts.file(), options);
  EXPECT_EQ(recording.breaches, Names{});
  return recording;
}

std::string number_cell(std::string_view attributes, std::string_view value) {
  return "<c " + std::string(attributes) + "><v>" + std::string(value) + "</v></c>";
}

TEST(XlsxRows, tell_preamble_header_and_empty_rows_from_records) {
  const auto recording =
      read_rows("<row r=\"2\"><c t=\"inlineStr\"><is><t>Kundenliste</t></is></c></row>" +
                text_row({"Name", "PLZ", "Ort"}) + text_row({"Müller", "01067", "Dresden"}) +
                "<row r=\"7\">" + number_cell("r=\"A7\"", "5") + "</row>" + "<row r=\"9\"/>");
  ASSERT_EQ(recording.tables.size(), 1U);
  const auto& table = recording.tables[0];
  EXPECT_EQ(table.name, "Blatt");
  EXPECT_EQ(table.columns, (Names{"Name", "PLZ", "Ort"}));
  ASSERT_EQ(table.records.size(), 2U);
  EXPECT_EQ(table.records[0].line, 4U);
  EXPECT_EQ(table.records[0].cells, (Cells{{0, "Müller"}, {1, "01067"}, {2, "Dresden"}}));
  EXPECT_EQ(table.records[1].line, 7U);
  EXPECT_EQ(recording.skipped,
            (std::map<std::string, std::uint64_t>{{"preamble", 1}, {"header", 1}, {"empty", 3}}));
}

TEST(XlsxRows, number_their_columns_without_a_header) {
  const auto recording = read_rows(text_row({"Müller", "Dresden"}) + text_row({"Meyer", "", "Bonn"}), false);
  EXPECT_EQ(recording.tables.at(0).columns, (Names{"Spalte 1", "Spalte 2", "Spalte 3"}));
  EXPECT_EQ(recording.records(), 2U);
}

TEST(XlsxRows, wider_than_the_header_get_columns_without_a_name) {
  const auto recording =
      read_rows(text_row({"Name", "PLZ", "Ort"}) + text_row({"Müller", "01067", "Dresden", "", "mehr"}));
  EXPECT_EQ(recording.tables.at(0).columns, (Names{"Name", "PLZ", "Ort", "", ""}));
  EXPECT_EQ(recording.tables[0].records.at(0).cell(4), "mehr");
}

TEST(XlsxRows, find_their_places_by_reference_or_by_order) {
  const auto recording =
      read_rows("<row>" + number_cell("r=\"B12\"", "1") + number_cell("", "2") +
                    number_cell("r=\"AA12\"", "3") + "</row><row>" + number_cell("", "4") + "</row>",
                false);
  const auto& records = recording.tables.at(0).records;
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].line, 12U);
  EXPECT_EQ(records[0].cells, (Cells{{1, "1"}, {2, "2"}, {26, "3"}}));
  EXPECT_EQ(records[1].line, 13U);
  EXPECT_EQ(records[1].cells, (Cells{{0, "4"}}));
}

TEST(XlsxRows, are_put_in_order_and_the_last_of_two_cells_in_one_place_counts) {
  const auto recording =
      read_rows("<row r=\"1\">" + number_cell("r=\"C1\"", "3") + number_cell("r=\"A1\"", "1") +
                    number_cell("r=\"C1\"", "33") + "</row>",
                false);
  EXPECT_EQ(recording.tables.at(0).records.at(0).cells, (Cells{{0, "1"}, {2, "33"}}));
}

TEST(XlsxRows, longer_than_a_piece_of_the_file_arrive_whole) {
  const std::string long_text(200'000, 'x');
  const auto recording =
      read_rows(text_row({"kurz", long_text, "Ende"}) + text_row({long_text, "kurz", "Ende"}), false);
  const auto& records = recording.tables.at(0).records;
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].cells, (Cells{{0, "kurz"}, {1, long_text}, {2, "Ende"}}));
  EXPECT_EQ(records[1].cells, (Cells{{0, long_text}, {1, "kurz"}, {2, "Ende"}}));
}

TEST(XlsxRows, outside_of_what_excel_has_make_the_file_unusable) {
  EXPECT_NO_THROW(read_rows("<row r=\"1048576\">" + number_cell("r=\"XFD1048576\"", "1") + "</row>"));
  EXPECT_THROW(read_rows("<row r=\"1\">" + number_cell("r=\"XFE1\"", "1") + "</row>"), Error);
  EXPECT_THROW(read_rows("<row r=\"1048577\">" + number_cell("", "1") + "</row>"), Error);
}

TEST(XlsxRows, of_a_sheet_without_a_filled_cell_are_no_table) {
  EXPECT_TRUE(read_rows("").tables.empty());
  EXPECT_TRUE(read_rows("<row r=\"3\"><c s=\"1\"/></row>" + text_row({"  "})).tables.empty());
}

}  // namespace
}  // namespace kartei::importers
