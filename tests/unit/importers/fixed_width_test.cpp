#include "importers/fixed_width.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

ImportOptions with(FixedLayout layout) {
  ImportOptions options;
  options.layout = std::move(layout);
  return options;
}

const FixedLayout customers{"cp850", {{"Nr", 3, 5}, {"Name", 8, 10}, {"Ort", 18, 6}}, 1, "K1"};

TEST(FixedWidth, cuts_records_at_their_places_and_leaves_other_lines_out) {
  const Recording recording = read_all(fixed_width_importer,
                                       "H0 Kundenliste\r\n"
                                       "K110021M\x81ller    Ulm   \r\n"
                                       "K2irrelevant\r\n"
                                       "\r\n"
                                       "K110022Wei\xE1      Aachen und mehr\r\n",
                                       with(customers));
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  ASSERT_EQ(recording.records(), 2U);
  EXPECT_EQ(recording.tables[0].columns, (std::vector<std::string>{"Nr", "Name", "Ort"}));
  EXPECT_EQ(recording.tables[0].records[0].cell(1), "Müller");
  EXPECT_EQ(recording.tables[0].records[0].cell(2), "Ulm");
  EXPECT_EQ(recording.tables[0].records[1].cell(1), "Weiß");
  EXPECT_EQ(recording.tables[0].records[1].cell(2), "Aachen");
  EXPECT_EQ(recording.tables[0].records[1].line, 5U);
  EXPECT_EQ(recording.skipped.at("comment"), 2U);
  EXPECT_EQ(recording.skipped.at("empty"), 1U);
}

TEST(FixedWidth, counts_letters_and_takes_lines_that_end_early) {
  const Recording recording =
      read_all(fixed_width_importer, "Jürgen  Çelik\nZoë\n", with({"", {{"V", 1, 8}, {"N", 9, 10}}, 1, ""}));
  ASSERT_EQ(recording.records(), 2U);
  EXPECT_EQ(recording.tables[0].records[0].cell(0), "Jürgen");
  EXPECT_EQ(recording.tables[0].records[0].cell(1), "Çelik");
  EXPECT_EQ(recording.tables[0].records[1].cell(0), "Zoë");
  EXPECT_EQ(recording.tables[0].records[1].cell(1), "");
}

TEST(FixedWidth, an_encoding_told_goes_before_the_layouts) {
  ImportOptions options = with(customers);
  options.encoding = "windows-1252";
  const Recording recording = read_all(fixed_width_importer, "K110021M\xFCller\n", options);
  EXPECT_EQ(recording.tables[0].records[0].cell(1), "Müller");
}

TEST(FixedWidth, rejects_what_is_no_text_and_refuses_to_guess) {
  FixedLayout layout = customers;
  layout.encoding = "utf-8";
  const std::string bytes("K11\0\nK12ab\nK13cd\n", 17);
  const Recording recording = read_all(fixed_width_importer, bytes, with(layout));
  EXPECT_EQ(recording.records(), 2U);
  ASSERT_EQ(recording.rejects.size(), 1U);
  EXPECT_EQ(recording.rejects[0].line, 1U);
  EXPECT_THROW(static_cast<void>(read_all(fixed_width_importer, bytes)), Error);
}

}  // namespace
}  // namespace kartei::importers
