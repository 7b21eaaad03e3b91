#include "format/contact_label.hpp"

namespace kartei::format {
namespace {

using Types = std::vector<std::string_view>;

struct Row {
  std::string label;
  Types types;
};

TEST(ContactLabel, gives_the_types_of_every_word) {
  const std::vector<Row> rows{
      {"WORK", {"work"}},
      {"arbeit", {"work"}},
      {"geschäftlich", {"work"}},
      {"Privat", {"home"}},
      {"Mobil", {"cell"}},
      {"iPhone", {"cell"}},
      {"Work Fax", {"fax", "work"}},
      {"Fax privat", {"fax", "home"}},
      {"_$!<WorkFAX>!$_", {"fax", "work"}},
      {"_$!<Mobile>!$_", {"cell"}},
      {"_$!<AssistantPhone>!$_", {"assistant"}},
      {"Company Main", {"main", "work"}},
      {"work work", {"work"}},
      {"VOICE", {}},
      {"internet", {}},
      {"text", {}},
      {"", {}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.label);
    const auto types = label_types(row.label);
    ASSERT_TRUE(types.has_value());
    EXPECT_EQ(*types, row.types);
  }
}

TEST(ContactLabel, with_a_word_nobody_knows_gives_nothing) {
  EXPECT_FALSE(label_types("Ferienhaus"));
  EXPECT_FALSE(label_types("Fax Ferienhaus"));
}

}  // namespace
}  // namespace kartei::format
