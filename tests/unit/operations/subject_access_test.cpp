/// What is stored about a person, as they get it.
#include "operations/rights/subject_access.hpp"

#include <set>

#include "database_test.hpp"

#include "model/error.hpp"
#include "operations/consent/optout.hpp"
#include "operations/rights/subject_find.hpp"
#include "schema/queries/subject_rows.hpp"
#include "store/cells.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {
namespace {

class SubjectAccess : public DatabaseTest {
 protected:
  static std::string text_of(const char* path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  static Environment with_key(const std::filesystem::path& folder) {
    Environment environment = DatabaseTest::environment();
    environment.suppression_key = folder / "key";
    return environment;
  }

  /// One row in each table, and a suppression of the same person.
  void fill_every_table() {
    store_->database().execute(text_of(KARTEI_TEST_DATA "/../unit/operations/one_of_each.sql"));
    store::Change change(
        *store_,
        {.command = "suppress", .arguments = {}, .actor = {}, .on_behalf = {}, .at = {}, .undoes = {}});
    const auto key = store::obtain_suppression_key(*store_, folder_ / "key", true);
    store::SuppressionDraft draft;
    draft.value = "mark@example.de";
    draft.reason = "request";
    suppressed_ = store::hex_of(store::suppression_hash(key, draft.kind, draft.value));
    store::suppress(*store_, key, draft, change.id());
    change.commit({});
  }

  std::vector<std::string> column(const std::string& sql) {
    std::vector<std::string> values;
    sqlite::Statement statement = store_->database().prepare(sql);
    while (statement.step()) values.emplace_back(statement.text(0));
    return values;
  }

  std::string suppressed_;
};

std::set<std::string> covered_tables() {
  std::set<std::string> names;
  for (const schema::SubjectTable& table : schema::subject_tables) names.emplace(table.name);
  return names;
}

TEST_F(SubjectAccess, asks_every_table_that_has_a_personal_column) {
  const std::set<std::string> covered = covered_tables();
  for (const schema::Column& column : schema::columns) {
    SCOPED_TRACE(column.table);
    const bool is_personal = column.data_class != schema::DataClass::none;
    EXPECT_TRUE(!is_personal || covered.contains(std::string(column.table)))
        << "say in schema/personal_data.py which of its rows are about a person";
  }
  EXPECT_EQ(schema::columns.size(),
            std::stoul(column("SELECT count(*) FROM pragma_table_list l JOIN pragma_table_info(l.name) "
                              "WHERE l.schema = 'main' AND l.type = 'table' AND l.name <> 'sqlite_schema'")
                           .front()))
      << "a column without a class";
}

TEST_F(SubjectAccess, finds_every_personal_value_of_every_table) {
  fill_every_table();
  const std::string json = access_json(gather_access(*store_, {1}, with_key(folder_)), environment());
  for (const schema::Column& of : schema::columns) {
    if (of.data_class == schema::DataClass::none || of.table == "suppressions") continue;
    if (of.table == "links" || of.name == "content_hash" || of.name == "cells") continue;  // as told below
    const std::string name(of.name);
    const auto values =
        column("SELECT " + name + " FROM " + std::string(of.table) + " WHERE " + name + " IS NOT NULL");
    SCOPED_TRACE(std::string(of.table) + "." + name);
    EXPECT_FALSE(values.empty()) << "add a row to one_of_each.sql";
    for (const std::string& value : values) {
      if (of.table == "operations" && value == "anna") continue;
      EXPECT_NE(json.find(store::to_json_string(value)), std::string::npos) << value;
    }
  }
  for (const std::string_view value : {"7654321", "000102030405060708090a0b0c0d0e0f", "mark-cell"})
    EXPECT_NE(json.find(value), std::string::npos) << value;
  EXPECT_NE(json.find(suppressed_), std::string::npos);
}

TEST_F(SubjectAccess, tells_nothing_of_others) {
  import("crm",
         "Name,E-Mail,Notiz\nAnna Müller,anna@example.de,mag Tee\nOtto Maier,otto@example.de,mag Bier\n");
  const auto found = find_subjects(*store_, {.name = "Mueller Anna", .value = {}, .key = {}});
  ASSERT_EQ(found.size(), 1);
  const AccessPackage package = gather_access(*store_, found.front().party, environment());
  const std::string all = access_json(package, environment()) + access_page(package, environment());
  EXPECT_NE(all.find("mag Tee"), std::string::npos);
  for (const std::string_view other : {"Otto", "Maier", "otto@example.de", "mag Bier"})
    EXPECT_EQ(all.find(other), std::string::npos) << other;
}

TEST_F(SubjectAccess, says_why_somebody_may_be_the_person) {
  import("crm", "Kundennummer,Name,E-Mail\n7,Anna Meier,anna@example.de\n8,Otto Schmidt,info@example.de\n");
  (void)record_optout(*store_,
                      {.subject = "anna@example.de", .channel = {}, .reason = {}, .at = environment().now},
                      consent::shipped_rule_set(), environment());
  struct Case {
    SubjectTrace trace;
    std::vector<std::string> why;
  };
  const std::vector<Case> cases = {
      {{"meier anna", {}, {}}, {"has this name"}},
      {{"Anna Mayer", {}, {}}, {"has a name that sounds like this"}},
      {{{}, "anna@example.de", {}},
       {"has the value anna@example.de", "the consent ledger names it with anna@example.de on 2026-11-22"}},
      {{{}, {}, "7"}, {"crm knows it under 7"}},
  };
  for (const Case& row : cases) {
    SCOPED_TRACE(row.trace.name + row.trace.value + row.trace.key);
    const auto found = find_subjects(*store_, row.trace);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.front().why, row.why);
  }
  EXPECT_TRUE(find_subjects(*store_, {.name = "Karl", .value = {}, .key = {}}).empty());
  EXPECT_THROW((void)find_subjects(*store_, {}), Error);
}

TEST_F(SubjectAccess, writes_files_for_its_reader_alone) {
  import("crm", "Name,E-Mail\nAnna Müller,anna@example.de\n");
  const AccessPackage package = gather_access(*store_, {1}, environment());
  const std::string out = folder_ / "auskunft";
  write_access(package, out, environment());
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(out).permissions(), perms::owner_all);
  for (const char* name : {"/auskunft.html", "/daten.json"})
    EXPECT_EQ(std::filesystem::status(out + name).permissions(), perms::owner_read | perms::owner_write);
  EXPECT_THROW(write_access(package, out, environment()), Error);
  write_access(package, out + ".zip", environment());
  write_access(package, out + "2.zip", environment());
  EXPECT_EQ(text_of((out + ".zip").c_str()), text_of((out + "2.zip").c_str()));
}

}  // namespace
}  // namespace kartei::operations
