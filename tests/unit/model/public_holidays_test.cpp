#include "model/public_holidays.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "model/calendar.hpp"

namespace kartei {
namespace {

Day day(const char* text) { return *day_from_text(text); }

std::string holidays_of(const char* country, int year) {
  std::string list;
  const Day first = std::chrono::year(year) / 1 / 1;
  for (Day at = first; at <= around(first, CalendarUnit::year).last; at += std::chrono::days(1))
    if (is_public_holiday(at, country)) list += to_text(at).substr(5) + ' ';
  return list;
}

TEST(Easter, is_where_the_almanacs_have_it) {
  for (const char* sunday :
       {"1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
        "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2030-04-21",
        "2038-04-25", "2049-04-18", "2076-04-19"})
    EXPECT_EQ(to_text(easter_sunday(std::chrono::year_month_day(day(sunday)).year())), sunday);
}

TEST(PublicHolidays, are_those_of_all_of_the_country) {
  EXPECT_EQ(holidays_of("DE", 2026), "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26 ");
  EXPECT_EQ(holidays_of("DE", 2024), "01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26 ");
  EXPECT_EQ(holidays_of("AT", 2026),
            "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26 ");
  EXPECT_EQ(holidays_of("AT", 2024),
            "01-01 01-06 04-01 05-01 05-09 05-20 05-30 08-15 10-26 11-01 12-08 12-25 12-26 ");
  EXPECT_EQ(holidays_of("CH", 2026), "01-01 05-14 08-01 12-25 ");
  EXPECT_EQ(holidays_of("FR", 2026), "") << "nothing is known";
}

TEST(PublicHolidays, of_two_kinds_on_one_day_are_one) {
  EXPECT_EQ(holidays_of("DE", 2008), "01-01 03-21 03-24 05-01 05-12 10-03 12-25 12-26 ")
      << "Ascension on 1 May";
}

TEST(WorkingDay, is_the_next_one_after_holidays_and_weekends) {
  struct Case {
    const char* from;
    const char* country;
    const char* expected;
  };
  for (const Case& row :
       std::vector<Case>{{"2026-11-23", "DE", "2026-11-23"},   // a Monday
                         {"2026-11-21", "DE", "2026-11-23"},   // a Saturday
                         {"2026-04-03", "DE", "2026-04-07"},   // Good Friday to the Tuesday after Easter
                         {"2026-04-03", "AT", "2026-04-03"},   // none in Austria
                         {"2026-12-25", "DE", "2026-12-28"},   // Christmas before a Sunday
                         {"2027-12-31", "CH", "2027-12-31"},   // a Friday
                         {"2028-01-01", "CH", "2028-01-03"},   // New Year on a Saturday
                         {"2026-08-01", "CH", "2026-08-03"},   // the federal holiday on a Saturday
                         {"2024-12-24", "FR", "2024-12-24"}})  // only weekends are known
    EXPECT_EQ(to_text(working_day_from(day(row.from), row.country)), row.expected) << row.from;
}

}  // namespace
}  // namespace kartei
