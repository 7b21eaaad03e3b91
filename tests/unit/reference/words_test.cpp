#include <gtest/gtest.h>

#include "reference/keys.hpp"
#include "reference/name_words.hpp"
#include "reference/tables.hpp"

namespace kartei::reference {
namespace {

TEST(LegalForms, are_known_in_all_spellings) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"GmbH", "GmbH"},
      {"G.m.b.H.", "GmbH"},
      {"Ges. m. b. H.", "GmbH"},
      {"gmbh & co kg", "GmbH & Co. KG"},
      {"GmbH und Co. KG", "GmbH & Co. KG"},
      {"GmbH u. Co.KG", "GmbH & Co. KG"},
      {"GmbH + Co. KG", "GmbH & Co. KG"},
      {"e. K.", "e.K."},
      {"eK", "e.K."},
      {"UG (haftungsbeschränkt)", "UG (haftungsbeschränkt)"},
      {"S.à r.l.", "S.à r.l."},
      {"AöR", "AöR"},
      {"PartG mbB", "PartG mbB"},
      {"Aktiengesellschaft", "AG"},
      {"KG aA", "KGaA"},
  };
  for (const auto& [spelling, form] : rows) {
    EXPECT_EQ(legal_form(legal_form_key(spelling)), form) << spelling;
  }
  EXPECT_EQ(legal_form(legal_form_key("Meier")), std::nullopt);
  EXPECT_EQ(legal_form(""), std::nullopt);
}

TEST(LegalForms, begin_as_the_table_says) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  const SortedTable table = legal_form_table();
  EXPECT_TRUE(begins_legal_form(""));
  for (const char first : letters) {
    for (const char second : letters) {
      for (const char third : letters) {
        const std::string key{first, second, third};
        for (std::size_t size = 1; size <= key.size(); ++size)
          ASSERT_EQ(begins_legal_form(key.substr(0, size)), table.has_key_with(key.substr(0, size))) << key;
      }
    }
  }
}

TEST(Countries, are_known_by_name_code_and_mark) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Deutschland", "DE"},
      {"GERMANY", "DE"},
      {"D", "DE"},
      {"DEU", "DE"},
      {"BRD", "DE"},
      {"AT", "AT"},
      {"Oesterreich", "AT"},
      {"Österreich", "AT"},
      {"A", "AT"},
      {"Schweiz", "CH"},
      {"Suisse", "CH"},
      {"FL", "LI"},
      {"Liechtenstein", "LI"},
      {"U.S.A.", "US"},
      {"Holland", "NL"},
      {"GB", "GB"},
      {"The Netherlands", "NL"},
      {"Türkei", "TR"},
      {"I", "IT"},
      {"SE", "SE"},
      {"Großbritannien", "GB"},
  };
  for (const auto& [name, code] : rows) EXPECT_EQ(country_code(country_key(name)), code) << name;
  EXPECT_EQ(country_code(country_key("Absurdistan")), std::nullopt);
}

TEST(NameWords, tell_nobility_from_particles) {
  EXPECT_EQ(name_word("von und zu"), NameWord::particle);
  EXPECT_EQ(name_word("v d"), NameWord::particle);
  EXPECT_EQ(name_word("freiherr"), NameWord::nobility);
  EXPECT_EQ(name_word("frhr"), NameWord::nobility);
  EXPECT_EQ(name_word("mueller"), std::nullopt);
}

TEST(TitleWords, tell_where_they_stand_and_how_they_are_written) {
  using Role = TitleWord::Role;
  struct Row {
    std::string folded;
    Role role;
    std::string written;
  };
  for (const Row& row : std::vector<Row>{{"dr", Role::before, "Dr."},
                                         {"professor", Role::before, "Prof."},
                                         {"med", Role::more, "med."},
                                         {"h", Role::letter, "h."},
                                         {"llm", Role::after, "LL.M."}}) {
    SCOPED_TRACE(row.folded);
    const std::optional<TitleWord> word = title_word(row.folded);
    ASSERT_TRUE(word);
    EXPECT_EQ(word->role, row.role);
    EXPECT_EQ(word->written, row.written);
  }
  EXPECT_FALSE(title_word("hans"));
}

}  // namespace
}  // namespace kartei::reference
