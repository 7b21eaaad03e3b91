#include "card/segment.hpp"

#include <gtest/gtest.h>

namespace kartei::card {
namespace {

struct Expected {
  Label label;
  std::string text;
};

TEST(Segments, are_cut_at_signs_and_labels) {
  struct Row {
    std::string line;
    std::vector<Expected> segments;
  };
  const std::vector<Row> rows{
      {"Tel. 0711 1234-0 Fax -99", {{Label::phone, "0711 1234-0"}, {Label::fax, "-99"}}},
      {"Ring 5 | 63067 Offenbach", {{Label::none, "Ring 5"}, {Label::none, "63067 Offenbach"}}},
      {"T: +49 40 1 M: +49 151 2", {{Label::phone, "+49 40 1"}, {Label::mobile, "+49 151 2"}}},
      {"E-Mail: a@b.example", {{Label::email, "a@b.example"}}},
      {"USt-Id Nr.: DE136695976", {{Label::vat_id, "DE136695976"}}},
      {"Telefax 0711 / 123", {{Label::fax, "0711 / 123"}}},
      {"M. Müller", {{Label::none, "M. Müller"}}},
      {"Mobile Pflege GmbH", {{Label::none, "Mobile Pflege GmbH"}}},
      {"Handelsregister HRB 1234", {{Label::other_number, "1234"}}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.line);
    const std::vector<Segment> segments = segments_of(std::vector<std::string>{row.line});
    ASSERT_EQ(segments.size(), row.segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) {
      EXPECT_EQ(segments[i].label, row.segments[i].label);
      EXPECT_EQ(segments[i].text, row.segments[i].text);
    }
  }
}

TEST(Segments, take_a_label_from_the_line_above) {
  const std::vector<Segment> segments =
      segments_of(std::vector<std::string>{"Telefon privat:", "", "0711 123456"});
  ASSERT_EQ(segments.size(), 1U);
  EXPECT_EQ(segments[0].label, Label::phone);
  EXPECT_TRUE(segments[0].is_private);
  EXPECT_EQ(segments[0].line, 2U);
}

}  // namespace
}  // namespace kartei::card
