#include "normalise/text_damage.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

struct Row {
  std::string damaged;
  std::string mended;
  bool is_noted;
};

TEST(TextDamage, that_is_certain_is_mended_and_told) {
  const std::vector<Row> rows = {
      {"Müller", "Müller", false},
      {"MÃ¼ller", "Müller", true},
      {"GrÃ¶ÃŸe", "Größe", true},
      {"MÃƒÂ¼ller", "Müller", true},
      {"StraÃŸe", "Straße", true},
      {"FranÃ§ois", "François", true},
      {"5 â‚¬", "5 €", true},
      {"Ä", "Ä", false},
      {"„Ä“", "„Ä“", false},
      {"Ångström", "Ångström", false},
      {"Mu\xCC\x88ller", "Müller", true},
      {"Mül\xC2\xADler", "Müller", true},
      {"Müller\xE2\x80\x91Lüdenscheidt", "Müller-Lüdenscheidt", true},
      {"12\xE2\x80\x93"
       "14",
       "12-14", true},
      {"O\xE2\x80\x99"
       "Brien",
       "O'Brien", true},
      {"Hans\xC2\xA0Meyer", "Hans Meyer", false},
      {"  Hans   Meyer ", "Hans Meyer", false},
      {"Hans\tMeyer\r\n", "Hans Meyer", false},
      {std::string("Hans\0Meyer", 10), "HansMeyer", true},
      {"M\xFCller", "M\xEF\xBF\xBDller", true},
      {"", "", false},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.damaged);
    const MendedText mended = mend_text(row.damaged);
    EXPECT_EQ(mended.text, row.mended);
    EXPECT_EQ(!mended.damages.empty(), row.is_noted);
    EXPECT_EQ(mend_text(mended.text).text, mended.text) << "mended once is mended";
    EXPECT_TRUE(mend_text(mended.text).damages.empty());
  }
}

TEST(TextDamage, keeps_lines_where_they_matter) {
  EXPECT_EQ(mend_text("Ring  5\r\n63067  Offenbach\n\n", Lines::keep).text, "Ring 5\n63067 Offenbach");
}

TEST(TextDamage, is_looked_for_only_where_it_can_be) {
  EXPECT_TRUE(is_sound("Hans Meyer"));
  EXPECT_TRUE(is_sound(""));
  for (const std::string_view text : {" Hans", "Hans ", "Hans  Meyer", "Hans\tMeyer", "Müller"}) {
    EXPECT_FALSE(is_sound(text)) << text;
  }
}

}  // namespace
}  // namespace kartei::normalise
