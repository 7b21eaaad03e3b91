#include "format/charset.hpp"

namespace kartei::format {
namespace {

using text::Encoding;

struct Row {
  std::string bytes;
  std::string charset;
  Encoding fallback;
  std::string text;
};

TEST(Charset, is_the_one_named_else_utf8_else_the_fallback) {
  const std::vector<Row> rows{
      {"M\xFCller", "ISO-8859-1", Encoding::cp850, "Müller"},
      {"M\xFCller", "Windows-1252", Encoding::cp850, "Müller"},
      {"M\x81ller", "", Encoding::cp850, "Müller"},
      {"M\xFCller", "", Encoding::windows_1252, "Müller"},
      {"Müller", "", Encoding::windows_1252, "Müller"},
      {"Müller", "UTF-8", Encoding::windows_1252, "Müller"},
      {"M\xFCller", "UTF-8", Encoding::windows_1252, "Müller"},
      {"Müller", "us-ascii", Encoding::windows_1252, "Müller"},
      {"\x88\xC0\x93\xA1", "SHIFT_JIS", Encoding::windows_1252, "安藤"},
      {"M\xFCller", "no-such-charset", Encoding::windows_1252, "Müller"},
      {"\x9F", "iso-8859-15", Encoding::windows_1252, "\u009F"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.charset + " " + row.text);
    EXPECT_EQ(to_utf8(row.bytes, row.charset, row.fallback), row.text);
  }
}

TEST(QuotedPrintable, decodes_codes_and_leaves_what_is_none) {
  EXPECT_EQ(decode_quoted_printable("M=C3=BCller=0D=0AWeg"), "M\xC3\xBCller\r\nWeg");
  EXPECT_EQ(decode_quoted_printable("=c3=bc"), "\xC3\xBC");
  EXPECT_EQ(decode_quoted_printable("1=2 =ZZ =4"), "1=2 =ZZ =4");
  EXPECT_EQ(decode_quoted_printable("end=41"), "endA");
  EXPECT_EQ(decode_quoted_printable(""), "");
}

}  // namespace
}  // namespace kartei::format
