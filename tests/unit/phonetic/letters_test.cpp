#include "phonetic/letters.hpp"

#include <gtest/gtest.h>

namespace kartei::phonetic {
namespace {

struct Row {
  std::string word;
  std::string folded;
};

TEST(FoldLetters, spells_foreign_letters_as_a_german_hears_them) {
  const std::vector<Row> rows = {
      {"Şahin", "schahin"},
      {"Çelik", "tschelik"},
      {"Žagar", "schagar"},
      {"Đoković", "djokovitsch"},
      {"Erdoğan", "erdoan"},
      {"Işık", "ischik"},
      {"İnan", "inan"},
      {"Łukasz", "lukasz"},
      {"Núñez", "nunjez"},
      {"Dvořák", "dvorschak"},
      {"Wałęsa", "walensa"},
      {"Lőrincz", "lörincz"},
      {"Sørensen", "sörensen"},
      {"Åse", "ase"},
      {"Æbel", "äbel"},
      {"Þór", "thor"},
      {"Müller", "müller"},
      {"Groß", "groß"},
      {"GROẞ", "groß"},
      {"Hélène", "helene"},
      {"Ionuț", "ionuz"},
      {"Nguyễn", "nguyen"},
      {"Meyer-Lohse", "meyer-lohse"},
      {"Mu\xCC\x88ller", "müller"},
      {"He\xCC\x81le\xCC\x80ne", "helene"},
      {"", ""},
      {"李", "李"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.word);
    EXPECT_EQ(fold_letters(row.word), row.folded);
    EXPECT_EQ(fold_letters(row.folded), row.folded);
  }
}

TEST(LetterReader, yields_capitals_and_then_nothing_for_ever) {
  LetterReader reader("a-ß ﬄ1");
  std::string letters;
  while (const char letter = reader.next()) letters += letter;
  EXPECT_EQ(letters, "ASFFL");
  EXPECT_EQ(reader.next(), 0);
}

TEST(FirstCodePoint, takes_one_byte_of_what_is_not_utf8) {
  EXPECT_EQ(first_code_point("ä").value, U'ä');
  EXPECT_EQ(first_code_point("€").bytes, 3);
  EXPECT_EQ(first_code_point("😀").value, U'😀');
  for (const std::string bytes : {"\x80", "\xC3", "\xC3(", "\xE2\x82", "\xFF", "\xF8\x80\x80\x80"}) {
    EXPECT_EQ(first_code_point(bytes).bytes, 1);
    EXPECT_EQ(first_code_point(bytes).value, 0xFFFDU);
  }
}

}  // namespace
}  // namespace kartei::phonetic
