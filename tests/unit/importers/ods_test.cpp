#include "importers/ods.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"
#include "tests/conformance/zip_file.hpp"

namespace kartei::importers {
namespace {

const ImportOptions without_header{.encoding = {}, .delimiter = {}, .has_header = false, .table = {}};

/// A flat document with these tables.
std::string flat(const std::string& tables, const std::string& styles = {}) {
  return "<?xml version=\"1.0\"?><office:document "
         "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\" xmlns:office=\"o\" "
         "xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\"><office:automatic-styles>" +
         styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
         "</office:spreadsheet></office:body></office:document>";
}

std::string table(const std::string& rows, const std::string& attributes = "table:name=\"Kunden\"") {
  return "<table:table " + attributes + ">" + rows + "</table:table>";
}

std::string row(const std::string& cells, const std::string& attributes = {}) {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

std::string text_cell(const std::string& text, const std::string& attributes = {}) {
  return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + text +
         "</text:p></table:table-cell>";
}

Recording read_flat(const std::string& document) {
  Recording recording = read_all(ods_importer, document, without_header);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

TEST(OdsCell, has_the_text_that_its_kind_says) {
  struct Row {
    std::string cell, text;
  };
  for (const Row& each : {
           Row{"<table:table-cell office:value-type=\"string\"><text:p>eins</text:p><text:p>zwei</text:p>"
               "</table:table-cell>",
               "eins\nzwei"},
           Row{text_cell("Am<text:s text:c=\"2\"/>Alten <text:span>Markt</text:span><text:tab/>7"),
               "Am  Alten Markt\t7"},
           Row{text_cell("<text:a>j@example.de</text:a><office:annotation><text:p>prüfen!</text:p>"
                         "</office:annotation>"),
               "j@example.de"},
           Row{"<table:table-cell office:value-type=\"float\" office:value=\"1067\"><text:p>01067</text:p>"
               "</table:table-cell>",
               "01067"},
           Row{"<table:table-cell office:value-type=\"float\" office:value=\"491715123456\">"
               "<text:p>4,91715E+11</text:p></table:table-cell>",
               "491715123456"},
           Row{"<table:table-cell office:value-type=\"currency\" office:value=\"1234.5\">"
               "<text:p>1.234,50 €</text:p></table:table-cell>",
               "1234.5"},
           Row{"<table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-22\"/>",
               "2026-11-22"},
           Row{"<table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-22T00:00:00\"/>",
               "2026-11-22"},
           Row{"<table:table-cell office:value-type=\"time\" office:time-value=\"PT26H15M00S\"/>",
               "26:15:00"},
           Row{"<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>", "TRUE"},
           Row{"<table:table-cell/>", ""},
           Row{"<table:covered-table-cell office:value-type=\"string\"><text:p>verdeckt</text:p>"
               "</table:covered-table-cell>",
               "verdeckt"},
       }) {
    const Recording recording = read_flat(flat(table(row(text_cell("erste") + each.cell))));
    EXPECT_EQ(recording.tables.at(0).records.at(0).cell(1), each.text) << each.cell;
  }
}

TEST(OdsTable, repeats_filled_rows_and_cells_as_often_as_it_says) {
  const Recording recording = read_flat(flat(
      table(row("<table:table-cell/>", "table:number-rows-repeated=\"3\"") +
            row(text_cell("a", "table:number-columns-repeated=\"2\""), "table:number-rows-repeated=\"2\""))));
  ASSERT_EQ(recording.tables.at(0).records.size(), 2U);
  EXPECT_EQ(recording.tables[0].records[1].line, 5U);
  EXPECT_EQ(recording.tables[0].records[1].cell(0) + recording.tables[0].records[1].cell(1), "aa");
}

TEST(OdsDocument, gives_every_table_by_its_name_and_none_that_stands_in_a_cell) {
  const std::string nested = "<table:table-cell><table:table table:name=\"innen\">" + row(text_cell("x")) +
                             "</table:table></table:table-cell>";
  const std::string hidden =
      "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
  const Recording recording =
      read_flat(flat(table(row(text_cell("a")) + row(nested)) + table("", "table:name=\"leer\"") +
                         table(row(text_cell("b")), "table:name=\"Alt\" table:style-name=\"ta2\""),
                     hidden));
  ASSERT_EQ(recording.tables.size(), 2U);
  EXPECT_EQ(recording.tables[0].name, "Kunden");
  EXPECT_EQ(recording.tables[1].name, "Alt");
  EXPECT_EQ(recording.tables[1].records.at(0).cell(0), "b");
}

TEST(OdsDocument, that_cannot_be_read_says_why) {
  struct Row {
    std::string file;
    std::string_view says;
  };
  for (const Row& each : {
           Row{flat(table(row(text_cell("a"), "table:number-rows-repeated=\"1048576\""))), "1048576 times"},
           Row{flat(table(row(text_cell("a", "table:number-columns-repeated=\"99999\"")))),
               "no spreadsheet has"},
           Row{flat(table("<table:table-row>")), "broken"},
           Row{"<?xml version=\"1.0\"?><office:text/>", "no spreadsheet"},
           Row{zip_file({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                         {"META-INF/manifest.xml", "<manifest:encryption-data/>"},
                         {"content.xml", "\x01\x02"}}),
               "password-protected"},
           Row{zip_file({{"other.txt", "x"}}), "no OpenDocument spreadsheet"},
       }) {
    try {
      (void)read_all(ods_importer, each.file);
      ADD_FAILURE() << "read: " << each.says;
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find(each.says), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace kartei::importers
