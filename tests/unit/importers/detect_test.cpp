#include <gtest/gtest.h>

#include "importers/importer.hpp"

namespace kartei::importers {
namespace {

std::string_view detected(std::string_view head) {
  const Importer* found = detect(head);
  return found == nullptr ? "nothing" : found->name;
}

TEST(Detect, takes_any_text_for_a_table_at_last) {
  EXPECT_EQ(detected("Name;Ort\nMeier;Ulm\n"), "csv");
  EXPECT_EQ(detected("Name\nMeier\n"), "csv");
  EXPECT_EQ(detected("N\xFC\nM\xFCller\n"), "csv");
  EXPECT_EQ(detected(std::string_view("\xFF\xFEN\0a\0m\0e\0", 10)), "csv");
  EXPECT_EQ(detected(""), "csv");
}

TEST(Detect, takes_pictures_for_cards_but_no_programs) {
  EXPECT_EQ(detected("\x89PNG\r\n\x1A\n"), "photo");
  EXPECT_EQ(detected("%PDF-1.7\n1 0 obj\n"), "photo");
  EXPECT_EQ(detected("GIF89a"), "nothing");
  EXPECT_EQ(detected(std::string(100, '\x02')), "nothing");
}

TEST(Importers, are_found_by_name) {
  ASSERT_NE(find_importer("csv"), nullptr);
  EXPECT_EQ(find_importer("csv")->name, "csv");
  EXPECT_EQ(find_importer("punched cards"), nullptr);
}

TEST(Importers, have_names_of_their_own) {
  for (const Importer& importer : importers()) EXPECT_EQ(find_importer(importer.name), &importer);
}

}  // namespace
}  // namespace kartei::importers
