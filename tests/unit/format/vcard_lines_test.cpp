#include "format/vcard_lines.hpp"

namespace kartei::format {
namespace {

/// "3 NOTE:text": number and text of every line that is not empty.
std::vector<std::string> lines(std::string_view bytes) {
  std::vector<std::string> result;
  VcardLines reader(bytes);
  for (auto line = reader.next(); line; line = reader.next()) {
    if (!line->text.empty()) result.push_back(std::to_string(line->line) + " " + std::string(line->text));
  }
  return result;
}

using Lines = std::vector<std::string>;

TEST(VcardLines, end_in_every_way_that_has_been_met) {
  for (const std::string end : {"\n", "\r\n", "\r", "\r\r\n"}) {
    SCOPED_TRACE(end.size());
    EXPECT_EQ(lines("A:1" + end + "B:2" + end + end + "C:3"), (Lines{"1 A:1", "2 B:2", "4 C:3"}));
  }
}

TEST(VcardLines, are_joined_where_they_were_folded) {
  EXPECT_EQ(lines("NOTE:one\r\n  two\r\n\tthree\r\nFN:x"), (Lines{"1 NOTE:one twothree", "4 FN:x"}));
  EXPECT_EQ(lines("NOTE:one\n \nFN:x"), (Lines{"1 NOTE:one", "2  ", "3 FN:x"}));
}

TEST(VcardLines, begin_and_end_take_no_continuation) {
  EXPECT_EQ(lines("BEGIN:VCARD\n FN:x\nEND:VCARD\n y"),
            (Lines{"1 BEGIN:VCARD", "2  FN:x", "3 END:VCARD", "4  y"}));
}

TEST(VcardLines, quoted_printable_goes_on_behind_a_soft_break) {
  EXPECT_EQ(lines("LABEL;ENCODING=QUOTED-PRINTABLE:Ring 5=0D=0A=\r\n63067 Offenbach=\r\n!\r\nFN:x"),
            (Lines{"1 LABEL;ENCODING=QUOTED-PRINTABLE:Ring 5=0D=0A63067 Offenbach!", "4 FN:x"}));
  EXPECT_EQ(lines("fn;quoted-printable:D=C3=BC=\nmmy\nTEL:1"),
            (Lines{"1 fn;quoted-printable:D=C3=BCmmy", "3 TEL:1"}));
}

TEST(VcardLines, an_equals_sign_ends_only_quoted_printable_lines) {
  EXPECT_EQ(lines("NOTE:a=\nFN:x"), (Lines{"1 NOTE:a=", "2 FN:x"}));
  EXPECT_EQ(lines("NOTE;QUOTED-PRINTABLE:a=\nEND:VCARD"),
            (Lines{"1 NOTE;QUOTED-PRINTABLE:a=", "2 END:VCARD"}));
}

TEST(VcardLines, base64_is_left_out_wherever_it_ends) {
  const Lines expected{"1 PHOTO;ENCODING=BASE64:", "5 FN:x"};
  EXPECT_EQ(lines("PHOTO;ENCODING=BASE64:AAAA\nBBBB\nCC==\n\nFN:x"), expected);
  EXPECT_EQ(lines("PHOTO;ENCODING=BASE64:\n AAAA\n BBBB\n CC==\nFN:x"), expected);
  EXPECT_EQ(lines("PHOTO;BASE64:AAAA\nCC==\nFN:x"), (Lines{"1 PHOTO;BASE64:", "3 FN:x"}));
  EXPECT_EQ(lines("PHOTO;ENCODING=b;TYPE=JPEG:AAAA\n BBBB\nFN:x"),
            (Lines{"1 PHOTO;ENCODING=b;TYPE=JPEG:", "3 FN:x"}));
}

TEST(VcardLines, know_where_they_stand_in_the_file) {
  VcardLines reader("A:1\r\n 2\r\nB:3");
  const auto first = reader.next();
  EXPECT_EQ(first->begin, 0U);
  EXPECT_EQ(first->end, 9U);
  EXPECT_EQ(reader.next()->begin, 9U);
}

TEST(VcardMark, is_read_in_any_case_and_with_any_blanks) {
  for (const char* line : {"BEGIN:VCARD", "begin:vcard", " Begin : vCard \t"})
    EXPECT_TRUE(is_vcard_mark(line, "BEGIN")) << line;
  for (const char* line : {"BEGIN:VCALENDAR", "BEGIN", "END:VCARD", "XBEGIN:VCARD", ""})
    EXPECT_FALSE(is_vcard_mark(line, "BEGIN")) << line;
}

}  // namespace
}  // namespace kartei::format
