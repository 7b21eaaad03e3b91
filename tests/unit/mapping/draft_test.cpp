#include "mapping/draft.hpp"

#include "mapping/named_persons.hpp"
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

TEST(Draft, what_carries_the_number_of_a_further_person_is_nobodys) {
  const Mapping mapping = propose(
      headers({"Firma", "Vorname 1", "Nachname 1", "E-Mail 1", "Vorname 2", "Nachname 2", "E-Mail 2"}), {});
  const std::vector<std::string> both{"Meier GmbH", "Eva",   "Groß",       "e@x.example",
                                      "Tom",        "Klein", "t@x.example"};
  EXPECT_EQ(lines(draft(mapping, cells_of(both))),
            (Lines{"0 company=Meier GmbH", "1 first_name=Eva", "2 last_name=Groß", "3 email=e@x.example"}));
  const auto told = tell_further_persons(mapping, cells_of(both));
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].code, "name.further_person");
  EXPECT_EQ(told[0].field, "Vorname 2");
  EXPECT_NE(told[0].what.find("'E-Mail 2'"), std::string::npos);
}

TEST(Draft, a_row_with_one_name_is_of_one_person_whatever_the_numbers) {
  const Mapping mapping =
      propose(headers({"Ansprechpartner 1", "E-Mail 1", "Ansprechpartner 2", "E-Mail 2"}), {});
  const std::vector<std::string> first{"Eva Groß", "e@x.example", "", "t@x.example"};
  EXPECT_EQ(lines(draft(mapping, cells_of(first))),
            (Lines{"0 full_name=Eva Groß", "1 email=e@x.example", "3 email 2=t@x.example"}));
  const std::vector<std::string> second{"", "", "Tom Klein", "t@x.example"};
  EXPECT_EQ(lines(draft(mapping, cells_of(second))),
            (Lines{"2 full_name 2=Tom Klein", "3 email 2=t@x.example"}));
  const std::vector<std::string> same{"Eva Groß", "", "Groß, Eva", "t@x.example"};
  EXPECT_EQ(lines(draft(mapping, cells_of(same))),
            (Lines{"0 full_name=Eva Groß", "2 full_name 2=Groß, Eva", "3 email 2=t@x.example"}));
  for (const auto& row : {first, second, same})
    EXPECT_TRUE(tell_further_persons(mapping, cells_of(row)).empty()) << row[2];
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
