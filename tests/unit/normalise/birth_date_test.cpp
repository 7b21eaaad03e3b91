#include "normalise/birth_date.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

const Day known_on = *day_from_text("2026-11-23");

std::string shown(const DateReading& reading) {
  std::string out = reading.day ? kartei::to_text(*reading.day) : std::string{};
  for (const Diagnostic& finding : reading.found) out += " !" + finding.code;
  return out;
}

TEST(BirthDate, of_two_digits_is_of_the_latest_century_that_was) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"24.12.1970", "1970-12-24"},
      {"24.12.70", "1970-12-24 !date.two_digit_year"},
      {"24.12.28", "1928-12-24 !date.two_digit_year"},
      {"24.12.29", "1929-12-24 !date.two_digit_year"},
      {"24.12.26", "1926-12-24 !date.two_digit_year"},
      {"23.11.26", "2026-11-23 !date.century_unclear"},
      {"24.12.20", "2020-12-24 !date.century_unclear"},
      {"24.12.16", "2016-12-24 !date.century_unclear"},
      {"23.11.15", "2015-11-23 !date.two_digit_year"},
      {"24.12.05", "2005-12-24 !date.two_digit_year"},
      {"29.02.00", "2000-02-29 !date.two_digit_year"},
      {"24.12.2027", " !date.not_born_yet"},
      {"24.12.", " !date.no_year"},
      {"gestern", " !date.not_understood"},
      {"", ""},
  };
  for (const auto& [written, expected] : rows) {
    SCOPED_TRACE(written);
    EXPECT_EQ(shown(read_birth_date(written, {}, known_on)), expected);
  }
}

TEST(BirthDate, hangs_on_the_day_that_the_data_is_of) {
  EXPECT_EQ(shown(read_birth_date("24.12.28", {}, day_from_text("2030-01-01"))),
            "2028-12-24 !date.century_unclear");
  EXPECT_EQ(shown(read_birth_date("24.12.98", {}, day_from_text("1999-01-01"))),
            "1998-12-24 !date.century_unclear");
  EXPECT_EQ(shown(read_birth_date("29.02.00", {}, day_from_text("2000-02-28"))), " !date.no_such_day");
  EXPECT_EQ(shown(read_birth_date("29.02.00", {}, day_from_text("2000-02-29"))),
            "2000-02-29 !date.two_digit_year");
  EXPECT_EQ(shown(read_birth_date("24.12.28", {}, std::nullopt)), "2028-12-24 !date.two_digit_year");
  EXPECT_EQ(shown(read_birth_date("24.12.2027", {}, std::nullopt)), "2027-12-24");
}

}  // namespace
}  // namespace kartei::normalise
