#include "normalise/date.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

std::string shown(const DateReading& reading) {
  std::string out = reading.day ? to_text(*reading.day) : std::string{};
  for (const Diagnostic& diagnostic : reading.found) out += " !" + diagnostic.code;
  return out;
}

TEST(Date, is_read_in_the_forms_in_use) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"24.12.1970", "1970-12-24"},
      {"1.2.1970", "1970-02-01"},
      {"01. 02. 1970", "1970-02-01"},
      {"24.12.70", "1970-12-24 !date.two_digit_year"},
      {"24.12.29", "2029-12-24 !date.two_digit_year"},
      {"24.12.30", "1930-12-24 !date.two_digit_year"},
      {"1970-12-24", "1970-12-24"},
      {"1970-12-24T00:00:00Z", "1970-12-24"},
      {"1970-12-24 00:00:00", "1970-12-24"},
      {"24.12.1970 00:00", "1970-12-24"},
      {"19701224", "1970-12-24"},
      {"24-12-1970", "1970-12-24"},
      {"24/12/1970", "1970-12-24"},
      {"12/24/1970", "1970-12-24"},
      {"5/5/1970", "1970-05-05"},
      {"3/4/1970", " !date.ambiguous"},
      {"24. Dezember 1970", "1970-12-24"},
      {"24. Dez. 1970", "1970-12-24"},
      {"1. März 1970", "1970-03-01"},
      {"1. Jänner 1970", "1970-01-01"},
      {"24 Dec 1970", "1970-12-24"},
      {"29.02.2000", "2000-02-29"},
      {"29.02.1900", " !date.no_such_day"},
      {"31.02.1970", " !date.no_such_day"},
      {"24.13.1970", " !date.no_such_day"},
      {"0.0.00", ""},
      {"00.00.0000", ""},
      {"0000-00-00", ""},
      {"01.01.1900", " !date.default"},
      {"01.01.4501", " !date.default"},
      {"24.12.", " !date.no_year"},
      {"--1224", " !date.no_year"},
      {"24. Dezember", " !date.no_year"},
      {"gestern", " !date.not_understood"},
      {"12345678901234567890", " !date.not_understood"},
      {"1.2.3.4", " !date.not_understood"},
      {"-", ""},
      {"", ""},
  };
  for (const auto& [written, expected] : rows) {
    SCOPED_TRACE(written);
    EXPECT_EQ(shown(read_date(written)), expected);
  }
}

TEST(Date, is_read_the_same_when_read_again) {
  const DateReading once = read_date("24.12.70");
  ASSERT_TRUE(once.day);
  EXPECT_EQ(read_date(to_text(*once.day)).day, once.day);
}

}  // namespace
}  // namespace kartei::normalise
