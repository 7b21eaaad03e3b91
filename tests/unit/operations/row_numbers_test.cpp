#include "operations/clean/row_numbers.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace kartei::operations {
namespace {

struct Case {
  const char* what;
  std::vector<std::string_view> keys;
  bool number_rows;
};

TEST(RowNumbers, AreToldFromKeysThatMeanSomebody) {
  const Case cases[] = {
      {"counted from one", {"1", "2", "3", "4"}, true},
      {"counted from zero", {"0", "1", "2"}, true},
      {"with leading zeros", {"001", "002", "003"}, true},
      {"one row of ten was deleted", {"1", "2", "3", "4", "6", "7", "8", "9", "10", "11"}, true},
      {"a series of customer numbers", {"10001", "10002", "10003"}, false},
      {"too many are missing", {"1", "4", "9"}, false},
      {"not in the order of the rows", {"2", "1", "3"}, false},
      {"a number twice", {"1", "2", "2", "3"}, false},
      {"a row without number", {"1", "", "3"}, false},
      {"letters", {"1a", "2a"}, false},
      {"larger than any number", {"1", "99999999999999999999999"}, false},
      {"a single row", {"1"}, false},
      {"no row", {}, false},
  };
  for (const Case& one : cases) EXPECT_EQ(number_the_rows(one.keys), one.number_rows) << one.what;
}

}  // namespace
}  // namespace kartei::operations
