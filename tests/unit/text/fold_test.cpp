#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "text/latin_folds.hpp"
#include "text/text.hpp"
#include "text/utf8.hpp"

namespace kartei::text {
namespace {

TEST(Fold, gives_the_two_comparison_keys) {
  struct Case {
    std::string_view text;
    std::string_view ae;
    std::string_view a;
  };
  const std::vector<Case> cases = {
      {"", "", ""},
      {" - ", "", ""},
      {"Müller-Lüdenscheidt", "mueller luedenscheidt", "muller ludenscheidt"},
      {"Mu\u0308ller", "mueller", "muller"},
      {"MÜLLER", "mueller", "muller"},
      {"Straße STRAẞE", "strasse strasse", "strasse strasse"},
      {"D'Angelo, O’Brien", "dangelo obrien", "dangelo obrien"},
      {"Dr.med. Hans", "dr med hans", "dr med hans"},
      {"A&B GmbH & Co. KG", "a b gmbh co kg", "a b gmbh co kg"},
      {"René Łukasz Đorđević Çelik Şahin", "rene lukasz dordevic celik sahin",
       "rene lukasz dordevic celik sahin"},
      {"Jørgensen Æbelø", "joergensen aebeloe", "jorgensen aebelo"},
      {"Kőszegi Erdődy", "koeszegi erdoedy", "koszegi erdody"},
      {"Ko\u030Bszegi", "koeszegi", "koszegi"},
      {"Ignacıo İnci", "ignacio inci", "ignacio inci"},
      {"Nguyễn Văn", "nguyen van", "nguyen van"},
      {"Noël Zoë Citroën", "noel zoe citroen", "noel zoe citroen"},
      {"Παπαδόπουλος", "papadopoulos", "papadopoulos"},
      {"Шевченко Иван", "sevcenko ivan", "sevcenko ivan"},
      {"Müller\u00A0Söhne", "mueller soehne", "muller sohne"},
      {"Donau\u00ADdampf\u200Bschiff", "donaudampfschiff", "donaudampfschiff"},
      {"M\xFCller \xFF", "mller", "mller"},
      {"4 × 5 ÷ 2", "4 5 2", "4 5 2"},
      {"Preis 5 € – 10", "preis 5 10", "preis 5 10"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(fold_ae(c.text), c.ae);
    EXPECT_EQ(fold_a(c.text), c.a);
  }
}

TEST(Fold, is_stable_when_folded_again) {
  for (const char* text : {"Müller-Lüdenscheidt", "Παπαδόπουλος & Söhne", "Ærøskøbing", "李明", "محمد"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(fold_ae(fold_ae(text)), fold_ae(text));
    EXPECT_EQ(fold_a(fold_a(text)), fold_a(text));
  }
}

TEST(Fold, yields_nothing_but_words_of_letters_and_digits) {
  for (char32_t c = 1; c < 0x3000; ++c) {
    std::string text = "x";
    append_utf8(text, c);
    const std::string folded = fold_ae(text + "y");
    EXPECT_EQ(folded.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789 "), std::string_view::npos)
        << std::hex << static_cast<std::uint32_t>(c) << ": " << folded;
    EXPECT_EQ(folded.find("  "), std::string_view::npos);
  }
}

/// The oracle: what Unicode decomposes into an ASCII letter and marks folds to that letter.
std::string decomposed_letter(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  const icu::UnicodeString apart =
      nfkd->normalize(icu::UnicodeString(u_tolower(static_cast<UChar32>(c))), status);
  std::string letters;
  for (std::int32_t i = 0; i < apart.length(); ++i) {
    if (u_charType(apart[i]) == U_NON_SPACING_MARK) continue;
    if (apart[i] >= 0x80) return {};
    letters += static_cast<char>(apart[i]);
  }
  return letters;
}

TEST(Fold, table_agrees_with_unicode_decompositions) {
  int compared = 0;
  const auto compare = [&](char32_t first, char32_t last) {
    for (char32_t c = first; c <= last; ++c) {
      const std::string expected = decomposed_letter(c);
      if (expected.empty()) continue;
      EXPECT_EQ(latin_fold(c), expected) << std::hex << static_cast<std::uint32_t>(c);
      ++compared;
    }
  };
  compare(first_latin_fold, last_latin_fold);
  compare(first_additional_fold, last_additional_fold);
  EXPECT_GT(compared, 400);
}

}  // namespace
}  // namespace kartei::text
