/// Clocks of Central Europe, summer and winter, whatever the machine's zone.
#include "normalise/local_time.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace kartei::normalise {
namespace {

struct Clock {
  std::string utc, shown;
};

TEST(LocalTime, is_that_of_central_europe) {
  for (const auto& [utc, shown] : std::vector<Clock>{{"2026-11-22T13:30:00Z", "2026-11-22 14:30"},
                                                     {"2026-07-22T12:30:00Z", "2026-07-22 14:30"},
                                                     {"2026-03-29T00:59:00Z", "2026-03-29 01:59"},
                                                     {"2026-03-29T01:00:00Z", "2026-03-29 03:00"},
                                                     {"2026-10-25T00:59:00Z", "2026-10-25 02:59"},
                                                     {"2026-10-25T01:00:00Z", "2026-10-25 02:00"},
                                                     {"2026-12-31T23:00:00Z", "2027-01-01"}}) {
    SCOPED_TRACE(utc);
    EXPECT_EQ(to_local_text(*moment_from_text(utc)), shown);
  }
}

TEST(LocalTime, is_read_as_written) {
  for (const auto& [utc, written] : std::vector<Clock>{{"2026-11-22T13:30:00Z", "22.11.2026 14:30"},
                                                       {"2026-11-22T13:30:05Z", "2026-11-22T14:30:05"},
                                                       {"2026-07-22T12:30:00Z", " 2026-07-22 14:30 "},
                                                       {"2026-07-21T22:00:00Z", "22.07.2026"},
                                                       {"2026-11-22T13:30:00Z", "2026-11-22T13:30:00Z"},
                                                       {"2026-10-25T00:30:00Z", "25.10.2026 02:30"},
                                                       {"2026-03-29T01:30:00Z", "29.03.2026 02:30"}}) {
    SCOPED_TRACE(written);
    const auto read = read_moment(written);
    ASSERT_TRUE(read);
    EXPECT_EQ(to_text(*read), utc);
  }
}

TEST(LocalTime, knows_the_hour_that_clocks_leave_out) {
  EXPECT_TRUE(is_left_out("28.03.2027 02:30"));
  for (const std::string_view written : {"28.03.2027 01:59", "28.03.2027 03:00", "25.10.2026 02:30",
                                         "28.03.2027", "2027-03-28T02:30:00Z", "gestern"}) {
    SCOPED_TRACE(written);
    EXPECT_FALSE(is_left_out(written));
  }
}

TEST(LocalTime, is_not_guessed) {
  for (const std::string_view written : {"gestern", "", "14:30", "22.11.2026 25:00", "22.11.2026 14:61",
                                         "31.02.2026 10:00", "22.11.2026 14:3x", "22.11.2026 1:2:3:4"}) {
    SCOPED_TRACE(written);
    EXPECT_FALSE(read_moment(written));
  }
}

}  // namespace
}  // namespace kartei::normalise
