#include "format/excel_number_format.hpp"

#include <gtest/gtest.h>

namespace kartei::format {
namespace {

TEST(ExcelNumberFormat, is_told_by_its_code) {
  struct Row {
    std::string_view code;
    NumberFormat format;
  };
  const NumberFormat number{};
  for (const Row& row : std::vector<Row>{
           {"General", number},
           {"GENERAL", number},
           {"@", number},
           {"0", number},
           {"0.00", number},
           {"#,##0.00 \"DM\"", number},
           {"0.00E+00", number},
           {"# ?/?", number},
           {"[$€-407] #,##0.00", number},
           {"[Red]0.0%", number},
           {"\"days\" 0", number},
           {"\\d\\a\\y 0", number},
           {"_d0", number},
           {"0;dd.mm.yyyy", number},
           {"00000", {.min_digits = 5}},
           {"\"D-\"00000", {.min_digits = 5}},
           {"[$-407]00000;@", {.min_digits = 5}},
           {"00000\\-0000", {.min_digits = 9}},
           {"00000.0", number},
           {"dd.mm.yyyy", {.shown = Shown::date}},
           {"DD/MM/YY", {.shown = Shown::date}},
           {"[$-407]d. mmmm yyyy;@", {.shown = Shown::date}},
           {"mmm", {.shown = Shown::date}},
           {"yyyy\\-mm\\-dd\"T\"hh:mm:ss", {.shown = Shown::date_time}},
           {"yyyy-mm-dd hh:mm:ss.000", {.shown = Shown::date_time}},
           {"h:mm AM/PM", {.shown = Shown::time}},
           {"mm:ss.0", {.shown = Shown::time}},
           {"[h]:mm:ss", {.shown = Shown::elapsed}},
           {"[mm]:ss", {.shown = Shown::elapsed}},
       }) {
    SCOPED_TRACE(row.code);
    EXPECT_EQ(number_format_of_code(row.code), row.format);
  }
}

TEST(ExcelNumberFormat, is_told_by_its_id) {
  for (const std::uint32_t id : {14U, 17U, 27U, 36U, 50U, 58U})
    EXPECT_EQ(number_format_of_id(id).shown, Shown::date) << id;
  for (const std::uint32_t id : {18U, 21U, 45U, 47U})
    EXPECT_EQ(number_format_of_id(id).shown, Shown::time) << id;
  EXPECT_EQ(number_format_of_id(22).shown, Shown::date_time);
  EXPECT_EQ(number_format_of_id(46).shown, Shown::elapsed);
  for (const std::uint32_t id : {0U, 1U, 13U, 23U, 26U, 37U, 44U, 48U, 49U, 59U, 163U}) {
    EXPECT_EQ(number_format_of_id(id), NumberFormat{}) << id;
  }
}

TEST(ExcelNumber, is_written_as_people_would) {
  struct Row {
    std::string_view raw;
    NumberFormat format;
    std::string_view text;
  };
  for (const Row& row : std::vector<Row>{
           {"1.0", {}, "1"},
           {"1067", {}, "1067"},
           {"1067", {.min_digits = 5}, "01067"},
           {"63067", {.min_digits = 5}, "63067"},
           {"1067.5", {.min_digits = 9}, "1067.5"},
           {"-7", {.min_digits = 5}, "-7"},
           {"4.91715123456E+11", {}, "491715123456"},
           {"49171512345678901234", {}, "49171512345678901234"},
           {"0.1", {}, "0.1"},
           {"0.30000000000000004", {}, "0.30000000000000004"},
           {"1E-3", {}, "0.001"},
           {"1e300", {}, "1e+300"},
           {"-0", {}, "0"},
           {"+5", {}, "5"},
           {"", {}, ""},
           {"zwölf", {}, "zwölf"},
           {"1e999", {}, "1e999"},
           {"46348", {.shown = Shown::date}, "2026-11-22"},
           {"-5", {.shown = Shown::date}, "-5"},
       }) {
    SCOPED_TRACE(row.raw);
    EXPECT_EQ(excel_number_text(row.raw, row.format, DateSystem::from_1900), row.text);
  }
}

}  // namespace
}  // namespace kartei::format
