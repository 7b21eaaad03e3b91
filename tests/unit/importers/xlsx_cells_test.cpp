#include <gtest/gtest.h>

#include "importers/xlsx.hpp"
#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"
#include "tests/conformance/workbook_parts.hpp"

namespace kartei::importers {
namespace {

const ImportOptions without_header{.encoding = {}, .delimiter = {}, .has_header = false, .table = {}};

/// The text of one cell: its element, after texts 0 "null" and 1 "eins zwei" and styles 1 a date, 2 "00000".
std::string text_of(const std::string& cell, const std::string& workbook_properties = {}) {
  WorkbookParts parts;
  parts.rows = "<row><c t=\"inlineStr\"><is><t>erste</t></is></c>" + cell + "</row>";
  parts.shared_strings =
      "<si><t>null</t></si>"
      "<si><r><t>eins </t></r><r><rPr><b/></rPr><t>zwei</t></r><rPh sb=\"0\" "
      "eb=\"1\"><t>アイン</t></rPh></si>";
  parts.styles =
      "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts>"
      "<cellStyleXfs><xf numFmtId=\"164\"/></cellStyleXfs>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"
      "<dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"0.00\"/></dxf></dxfs>";
  parts.workbook_properties = workbook_properties;
  const auto recording = read_all(xlsx_importer, parts.file(), without_header);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording.tables.at(0).records.at(0).cell(1);
}

TEST(XlsxCell, has_the_text_that_its_kind_says) {
  struct Row {
    std::string_view cell, text;
  };
  for (const Row& row : {
           Row{"<c t=\"s\"><v>0</v></c>", "null"},
           Row{"<c t=\"s\"><v>1</v></c>", "eins zwei"},
           Row{"<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> Müller &amp; Söhne </t></is></c>",
               " Müller & Söhne "},
           Row{"<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>", "ab"},
           Row{"<c t=\"str\"><f>A1&amp;\"x\"</f><v>Ergebnis</v></c>", "Ergebnis"},
           Row{"<c t=\"str\"><v>eins_x000D_&#10;zwei</v></c>", "eins\r\nzwei"},
           Row{"<c t=\"b\"><v>1</v></c>", "TRUE"},
           Row{"<c t=\"b\"><v>0</v></c>", "FALSE"},
           Row{"<c t=\"e\"><v>#N/A</v></c>", "#N/A"},
           Row{"<c t=\"d\"><v>2026-11-22T00:00:00.000Z</v></c>", "2026-11-22"},
           Row{"<c t=\"d\"><v>2026-11-22T08:15:00</v></c>", "2026-11-22T08:15:00"},
           Row{"<c><v>42</v></c>", "42"},
           Row{"<c t=\"n\"><v> 1.0 </v></c>", "1"},
           Row{"<c><f>B2&amp;C2</f></c>", "=B2&C2"},
           Row{"<c><f>B2&amp;C2</f><v></v></c>", "=B2&C2"},
           Row{"<c t=\"str\"><f>B2&amp;C2</f><v></v></c>", ""},
           Row{"<c><f>SUM(A1:A9)</f><v>4.91715123456E+11</v></c>", "491715123456"},
           Row{"<c s=\"1\"><v>46348</v></c>", "2026-11-22"},
           Row{"<c s=\"2\"><v>1067</v></c>", "01067"},
           Row{"<c s=\"\"><v>7</v></c>", "7"},
           Row{"<c s=\"99\"><v>7</v></c>", "7"},
           Row{"<c s=\"1\"/>", ""},
           Row{"<c t=\"s\"><v></v></c>", ""},
       }) {
    SCOPED_TRACE(row.cell);
    EXPECT_EQ(text_of(std::string(row.cell)), row.text);
  }
}

TEST(XlsxCell, counts_days_from_1904_where_the_workbook_says_so) {
  EXPECT_EQ(text_of("<c s=\"1\"><v>44886</v></c>", "date1904=\"1\""), "2026-11-22");
  EXPECT_EQ(text_of("<c s=\"1\"><v>44886</v></c>", "date1904=\"true\""), "2026-11-22");
}

TEST(XlsxCell, that_refers_to_a_text_that_is_not_there_makes_the_file_unusable) {
  for (const std::string_view index : {"2", "-1", "x"}) {
    SCOPED_TRACE(index);
    EXPECT_THROW(text_of("<c t=\"s\"><v>" + std::string(index) + "</v></c>"), Error);
  }
}

}  // namespace
}  // namespace kartei::importers
