#include "model/calendar.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace kartei {
namespace {

Day day(std::string_view text) { return *day_from_text(text); }

TEST(Calendar, a_step_ends_on_the_last_day_of_a_month_too_short) {
  struct Row {
    std::string_view from;
    int count;
    CalendarUnit unit;
    std::string_view there;
  };
  for (const Row& row : std::vector<Row>{{"2026-11-22", 14, CalendarUnit::day, "2026-12-06"},
                                         {"2026-11-22", -3, CalendarUnit::week, "2026-11-01"},
                                         {"2026-01-31", 1, CalendarUnit::month, "2026-02-28"},
                                         {"2027-12-31", 2, CalendarUnit::month, "2028-02-29"},
                                         {"2026-03-31", -1, CalendarUnit::month, "2026-02-28"},
                                         {"2026-11-30", 1, CalendarUnit::quarter, "2027-02-28"},
                                         {"2028-02-29", 1, CalendarUnit::year, "2029-02-28"},
                                         {"2028-02-29", 4, CalendarUnit::year, "2032-02-29"}}) {
    SCOPED_TRACE(row.there);
    EXPECT_EQ(to_text(moved(day(row.from), row.count, row.unit)), row.there);
  }
}

TEST(Calendar, every_day_lies_in_a_unit) {
  struct Row {
    std::string_view at;
    CalendarUnit unit;
    std::string_view first, last;
  };
  for (const Row& row : std::vector<Row>{{"2026-11-22", CalendarUnit::day, "2026-11-22", "2026-11-22"},
                                         {"2026-11-22", CalendarUnit::week, "2026-11-16", "2026-11-22"},
                                         {"2026-11-23", CalendarUnit::week, "2026-11-23", "2026-11-29"},
                                         {"2028-02-10", CalendarUnit::month, "2028-02-01", "2028-02-29"},
                                         {"2026-11-22", CalendarUnit::quarter, "2026-10-01", "2026-12-31"},
                                         {"2026-01-01", CalendarUnit::quarter, "2026-01-01", "2026-03-31"},
                                         {"2026-11-22", CalendarUnit::year, "2026-01-01", "2026-12-31"}}) {
    SCOPED_TRACE(row.first);
    EXPECT_EQ(around(day(row.at), row.unit), (Period{day(row.first), day(row.last)}));
  }
}

}  // namespace
}  // namespace kartei
