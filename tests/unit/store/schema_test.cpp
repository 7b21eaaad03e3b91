/// What holds for every table and every query of schema/.
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "fixture.hpp"

#include "schema/queries.hpp"
#include "store/dump.hpp"

namespace kartei::store {
namespace {

class Schema : public StoreTest {
 protected:
  std::vector<std::vector<std::string>> select(std::string_view sql) {
    std::vector<std::vector<std::string>> found;
    sqlite::Statement statement = store_.database().prepare(sql);
    while (statement.step()) {
      std::vector<std::string>& row = found.emplace_back();
      for (int column = 0; column < statement.column_count(); ++column)
        row.emplace_back(statement.text(column));
    }
    return found;
  }

  Store store_ = new_store();
};

/// What SQLite keeps beside an index of words is its own business.
constexpr std::string_view tables =
    "SELECT s.name, s.sql FROM sqlite_schema s JOIN pragma_table_list l ON l.name = s.name AND l.schema = "
    "'main' "
    "WHERE s.type = 'table' AND l.type <> 'shadow' ORDER BY s.name";

bool ends_in_a_class(std::string_view line) {
  const std::size_t comment = line.find("-- ");
  if (comment == std::string_view::npos) return false;
  const std::string_view word =
      line.substr(comment + 3, line.find_first_of(" :\n", comment + 3) - comment - 3);
  return word == "none" || word == "pii" || word == "sensitive";
}

std::string line_of(const std::string& table_sql, const std::string& column) {
  std::istringstream lines(table_sql);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("  " + column + " ") || line.starts_with("  " + column + ",")) return line;
  }
  return {};
}

TEST_F(Schema, marks_the_personal_data_class_of_every_column) {
  for (const auto& table : select(tables)) {
    for (const auto& column : select("SELECT name FROM pragma_table_info('" + table[0] + "')")) {
      SCOPED_TRACE(table[0] + "." + column[0]);
      EXPECT_TRUE(ends_in_a_class(line_of(table[1], column[0])));
    }
  }
}

TEST_F(Schema, has_only_strict_tables_but_for_indexes_of_words) {
  EXPECT_EQ(
      select("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND type = 'table' "
             "AND name NOT LIKE 'sqlite_%'"),
      std::vector<std::vector<std::string>>{});
}

/// Whether an index, or the primary key, begins with that column.
TEST_F(Schema, has_an_index_on_every_foreign_key_child_column) {
  for (const auto& table : select(tables)) {
    std::set<std::string> indexed;
    for (const auto& row : select("SELECT c.name FROM pragma_index_list('" + table[0] +
                                  "') i JOIN pragma_index_info(i.name) c ON c.seqno = 0")) {
      indexed.insert(row[0]);
    }
    for (const auto& row : select("SELECT name FROM pragma_table_info('" + table[0] + "') WHERE pk = 1")) {
      indexed.insert(row[0]);
    }
    for (const auto& key :
         select("SELECT \"from\" FROM pragma_foreign_key_list('" + table[0] + "') WHERE seq = 0")) {
      SCOPED_TRACE(table[0] + "." + key[0]);
      EXPECT_TRUE(indexed.contains(key[0]));
    }
  }
}

/// What is no record: an undo leaves it.
const std::set<std::string> outside_the_dump = {
    "capacity_notes",
    "compared_parties",
    "consent_event_links",
    "consent_events",
    "consent_texts",
    "erasures",
    "exports",
    "external_list_entries",
    "external_lists",
    "hand_overs",
    "id_counters",
    "meta",
    "operations",
    "row_images",
    "runs",
    "search_entries",
    "search_words",
    "search_words_of_parties",
    "suppressions",
    "touchpoint_words",
    "undone_merges",
    "uses",
};

TEST_F(Schema, dumps_every_column_of_every_record_table) {
  std::map<std::string, std::string> heads;
  dump(store_, [&](std::string_view line) {
    if (line.starts_with("# ")) heads.emplace(line.substr(2, line.find('\t') - 2), std::string(line) + '\t');
  });
  for (const auto& table : select(tables)) {
    SCOPED_TRACE(table[0]);
    ASSERT_NE(heads.contains(table[0]), outside_the_dump.contains(table[0]));
    if (!heads.contains(table[0])) continue;
    for (const auto& column : select("SELECT name FROM pragma_table_info('" + table[0] + "')")) {
      EXPECT_NE(heads[table[0]].find('\t' + column[0] + '\t'), std::string::npos) << column[0];
    }
  }
}

TEST_F(Schema, is_explained_in_its_readme) {
  std::ifstream file(KARTEI_TEST_DATA "/../../schema/README.md");
  const std::string readme{std::istreambuf_iterator<char>(file), {}};
  for (const auto& table : select(tables)) {
    SCOPED_TRACE(table[0]);
    EXPECT_NE(readme.find("\n| `" + table[0] + "` |"), std::string::npos);
  }
}

TEST_F(Schema, prepares_every_query) {
  for (const schema::Query& query : schema::all_queries) {
    SCOPED_TRACE(query.name);
    EXPECT_NO_THROW((void)store_.database().prepare(query.sql));
  }
}

/// Queries that go through whole tables on purpose: lists, streams, checks, and the conditions of a segment.
bool reads_all_on_purpose(std::string_view name) {
  for (const std::string_view part : {".all_", ".list_", ".dump_", ".count", "connection.", "segment."}) {
    if (name.find(part) != std::string_view::npos) return true;
  }
  return false;
}

/// What is gone through whole is no table, or holds only what the query is about: a recursive query's own
/// queue, values given as a JSON array, the sets that an undo or an erasure works through.
bool scans_a_table(std::string_view step) {
  return step.starts_with("SCAN ") && step != "SCAN component" && step != "SCAN touched_parties" &&
         step != "SCAN speaking" && step != "SCAN subject_parties" && step != "SCAN subject_rows" &&
         step.find("VIRTUAL TABLE") == std::string_view::npos &&
         step.find("CONSTANT ROW") == std::string_view::npos;
}

TEST_F(Schema, finds_by_an_index_in_every_point_query) {
  for (const schema::Query& query : schema::all_queries) {
    if (reads_all_on_purpose(query.name)) continue;
    SCOPED_TRACE(query.name);
    for (const auto& step : select("EXPLAIN QUERY PLAN " + std::string(query.sql))) {
      EXPECT_FALSE(scans_a_table(step[3])) << step[3];
    }
  }
}

TEST_F(Schema, numbers_no_two_queries_alike) {
  std::map<std::uint16_t, std::string_view> numbered;
  for (const schema::Query& query : schema::all_queries) {
    const auto [found, is_new] = numbered.emplace(query.index, query.name);
    EXPECT_TRUE(is_new) << query.name << " and " << found->second;
  }
}

}  // namespace
}  // namespace kartei::store
