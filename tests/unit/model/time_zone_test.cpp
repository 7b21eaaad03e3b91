#include "model/time_zone.hpp"

#include <gtest/gtest.h>

namespace kartei {
namespace {

TEST(TimeZone, clock_time_becomes_utc) {
  struct Row {
    std::string_view zone;
    LocalTime local;
    std::string_view utc;
  };
  for (const Row& row :
       std::vector<Row>{{"Europe/Berlin", *local_time(2026, 1, 15, 12, 0, 0), "2026-01-15T11:00:00Z"},
                        {"Europe/Vienna", *local_time(2026, 7, 15, 12, 0, 0), "2026-07-15T10:00:00Z"},
                        {"Europe/Zurich", *local_time(2026, 3, 29, 1, 59, 59), "2026-03-29T00:59:59Z"},
                        {"Europe/Berlin", *local_time(2026, 3, 29, 3, 0, 0), "2026-03-29T01:00:00Z"},
                        {"Europe/Berlin", *local_time(2026, 10, 25, 2, 30, 0), "2026-10-25T00:30:00Z"},
                        {"Europe/Berlin", *local_time(2026, 10, 25, 3, 0, 0), "2026-10-25T02:00:00Z"},
                        {"UTC", *local_time(2026, 7, 15, 12, 0, 0), "2026-07-15T12:00:00Z"},
                        {"-05:30", *local_time(2026, 7, 15, 12, 0, 0), "2026-07-15T17:30:00Z"}}) {
    SCOPED_TRACE(row.utc);
    EXPECT_EQ(to_text(TimeZone::from_text(row.zone)->to_utc(row.local)), row.utc);
  }
}

TEST(TimeZone, others_are_not_known) {
  for (const std::string_view text : {"", "Berlin", "Europe/London", "+2:00", "+15:00", "+02:60", "02:00"})
    EXPECT_FALSE(TimeZone::from_text(text)) << text;
}

TEST(TimeZone, there_is_no_thirtieth_of_february_and_no_hour_24) {
  EXPECT_FALSE(local_time(2026, 2, 30, 0, 0, 0));
  EXPECT_FALSE(local_time(2026, 2, 3, 24, 0, 0));
}

}  // namespace
}  // namespace kartei
