#include "model/date.hpp"

#include <gtest/gtest.h>

namespace kartei {
namespace {

TEST(Day, is_written_as_it_is_read) {
  for (const char* text : {"2026-11-22", "1900-01-01", "2024-02-29", "9999-12-31", "0001-01-01"}) {
    SCOPED_TRACE(text);
    const auto day = day_from_text(text);
    ASSERT_TRUE(day);
    EXPECT_EQ(to_text(*day), text);
  }
}

TEST(Day, is_not_read_from_anything_else) {
  for (const char* text : {"", "2026-11-2", "2026-13-01", "2025-02-29", "22.11.2026", "2026-11-22 ",
                           "2026/11/22", "-026-11-22", "2026-+1-22"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(day_from_text(text));
  }
}

TEST(Moment, is_written_as_it_is_read) {
  for (const char* text : {"2026-11-22T08:15:00Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z"}) {
    SCOPED_TRACE(text);
    const auto moment = moment_from_text(text);
    ASSERT_TRUE(moment);
    EXPECT_EQ(to_text(*moment), text);
  }
}

TEST(Moment, of_a_day_alone_is_its_midnight) {
  ASSERT_TRUE(moment_from_text("2026-11-22"));
  EXPECT_EQ(to_text(*moment_from_text("2026-11-22")), "2026-11-22T00:00:00Z");
}

TEST(Moment, is_not_read_from_anything_else) {
  for (const char* text : {"2026-11-22T08:15:00", "2026-11-22T24:00:00Z", "2026-11-22T08:60:00Z",
                           "2026-11-22 08:15:00Z", "2026-11-22T08:15:00+01:00"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(moment_from_text(text));
  }
}

}  // namespace
}  // namespace kartei
