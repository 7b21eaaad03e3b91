#include "normalise/date.hpp"

#include <gtest/gtest.h>

namespace kartei::normalise {
namespace {

std::string shown(const DateReading& reading) {
  std::string out = reading.day ? kartei::to_text(*reading.day) : std::string{};
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
      {"Dec 24, 1970", "1970-12-24"},
      {"1970/12/24", "1970-12-24"},
      {"24121970", "1970-12-24"},
      {"geb. 24.12.1970", "1970-12-24"},
      {"* 24.12.1970", "1970-12-24"},
      {"Do, 24.12.1970", "1970-12-24"},
      {"24.12.1970 (Donnerstag)", "1970-12-24"},
      {"Donnerstag, 24. Dezember 1970", "1970-12-24"},
      {"ca. 24.12.1970", " !date.not_understood"},
      {"99999999", " !date.no_such_day"},
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

TEST(Date, without_a_year_keeps_its_day) {
  for (const std::string_view written :
       {"24.12.", "--1224", "--12-24", "24. Dezember", "24 Dec", "1604-12-24"}) {
    EXPECT_EQ(read_date(written).yearless, std::chrono::December / 24) << written;
    EXPECT_FALSE(read_date(written).day) << written;
  }
  EXPECT_EQ(read_date("29.2.").yearless, std::chrono::February / 29);
  EXPECT_FALSE(read_date("31.2.").yearless);
  EXPECT_FALSE(read_date("24.12.1970").yearless);
}

TEST(DateForm, is_told_by_the_whole_column) {
  using Values = std::vector<std::string_view>;
  using enum DateForm::Order;
  const std::vector<std::pair<Values, DateForm>> rows = {
      {{"3/4/1970", "12/24/1970", ""}, {month_first, false}},
      {{"3/4/1970", "24/12/1970"}, {day_first, false}},
      {{"3/4/1970", "24/12/1970", "12/24/1970"}, {unclear, false}},
      {{"3/4/1970", "5/6/1970"}, {unclear, false}},
      {{"25926", "30000", "24.12.1970"}, {unclear, true}},
      {{"63067", "24.12.1970", "25.12.1970"}, {unclear, false}},
      {{"1970", "1971"}, {unclear, false}},
      {{"", "-", "99/99/99", "1/2"}, {unclear, false}},
      {{}, {unclear, false}},
  };
  for (const auto& [values, form] : rows) {
    SCOPED_TRACE(values.empty() ? "" : values.front());
    EXPECT_EQ(date_form_of(values), form);
  }
}

TEST(Date, is_read_by_the_form_of_its_column) {
  using enum DateForm::Order;
  EXPECT_EQ(shown(read_date("3/4/1970", {month_first, false})), "1970-03-04");
  EXPECT_EQ(shown(read_date("3/4/1970", {day_first, false})), "1970-04-03");
  EXPECT_EQ(shown(read_date("24/12/1970", {month_first, false})), "1970-12-24") << "what is plain stays so";
  EXPECT_EQ(shown(read_date("3.4.1970", {month_first, false})), "1970-04-03") << "only slashes are doubtful";
  EXPECT_EQ(shown(read_date("25926", {unclear, true})), "1970-12-24 !date.spreadsheet_serial");
  EXPECT_EQ(shown(read_date("25926")), " !date.not_understood");
}

TEST(Date, is_read_the_same_when_read_again) {
  const DateReading once = read_date("24.12.70");
  ASSERT_TRUE(once.day);
  EXPECT_EQ(read_date(kartei::to_text(*once.day)).day, once.day);
}

}  // namespace
}  // namespace kartei::normalise
