#include "operations/input/card_sink.hpp"

#include <gtest/gtest.h>

#include "importers/card_text.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::operations {
namespace {

using importers::Recording;
using importers::RecordingSink;

/// Gives one record with these columns and values.
Recording understood(const std::vector<std::pair<std::string, std::string>>& values) {
  RecordingSink recording;
  CardSink cards(recording);
  cards.begin_table("");
  std::vector<RawCell> cells;
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    cards.column(values[i].first);
    if (!values[i].second.empty()) cells.push_back({i, values[i].second});
  }
  cards.record({RecordKind::contact, {"", "", 1, 1}, cells});
  EXPECT_EQ(recording.recording().breaches, std::vector<std::string>{});
  return recording.recording();
}

std::string value_of(const Recording& recording, std::string_view column) {
  const importers::RecordedTable& table = recording.tables.at(0);
  for (std::uint32_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i] == column) return table.records.at(0).cell(i);
  return "no such column";
}

TEST(CardSink, gives_columns_of_vcards_beside_the_lines) {
  const Recording recording = understood({{"LINE", "Kunz GmbH"},
                                          {"LINE", ""},
                                          {"LINE", "Anna Schmidt"},
                                          {"LINE", "Ring 5, 63067 Offenbach"},
                                          {"LINE", "Tel. 069 123456"},
                                          {"LINE", "Immer für Sie da!"}});
  EXPECT_EQ(value_of(recording, "LINE"), "Kunz GmbH");
  EXPECT_EQ(value_of(recording, "FN"), "Anna Schmidt");
  EXPECT_EQ(value_of(recording, "ORG.name"), "Kunz GmbH");
  EXPECT_EQ(value_of(recording, "ADR[work].street"), "Ring 5");
  EXPECT_EQ(value_of(recording, "ADR[work].city"), "Offenbach");
  EXPECT_EQ(value_of(recording, "TEL[work]"), "069 123456");
  EXPECT_EQ(value_of(recording, "NOTE"), "Immer für Sie da!");
  EXPECT_NE(value_of(recording, "X-CONFIDENCE").find("phone 97"), std::string::npos);
}

TEST(CardSink, lets_a_code_go_before_the_lines_and_completes_it_by_them) {
  const Recording recording = understood({{"LINE", "Anna Schmitt"},
                                          {"LINE", "Leiterin Einkauf"},
                                          {"LINE", "Abteilung Technik"},
                                          {"LINE", "Tel. 069 / 12 34 567"},
                                          {"LINE", "Fax 069 1234568"},
                                          {"N.family", "Schmidt"},
                                          {"N.given", "Anna"},
                                          {"ORG.name", "Kunz GmbH"},
                                          {"TEL[work]", "+49 69 1234567"}});
  EXPECT_EQ(value_of(recording, "FN"), "no such column");
  EXPECT_EQ(value_of(recording, "N.family"), "Schmidt");
  EXPECT_EQ(value_of(recording, "TEL[work]"), "+49 69 1234567");
  EXPECT_EQ(value_of(recording, "TEL[fax,work]"), "069 1234568");
  EXPECT_EQ(value_of(recording, "TITLE"), "Leiterin Einkauf");
  EXPECT_EQ(value_of(recording, "ORG.unit"), "Abteilung Technik");
}

TEST(CardSink, tells_what_it_is_not_sure_of) {
  const Recording recording = understood({{"LINE", "Qwertz Asdf"}, {"LINE", "a@example.de"}});
  ASSERT_TRUE(recording.decisions.contains("company"));
  EXPECT_EQ(recording.decisions.at("company"), "'Qwertz Asdf' of line 1");
}

}  // namespace
}  // namespace kartei::operations
