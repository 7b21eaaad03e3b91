#include "text/text.hpp"

#include <gtest/gtest.h>

namespace kartei::text {
namespace {

TEST(Nfc, composes_what_macs_write_apart) {
  EXPECT_EQ(to_nfc("Mu\u0308ller"), "Müller");
  EXPECT_EQ(to_nfc("Andre\u0301"), "André");
  EXPECT_EQ(to_nfc("\u1100\u1161"), "가");
  EXPECT_EQ(to_nfc("\u212B"), "Å");
  EXPECT_EQ(to_nfc("Straße 5"), "Straße 5");
}

TEST(Case, follows_the_default_rules_in_every_locale) {
  EXPECT_EQ(to_lower("OFFENBACH INT"), "offenbach int");
  EXPECT_EQ(to_lower("MÜLLER ÇELİK"), "müller çeli\u0307k");
  EXPECT_EQ(to_lower("STRAẞE"), "straße");
  EXPECT_EQ(to_lower("ΠΑΠΑΣ"), "παπας");
  EXPECT_EQ(to_upper("istanbul"), "ISTANBUL");
  EXPECT_EQ(to_upper("Straße"), "STRASSE");
  EXPECT_EQ(to_upper("müller"), "MÜLLER");
}

}  // namespace
}  // namespace kartei::text
