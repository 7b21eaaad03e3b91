#include "mapping/draft.hpp"

#include "mapping_words.hpp"

namespace kartei::mapping::test {
namespace {

std::vector<RawCell> cells_of(const std::vector<std::string>& values) {
  std::vector<RawCell> cells;
  for (std::uint32_t i = 0; i < values.size(); ++i) cells.push_back({i, values[i]});
  return cells;
}

/// "2 phone work=069 1": column, target, value.
std::vector<std::string> lines(const ContactDraft& draft) {
  std::vector<std::string> result;
  for (const DraftValue& value : draft.values) {
    result.push_back(std::to_string(value.column) + " " + to_text(value.target) + "=" +
                     std::string(value.value));
  }
  return result;
}

using Lines = std::vector<std::string>;

TEST(Draft, holds_trimmed_values_by_column_and_skips_empty_unknown_and_ignored_ones) {
  const Mapping mapping =
      propose(headers({"Nachname", "Matchcode", "xyz", "Telefon", "Fax", "Werbesperre"}), {});
  const std::vector<std::string> values{" Meyer\t", "MEY", "?", "", "069 1 ", "J"};
  EXPECT_EQ(lines(draft(mapping, cells_of(values))), (Lines{"0 last_name=Meyer", "4 fax=069 1"}));
}

TEST(Draft, cells_beyond_the_mapping_are_passed_over) {
  const Mapping mapping = propose(headers({"Nachname"}), {});
  const std::vector<RawCell> cells{{0, "Meyer"}, {7, "x"}};
  EXPECT_EQ(lines(draft(mapping, cells)), (Lines{"0 last_name=Meyer"}));
}

TEST(Draft, a_google_label_tells_use_and_kind_of_its_value) {
  const Mapping mapping = propose(headers({"Phone 1 - Label", "Phone 1 - Value", "E-mail 1 - Label",
                                           "E-mail 1 - Value", "Address 1 - Label", "Address 1 - Street"}),
                                  {});
  const std::vector<std::string> english{"* Work Fax", "069 1", "Home", "a@example.org", "Work", "Ring 5"};
  EXPECT_EQ(lines(draft(mapping, cells_of(english))),
            (Lines{"1 fax work=069 1", "3 email home=a@example.org", "5 street work=Ring 5"}));
  const std::vector<std::string> german{"Mobil",         "0171 1",     "* Geschäftlich",
                                        "a@example.org", "Ferienhaus", "Ring 5"};
  EXPECT_EQ(lines(draft(mapping, cells_of(german))),
            (Lines{"1 mobile=0171 1", "3 email work=a@example.org", "5 street other=Ring 5"}));
  const std::vector<std::string> pager{"Pager", "069 1"};
  EXPECT_EQ(lines(draft(mapping, cells_of(pager))), Lines{});
}

TEST(Draft, google_cells_of_several_values_give_one_value_each) {
  const Mapping mapping = propose(headers({"Labels", "Phone 1 - Label", "Phone 1 - Value"}), {});
  const std::vector<std::string> values{"Freunde ::: * myContacts", "Work", "069 1 ::: 069 2"};
  EXPECT_EQ(lines(draft(mapping, cells_of(values))),
            (Lines{"0 tags=Freunde", "0 tags=myContacts", "2 phone work=069 1", "2 phone work=069 2"}));
}

TEST(Draft, outlooks_day_that_is_not_known_is_no_birth_date) {
  const Mapping mapping = propose(headers({"Geburtstag"}), {});
  for (const std::string value : {"0.0.00", "0/0/00"}) {
    EXPECT_EQ(lines(draft(mapping, cells_of({value}))), Lines{}) << value;
  }
}

TEST(ConsentStatements, say_what_the_table_of_values_says) {
  const Mapping mapping = propose(headers({"Name", "Werbesperre", "Newsletter"}), {});
  const std::vector<std::string> values{"Meyer", "x", "ja"};
  std::vector<Diagnostic> findings;
  const auto statements = consent_statements(mapping, cells_of(values), findings);
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_EQ(statements[0], (ConsentStatement{ConsentStatement::Meaning::objected, "", "x"}));
  EXPECT_EQ(statements[1], (ConsentStatement{ConsentStatement::Meaning::given, "email", "ja"}));
  EXPECT_TRUE(findings.empty());
}

TEST(ConsentStatements, an_absent_cell_says_nothing_unless_the_table_tells_otherwise) {
  Mapping mapping = propose(headers({"Werbung erlaubt"}), {});
  std::vector<Diagnostic> findings;
  EXPECT_TRUE(consent_statements(mapping, {}, findings).empty());
  mapping.columns[0].consent.values.push_back({"", Meaning::refused});
  ASSERT_EQ(consent_statements(mapping, {}, findings).size(), 1U);
}

TEST(ConsentStatements, of_a_value_without_meaning_are_the_safe_ones) {
  struct Row {
    std::string_view header;
    std::string_view value;
    std::string_view statement;
    bool is_warned;
  };
  for (const Row& row :
       {Row{"Werbesperre", "B2", "objected", true},
        Row{"Werbesperre", "hat am Telefon abgesagt", "objected", true},
        Row{"Werbesperre", "2024-05-02", "objected", false},
        Row{"Werbesperre seit", "02.05.2024", "objected", false},
        Row{"Werbesperre", "gesperrt", "objected", false}, Row{"Werbesperre", "k. A.", "", false},
        Row{"Newsletter", "B2", "", true}, Row{"Newsletter", "02.05.2024", "", true},
        Row{"Newsletter", "abgemeldet", "refused", false}, Row{"Werbung", "nein", "refused", false},
        Row{"Werbung", "gesperrt", "refused", false}}) {
    SCOPED_TRACE(std::string(row.header) + "=" + std::string(row.value));
    const Mapping mapping = propose(headers({std::string(row.header)}), {});
    std::vector<Diagnostic> findings;
    const auto statements = consent_statements(mapping, cells_of({std::string(row.value)}), findings);
    EXPECT_EQ(findings.size(), row.is_warned ? 1U : 0U);
    ASSERT_EQ(statements.size(), row.statement.empty() ? 0U : 1U);
    if (!statements.empty()) {
      EXPECT_EQ(statements[0].meaning, row.statement == "refused" ? ConsentStatement::Meaning::refused
                                                                  : ConsentStatement::Meaning::objected);
    }
  }
}

}  // namespace
}  // namespace kartei::mapping::test
