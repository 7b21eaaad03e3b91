#include "operations/profile/list_profile.hpp"

#include "database_test.hpp"
#include "operations/profile/page.hpp"
#include "operations/profile/page_words.hpp"

namespace kartei::operations {
namespace {

using Profile = DatabaseTest;

TEST_F(Profile, of_a_database_scores_its_parties) {
  import("ERP", "Nachname;Vorname;E-Mail\nMeyer;Hans;hans@meyer-bau.de\nKurz;;\n");
  const ListProfile profile =
      profile_database(*store_, "people.kartei", quality::shipped_rules(), environment());
  EXPECT_EQ(profile.records, 2U);
  EXPECT_EQ(profile.unreachable, 1U);
  ASSERT_EQ(profile.scores.size(), 2U);
  EXPECT_EQ(profile.scores[0].parties, 2U);
  EXPECT_EQ(profile.scores[0].below_half, 2U);
  EXPECT_EQ(profile.scores[1].percent, 100U);
}

TEST_F(Profile, judges_dates_by_their_column_as_an_import_does) {
  const std::string path = write_file("liste.csv", "Name;Geburtsdatum\nMeyer;12/24/1970\nKurz;3/4/1980\n");
  const ListProfile profile = profile_file(path, {}, environment());
  ASSERT_EQ(profile.columns.size(), 2U);
  EXPECT_EQ(profile.columns[1].values.filled, 2U);
  EXPECT_EQ(profile.columns[1].values.not_understood, 0U);
  EXPECT_EQ(profile.columns[1].values.doubtful, 0U);
}

TEST_F(Profile, page_escapes_what_stands_in_a_list) {
  const std::string path =
      write_file("<i>.csv", "Name;<script>;PLZ\nMeyer;\"a\"\"&'\";<b>1</b>\nKurz;x;<u>\n");
  const std::vector<ListProfile> profiles{profile_file(path, {}, environment())};
  const std::string page = profile_page(profiles, environment().now);
  for (const std::string_view raw : {"<script", "<b>1", "<u>", "<i>.csv"})
    EXPECT_EQ(page.find(raw), std::string::npos) << raw;
  EXPECT_NE(page.find("&lt;script&gt;"), std::string::npos);
  EXPECT_NE(page.find("&lt;b&gt;1&lt;/b&gt;"), std::string::npos);
}

TEST_F(Profile, page_is_the_same_for_the_same_list) {
  const std::string path = write_file("liste.csv", "Name;PLZ\nMeyer;63067\n");
  const std::vector<ListProfile> once{profile_file(path, {}, environment())};
  const std::vector<ListProfile> again{profile_file(path, {}, environment())};
  EXPECT_EQ(profile_page(once, environment().now), profile_page(again, environment().now));
}

TEST(PageWords, are_german) {
  EXPECT_EQ(german_number(0), "0");
  EXPECT_EQ(german_number(999), "999");
  EXPECT_EQ(german_number(1234567), "1.234.567");
  EXPECT_EQ(german_share(1, 3), "33 %");
  EXPECT_EQ(german_share(0, 0), "–");
  EXPECT_EQ(german_day(day_from_text("2025-12-24")), "24.12.2025");
  EXPECT_EQ(german_day(std::nullopt), "–");
  EXPECT_EQ(german_kind("health"), "Gesundheit");
  EXPECT_EQ(german_kind("our own"), "our own");
  for (const quality::SensitiveKind& kind : quality::shipped_rules().sensitive.kinds)
    EXPECT_NE(german_kind(kind.name), kind.name == "religion" ? "" : kind.name);
  for (std::size_t i = 0; i < quality::measure_count; ++i)
    EXPECT_FALSE(german(static_cast<quality::Measure>(i)).empty());
}

}  // namespace
}  // namespace kartei::operations
