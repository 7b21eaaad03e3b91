#include "normalise/text_damage.hpp"

#include <gtest/gtest.h>

#include <array>

#include "normalise/mojibake.hpp"
#include "normalise/wrong_letter.hpp"
#include "text/text.hpp"
#include "text/utf8.hpp"

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
      {"０８９／１２３４５６", "089/123456", true},
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

TEST(TextDamage, shows_umlauts_as_signs_of_another_character_set) {
  const std::vector<Row> rows = {
      {"M}ller", "Müller", true},
      {"Stra~e", "Straße", true},
      {"Wei~", "Weiß", true},
      {"Gro~, Hans", "Groß, Hans", true},
      {"J{ger", "Jäger", true},
      {"K|ln", "Köln", true},
      {"[gidius", "Ägidius", true},
      {"\\sterreich", "Österreich", true},
      {"]bersee", "Übersee", true},
      {"M]LLER", "MÜLLER", true},
      {"Hauptstra~e 12a", "Hauptstraße 12a", true},
      {"M}ller-L}denscheidt", "Müller-Lüdenscheidt", true},
      {"M\xC2\x81ller", "Müller", true},
      {"J„ger", "Jäger", true},
      {"K”ln", "Köln", true},
      {"™sterreich", "Österreich", true},
      {"M³ller", "Müller", true},
      {"K÷ln", "Köln", true},
      {"Stra▀e", "Straße", true},
      {"M¸ller", "Müller", true},
      {"J‰ger", "Jäger", true},
      {"Kˆln", "Köln", true},
      {"MŸller", "Müller", true},
      {"Stra§e", "Straße", true},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.damaged);
    const MendedText mended = mend_text(row.damaged, Lines::join, Contents::words);
    EXPECT_EQ(mended.text, row.mended);
    EXPECT_EQ(mended.damages, std::vector<std::string_view>{"umlauts of another character set"});
    EXPECT_EQ(mend_text(mended.text, Lines::join, Contents::words).text, mended.text);
  }
}

TEST(TextDamage, is_not_seen_where_a_sign_may_stand_for_itself) {
  for (const std::string_view text :
       {"Hans [Einkauf]", "{Platzhalter}", "Hans|Anna", "Meyer|Schulz", "C:\\Daten", "\\\\server\\Daten",
        "hans{at}firma.de", "~5 km", "m³", "50 m³", "§ 7 UWG", "„Adler“", "a~b", "Müller~e", "x}", "[",
        "~~~~", "Firma™", "12³4"}) {
    EXPECT_EQ(mend_text(text, Lines::join, Contents::words).text, text);
  }
  EXPECT_EQ(mend_text("M}ller").text, "M}ller");
}

TEST(TextDamage, keeps_lines_where_they_matter) {
  EXPECT_EQ(mend_text("Ring  5\r\n63067  Offenbach\n\n", Lines::keep).text, "Ring 5\n63067 Offenbach");
}

TEST(TextDamage, is_looked_for_only_where_it_can_be) {
  EXPECT_TRUE(is_sound("Hans Meyer"));
  EXPECT_TRUE(is_sound(""));
  EXPECT_TRUE(is_sound("Jürgen Weiß, Öhringen"));
  for (const std::string_view text :
       {" Hans", "Hans ", "Hans  Meyer", "Hans\tMeyer", "M}ller", "M÷ller", "M\xC3", "M\xC3ller", "M\xFCller",
        "Mu\u0308ller", "MÃ¼ller", "Łukasz", "O’Brien"}) {
    EXPECT_FALSE(is_sound(text)) << text;
  }
}

/// What is sound is mended by none of the steps that mend_text() leaves out for it.
TEST(TextDamage, is_in_no_text_of_letters_of_latin_1) {
  constexpr auto contexts = std::to_array<std::string_view>({"", "M", "MEY", "Meyer ", "ü", "Ä"});
  for (char32_t first = 0xC0; first <= 0xFF; ++first) {
    for (char32_t second = 0xC0; second <= 0xFF; ++second) {
      for (const std::string_view context : contexts) {
        std::string text(context);
        text::append_utf8(text, first);
        text::append_utf8(text, second);
        for (const std::string_view end : {"", "er", "ER", " Hans"}) {
          const std::string written = text + std::string(end);
          if (!is_sound(written)) continue;
          EXPECT_EQ(undo_mojibake(written), std::nullopt) << written;
          EXPECT_EQ(undo_wrong_letters(written), std::nullopt) << written;
          EXPECT_EQ(text::to_nfc(written), written);
          EXPECT_EQ(text::squeeze(written), written);
        }
      }
    }
  }
}

}  // namespace
}  // namespace kartei::normalise
