#include "mapping/saved.hpp"

#include "mapping/draft.hpp"
#include "mapping_words.hpp"
#include "model/error.hpp"

namespace kartei::mapping::test {
namespace {

using Meanings = std::vector<std::string>;

constexpr std::string_view example = R"(country = "AT"
[columns]
"Kd-Nr." = "external_key"
"Straße privat" = "street home"
"Telefon 2" = "phone work 2"
"Name" = ["last_name", "first_name"]
"Phone - Label" = "ignored"
"Phone - Value" = { target = "phone", label = "Phone - Label" }
"Werbesperre" = { target = "objection", channel = "email" }
[values."Werbesperre"]
"J" = "objected"
"N" = "nothing"
)";

TEST(SavedMapping, is_read_in_the_order_of_its_lines) {
  const Mapping mapping = from_toml(example, "m.toml");
  EXPECT_EQ(mapping.country, "AT");
  EXPECT_EQ(meanings(mapping), (Meanings{"external_key", "street home", "phone work 2", "last_name",
                                         "first_name", "ignored", "phone", "objection"}));
  EXPECT_EQ(mapping.columns[6].label, 5U);
  EXPECT_EQ(mapping.columns[7].consent,
            (ConsentColumn{"email", {{"J", Meaning::objected}, {"N", Meaning::nothing}}}));
}

TEST(SavedMapping, written_and_read_again_means_the_same) {
  Mapping mapping = from_toml(example, "m.toml");
  mapping.layout = Layout::google;
  mapping.columns[0].column = "odd \"name\"\\ with\nline and \x01";
  const Mapping again = from_toml(to_toml(mapping), "m.toml");
  EXPECT_EQ(meanings(again), meanings(mapping));
  EXPECT_EQ(again.columns[0].column, mapping.columns[0].column);
  EXPECT_EQ(again.layout, Layout::google);
  EXPECT_EQ(again.country, "AT");
  EXPECT_EQ(again.columns[6].label, 5U);
  EXPECT_EQ(again.columns[7].consent, mapping.columns[7].consent);
  EXPECT_EQ(to_toml(again), to_toml(from_toml(to_toml(again), "m.toml")));
}

TEST(SavedMapping, says_by_what_right_a_sensitive_column_is_kept) {
  const Mapping mapping = from_toml(
      "[columns]\n\"Allergien\" = { target = \"note\", legal_basis = \"Art. 9(2)(a): \\\"form\\\"\" "
      "}\n\"Ort\" = "
      "\"city\"\n",
      "m.toml");
  EXPECT_EQ(mapping.columns[0].legal_basis, "Art. 9(2)(a): \"form\"");
  EXPECT_EQ(mapping.columns[1].legal_basis, "");
  EXPECT_EQ(from_toml(to_toml(mapping), "m.toml").columns[0].legal_basis, mapping.columns[0].legal_basis);
}

TEST(Mapping, without_a_column_keeps_its_labels) {
  Mapping mapping = from_toml(
      "[columns]\n\"a\" = \"ignored\"\n\"Label\" = \"ignored\"\n"
      "\"Value\" = { target = \"phone\", label = \"Label\" }\n",
      "m.toml");
  erase_column(mapping, 0);
  ASSERT_EQ(mapping.columns.size(), 2U);
  EXPECT_EQ(mapping.columns[1].label, 0U);
  erase_column(mapping, 0);
  EXPECT_EQ(mapping.columns[0].label, std::nullopt);
}

TEST(SavedMapping, a_proposal_survives_being_saved) {
  const Mapping mapping =
      propose(headers({"Name", "Name", "", "", "Telefon", "Telefon", "Newsletter", "Was auch immer"}), {});
  const Mapping again = from_toml(to_toml(mapping), "m.toml");
  const Applied applied =
      apply(again, {"Name", "Name", "", "", "Telefon", "Telefon", "Newsletter", "Was auch immer"});
  for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
    SCOPED_TRACE(mapping.columns[i].column);
    EXPECT_EQ(applied.mapping.columns[i].target, mapping.columns[i].target);
  }
  EXPECT_TRUE(applied.missing.empty());
  EXPECT_TRUE(applied.unknown.empty());
}

struct Mistake {
  std::string toml;
  std::string message;  ///< begins with file and line
};

