#include "normalise/folded_word.hpp"

#include <gtest/gtest.h>

#include "text/text.hpp"

namespace kartei::normalise {
namespace {

TEST(FoldedWord, has_the_key_of_its_word) {
  const FoldedWord word("Dipl.-Ing.");
  EXPECT_EQ(word.written, "Dipl.-Ing.");
  EXPECT_EQ(word.folded, "dipl ing");
  EXPECT_EQ(word.key, "dipling");
  EXPECT_EQ(key_of("Dipl.-Ing."), word.key);
}

TEST(FoldedWord, put_together_are_folded_as_their_text) {
  for (const std::string_view text :
       {"", "Hans", "Freiherr von und zu", "von 't Hof", "- & +", "Müller - Lüdenscheidt", "D' Angelo ,",
        "\u0308a u\u0308 b", "Παπα δόπουλος", "Иван Ильич", "\xFF x\xC3 y", "a\u200Bb c"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(folded_together(folded_words(text)), text::fold_ae(joined(folded_words(text))));
  }
}

}  // namespace
}  // namespace kartei::normalise
