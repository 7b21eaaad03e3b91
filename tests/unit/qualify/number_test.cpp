#include "qualify/number.hpp"

#include <gtest/gtest.h>

namespace kartei::qualify {
namespace {

TEST(ReadNumber, takes_numbers_as_germans_write_them) {
  struct Row {
    const char* written;
    const char* unit;
    const char* number;
  };
  constexpr Row rows[] = {
      {"1200", "", "1200"},
      {"1.200", "", "1200"},
      {"1.200,5", "", "1200.5"},
      {"1.200.000", "", "1200000"},
      {"1'200.50", "", "1200.5"},
      {"1 200", "", "1200"},
      {"12,5", "", "12.5"},
      {"12.5", "", "12.5"},
      {"0,125", "", "0.125"},
      {"-3", "", "-3"},
      {"250 Personen", "Personen", "250"},
      {"250 personen", "Personen", "250"},
      {" 7 ", "", "7"},
      {"0", "", "0"},
      {"1,234,567", "", "1234567"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.written);
    const NumberReading reading = read_number(row.written, row.unit);
    ASSERT_TRUE(reading.number) << reading.problem;
    EXPECT_EQ(number_text(*reading.number), row.number);
  }
}

TEST(ReadNumber, says_what_would_be_right) {
  struct Row {
    const char* written;
    const char* problem;
  };
  constexpr Row rows[] = {
      {"ca. 50", "'ca. 50' is no number; write one, as 50"},
      {"50-80", "'50-80' is no number; write one, as 50"},
      {"viel", "'viel' is no number; write one, as 1200 or 1200,5"},
      {"1,200", "'1,200' could be 1200 or 1.200; write it without separators of thousands"},
      {"1.20.3", "'1.20.3' is no number; write one, as 1.20.3"},
      {"17 Mio", "'17 Mio' is no number; write one, as 17"},
      {"99999999999999999999999",
       "'99999999999999999999999' has more digits than are kept exactly; write at most 15"},
      {"", "'' is no number; write one, as 1200 or 1200,5"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.written);
    const NumberReading reading = read_number(row.written, "Personen");
    EXPECT_FALSE(reading.number);
    EXPECT_EQ(reading.problem, row.problem);
  }
}

}  // namespace
}  // namespace kartei::qualify