TEST(SavedMapping, mistakes_are_told_with_their_line) {
  const std::vector<Mistake> mistakes{
      {"[columns]\n\"a\" = \n", "m.toml:2: no valid TOML"},
      {"country = \"DE\"\n", "m.toml:1: there is no [columns]"},
      {"colums = 1\n[columns]\n", "m.toml:1: \"colums\" is not known here"},
      {"country = \"Deutschland\"\n[columns]\n", "m.toml:1: country must be two capital letters"},
      {"layout = \"lotus\"\n[columns]\n", "m.toml:1: layout must be"},
      {"[columns]\nOrt = \"town\"\n",
       "m.toml:2: there is no field \"town\"; fields are ignored, external_key"},
      {"[columns]\nOrt = \"\"\n", "m.toml:2: there is no field"},
      {"[columns]\nOrt = 3\n", "m.toml:2: a column's meaning must be text"},
      {"[columns]\nOrt = \"city mine\"\n", "m.toml:2: \"mine\" is neither a use"},
      {"[columns]\nOrt = \"city 0\"\n", "m.toml:2: \"0\" is neither a use"},
      {"[columns]\nOrt = { field = \"city\" }\n", "m.toml:2: \"field\" is not known here; expected target"},
      {"[columns]\nA = { target = \"phone\", label = \"B\" }\n",
       "m.toml:2: label \"B\" is not under [columns]"},
      {"[columns]\nW = \"objection\"\n", "m.toml:2: \"W\" needs a table of its values"},
      {"[columns]\nW = { target = \"objection\", channel = \"rauch\" }\n",
       "m.toml:2: there is no channel \"rauch\""},
      {"[columns]\nW = \"objection\"\n[values.W]\nJ = \"no\"\n", "m.toml:4: a meaning is one of given"},
      {"[columns]\nOrt = \"city\"\n[values.W]\nJ = \"given\"\n",
       "m.toml:3: \"W\" is no column with target objection"},
  };
  for (const Mistake& mistake : mistakes) {
    SCOPED_TRACE(mistake.toml);
    try {
      (void)from_toml(mistake.toml, "m.toml");
      ADD_FAILURE() << "nothing was thrown";
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::configuration);
      EXPECT_TRUE(std::string_view(error.what()).starts_with(mistake.message)) << error.what();
    }
  }
}

TEST(AppliedMapping, finds_columns_by_name_in_any_order_and_reports_both_sides) {
  const Mapping saved = from_toml(example, "m.toml");
  const Applied applied =
      apply(saved, {"Neu", "TELEFON 2", "Name", "kd-nr", "Name", "Phone - Value", "Phone - Label"});
  EXPECT_EQ(meanings(applied.mapping),
            (Meanings{"?", "phone work 2", "last_name", "external_key", "first_name", "phone", "ignored"}));
  EXPECT_EQ(applied.mapping.columns[5].label, 6U);
  EXPECT_EQ(applied.unknown, (std::vector<std::string>{"Neu"}));
  EXPECT_EQ(applied.missing, (std::vector<std::string>{"Straße privat", "Werbesperre"}));
}

TEST(AppliedMapping, an_exact_name_goes_before_a_similar_one) {
  const Mapping saved = from_toml("[columns]\n\"TEL\" = \"phone\"\n\"Tel.\" = \"fax\"\n", "m.toml");
  EXPECT_EQ(meanings(apply(saved, {"Tel.", "TEL"}).mapping), (Meanings{"fax", "phone"}));
  EXPECT_EQ(meanings(apply(saved, {"tel", "Tel."}).mapping), (Meanings{"phone", "fax"}));
}

TEST(AppliedMapping, a_label_column_that_the_file_lacks_leaves_the_value_without_use) {
  const Mapping saved = from_toml(example, "m.toml");
  EXPECT_FALSE(apply(saved, {"Phone - Value"}).mapping.columns[0].label);
}

TEST(AppliedMapping, keeps_what_is_to_be_mended) {
  const Mapping saved = from_toml("[columns]\n\"Ort\" = { target = \"city\", mend = true }\n", "m.toml");
  EXPECT_TRUE(saved.columns[0].mend);
  EXPECT_TRUE(from_toml(to_toml(apply(saved, {"Ort"}).mapping), "m.toml").columns[0].mend);
  EXPECT_FALSE(saved.mend);
  const Mapping all = from_toml("mend = true\n[columns]\n\"Ort\" = \"city\"\n", "m.toml");
  EXPECT_TRUE(from_toml(to_toml(apply(all, {"Ort"}).mapping), "m.toml").mend);
}

TEST(AppliedMapping, takes_columns_announced_later) {
  const Mapping saved = from_toml("[columns]\n\"TEL\" = [\"phone\", \"phone 2\"]\n", "m.toml");
  Mapping mapping = apply(saved, {"TEL"}).mapping;
  extend(mapping, saved, "TEL");
  extend(mapping, saved, "TEL");
  EXPECT_EQ(meanings(mapping), (Meanings{"phone", "phone 2", "?"}));
}

}  // namespace
}  // namespace kartei::mapping::test
