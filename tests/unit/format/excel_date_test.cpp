#include "format/excel_date.hpp"

#include <gtest/gtest.h>

namespace kartei::format {
namespace {

using std::chrono::year;

TEST(ExcelDate, becomes_iso_text) {
  struct Row {
    double serial;
    Shown shown;
    DateSystem system;
    std::optional<std::string> text;
  };
  const auto y1900 = DateSystem::from_1900;
  const auto y1904 = DateSystem::from_1904;
  for (const Row& row : std::vector<Row>{
           {1, Shown::date, y1900, "1900-01-01"},
           {59, Shown::date, y1900, "1900-02-28"},
           {60, Shown::date, y1900, "1900-02-29"},
           {61, Shown::date, y1900, "1900-03-01"},
           {25569, Shown::date, y1900, "1970-01-01"},
           {46348, Shown::date, y1900, "2026-11-22"},
           {2958465, Shown::date, y1900, "9999-12-31"},
           {2958466, Shown::date, y1900, {}},
           {-1, Shown::date, y1900, {}},
           {0, Shown::date, y1900, {}},
           {0, Shown::date, y1904, "1904-01-01"},
           {60, Shown::date, y1904, "1904-03-01"},
           {44886, Shown::date, y1904, "2026-11-22"},
           {2957004, Shown::date, y1904, {}},
           {46348.34375, Shown::date_time, y1900, "2026-11-22T08:15:00"},
           {46348.34375, Shown::date, y1900, "2026-11-22T08:15:00"},
           {46348, Shown::date_time, y1900, "2026-11-22"},
           {46348.9999999999, Shown::date_time, y1900, "2026-11-23"},
           {0.347222222222222, Shown::time, y1900, "08:20:00"},
           {0.5, Shown::date_time, y1900, "12:00:00"},
           {0.5, Shown::date_time, y1904, "1904-01-01T12:00:00"},
           {0, Shown::time, y1904, "00:00:00"},
           {0.0000144675925926, Shown::time, y1900, "00:00:01.250"},
           {1.09375, Shown::elapsed, y1900, "26:15:00"},
       }) {
    SCOPED_TRACE(row.serial);
    EXPECT_EQ(excel_date_text(row.serial, row.shown, row.system), row.text);
  }
}

TEST(ExcelDate, comes_back_from_its_serial_for_every_day_excel_agrees_on) {
  const Day first = year{1900} / 3 / 1;
  const Day last = year{9999} / 12 / 31;
  EXPECT_EQ(excel_serial(first - std::chrono::days{1}), std::nullopt);
  EXPECT_EQ(excel_serial(last + std::chrono::days{1}), std::nullopt);
  std::int32_t expected = 61;
  for (Day day = first; day <= last; day += std::chrono::days{1}, ++expected) {
    ASSERT_EQ(excel_serial(day), expected) << to_text(day);
    if (expected % 97 == 0) {
      ASSERT_EQ(excel_date_text(expected, Shown::date, DateSystem::from_1900), to_text(day));
    }
  }
}

}  // namespace
}  // namespace kartei::format
