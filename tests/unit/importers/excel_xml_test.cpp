#include "importers/excel_xml.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

Recording read_excel_xml(const std::string& bytes, const ImportOptions& options = {}) {
  Recording recording = read_all(excel_xml_importer, bytes, options);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording;
}

std::string workbook(const std::string& body) {
  return "<?xml version=\"1.0\"?><ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">" +
         body + "</ss:Workbook>";
}

std::string cell(const std::string& type, const std::string& value, const std::string& attributes = "") {
  return "<ss:Cell " + attributes + "><ss:Data ss:Type=\"" + type + "\">" + value + "</ss:Data></ss:Cell>";
}

const std::string header = "<ss:Row>" + cell("String", "Name") + cell("String", "PLZ") +
                           cell("String", "Geburtstag") + cell("String", "Notiz") + "</ss:Row>";

TEST(ExcelXml, reads_numbers_days_and_formats) {
  const Recording recording = read_excel_xml(workbook(
      "<ss:Styles><ss:Style ss:ID=\"s1\"><ss:NumberFormat ss:Format=\"00000\"/></ss:Style></ss:Styles>"
      "<ss:Worksheet ss:Name=\"Kunden\"><ss:Table>" +
      header + "<ss:Row>" + cell("String", "B&#246;hm") + cell("Number", "1067", "ss:StyleID=\"s1\"") +
      cell("DateTime", "1971-03-09T00:00:00.000") + cell("Boolean", "1") +
      "</ss:Row><ss:Row ss:Index=\"5\">" + cell("String", "<ss:B>Kunz</ss:B> GmbH") +
      cell("Number", "4.91715E+11", "ss:Index=\"4\"") + "</ss:Row></ss:Table></ss:Worksheet>"));
  const RecordedTable& table = recording.tables.at(0);
  EXPECT_EQ(table.name, "Kunden");
  EXPECT_EQ(table.records.at(0).cell(0), "Böhm");
  EXPECT_EQ(table.records.at(0).cell(1), "01067");
  EXPECT_EQ(table.records.at(0).cell(2), "1971-03-09");
  EXPECT_EQ(table.records.at(0).cell(3), "TRUE");
  EXPECT_EQ(table.records.at(1).line, 5U);
  EXPECT_EQ(table.records.at(1).cell(0), "Kunz GmbH");
  EXPECT_EQ(table.records.at(1).cell(3), "491715000000");
}

TEST(ExcelXml, reads_each_sheet_or_the_one_asked_for) {
  const std::string row = "<ss:Row>" + cell("String", "Kunz") + cell("String", "52062") + "</ss:Row>";
  const std::string file = workbook(
      "<ss:Worksheet ss:Name=\"A\"><ss:Table>" + header + row + "</ss:Table></ss:Worksheet>" +
      "<ss:Worksheet ss:Name=\"leer\"/><ss:Worksheet ss:Name=\"B\"><ss:Table>" + header + row + row +
      "</ss:Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></ss:Worksheet>");
  EXPECT_EQ(read_excel_xml(file).tables.size(), 2U);
  ImportOptions options;
  options.table = "B";
  EXPECT_EQ(read_excel_xml(file, options).records(), 2U);
}

TEST(ExcelXml, refuses_what_no_workbook_is) {
  for (const std::string& bytes :
       {workbook("<ss:Worksheet><ss:Table><ss:Row>" + cell("String", "x", "ss:Index=\"99999\"") +
                 "</ss:Row></ss:Table></ss:Worksheet>"),
        workbook("<ss:Worksheet><ss:Table><ss:Row ss:Index=\"4000000000\">" + cell("String", "x") +
                 "</ss:Row></ss:Table></ss:Worksheet>"),
        workbook("<ss:Worksheet>").substr(0, 120), std::string("<a/>"),
        std::string("<!DOCTYPE a [<!ENTITY x \"y\">]>") + workbook("<ss:Worksheet/>")})
    EXPECT_THROW(static_cast<void>(read_all(excel_xml_importer, bytes)), Error) << bytes;
}

}  // namespace
}  // namespace kartei::importers
