#include "search/excerpt.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace kartei::search {
namespace {

TEST(Excerpt, brackets_the_words_found_whatever_their_case_and_accents) {
  struct Row {
    std::vector<std::string_view> texts;
    const char* words;
    const char* expected;
  };
  const std::vector<Row> rows{
      {{"überzeugt, Auftrag folgt"}, "auftrag", "überzeugt, [Auftrag] folgt"},
      {{"Anruf", "wegen Müllers Aufträgen"}, "muller auftrag", "wegen [Müllers] [Aufträgen]"},
      {{"eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn Angebot vierzehn"},
       "angebot",
       "…zehn elf zwölf dreizehn [Angebot] vierzehn"},
      {{"Angebot zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn"},
       "angebot",
       "[Angebot] zwei drei vier fünf sechs sieben acht neun zehn elf zwölf…"},
      {{"nichts davon"}, "angebot", "nichts davon"},
      {{""}, "angebot", ""},
      {{}, "angebot", ""},
      {{"zwei\nZeilen \xff kaputt"}, "kaputt", "zwei Zeilen \xff [kaputt]"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.expected);
    EXPECT_EQ(excerpt(row.texts, row.words), row.expected);
  }
}

}  // namespace
}  // namespace kartei::search
