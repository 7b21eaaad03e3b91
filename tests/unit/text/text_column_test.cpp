#include "text/text_column.hpp"

#include <gtest/gtest.h>

namespace kartei::text {
namespace {

TEST(TextColumn, gives_back_each_text_by_its_number) {
  TextColumn column;
  EXPECT_EQ(column.size(), 0U);
  for (const std::string_view text : {"Meyer, Hans", "", "Müller GmbH", ""}) column.add(text);
  EXPECT_EQ(column.size(), 4U);
  EXPECT_EQ(column[0], "Meyer, Hans");
  EXPECT_EQ(column[1], "");
  EXPECT_EQ(column[2], "Müller GmbH");
  EXPECT_EQ(column[3], "");
}

}  // namespace
}  // namespace kartei::text
