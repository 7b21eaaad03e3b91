/// What is kept by hand, many at once, by sheets and by lists: each is undone to the byte, and a merge loses
/// none of it.
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "database_test.hpp"

#include "operations/lead/rank_leads.hpp"
#include "operations/lead/read_notes.hpp"
#include "operations/mass/mass_edit.hpp"
#include "operations/qualify/attributes.hpp"
#include "operations/qualify/set_values.hpp"
#include "operations/records/record_import.hpp"
#include "operations/sheet/sheet.hpp"
#include "operations/upkeep/upkeep_list.hpp"
#include "store/deals.hpp"
#include "store/touchpoints.hpp"

namespace kartei::operations {
namespace {

constexpr const char* erp =
    "Kundennummer;Vorname;Nachname;PLZ;Ort;E-Mail;Notiz\n"
    "1001;Hans;Meyer;63067;Offenbach;hans@mueller.example;Einkauf, Bedarf Q3, ca. 20 TEUR\n"
    "1002;Anna;Schmidt;60311;Frankfurt;anna@baecker.example;\n";

class Keeping : public DatabaseTest {
 protected:
  Keeping() { (void)DatabaseTest::import("erp", erp); }

  RecordsImported import(const std::string& as, const std::string& text) {
    RecordImport wanted;
    wanted.as = as;
    wanted.file = write_file(as + ".csv", text);
    wanted.source = "erp";
    return import_records(*store_, wanted, selling::shipped_pipeline(), environment());
  }

  SheetIn give_back_changed_sheet() {
    SheetOut wanted;
    wanted.kind = "party";
    wanted.file = (folder_ / "sheet.csv").string();
    (void)write_sheet(*store_, wanted, environment());
    std::ifstream file(wanted.file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    text.replace(text.find("Offenbach"), 9, "Bad Orb");
    return read_sheet(*store_, write_file("changed.csv", text), environment());
  }
};

TEST_F(Keeping, is_undone_to_the_byte) {
  const qualify::Attribute colour{.name = "colour",
                                  .label = "Farbe",
                                  .type = qualify::AttributeType::text,
                                  .unit = {},
                                  .options = {},
                                  .sensitivity = qualify::Sensitivity::none,
                                  .legal_basis = {}};
  (void)define_attribute(*store_, colour, environment());
  const PartyId hans{1};
  const std::vector<std::pair<std::string, std::function<OperationId()>>> commands{
      {"qualify set", [&] { return set_values(*store_, hans, {"colour=rot"}, environment()).operation; }},
      {"qualify undefine",
       [&] { return undefine_attribute(*store_, "colour", true, environment()).operation; }},
      {"leads add", [&] { return read_notes(*store_, {{hans}, "", "", {}}, environment()).operation; }},
      {"edit many",
       [&] {
         return edit_many(*store_, {"city = Offenbach", {"owner=anna"}, {}, {}}, environment()).operation;
       }},
      {"sheet in", [&] { return give_back_changed_sheet().operation; }},
      {"import deals",
       [&] { return import("deals", "Nr;Titel;Kunde;Betrag\nD1;Stühle;1001;25 TEUR\n").operation; }},
      {"import activities",
       [&] { return import("activities", "Nr;Betreff;Kunde;bis\nA1;Rückruf;1001;1.12.2026\n").operation; }},
      {"import touchpoints",
       [&] { return import("touchpoints", "Nr;Datum;Kanal;Kunde\nT1;1.11.2026;Anruf;1001\n").operation; }},
      {"import qualifications",
       [&] { return import("qualifications", "Kundennummer;Farbe\n1001;blau\n").operation; }},
      {"upkeep snapshot",
       [&] {
         const auto list = upkeep_list(*store_, quality::shipped_upkeep_rules(), "", environment());
         return keep_upkeep_counts(*store_, list.counts, environment());
       }},
  };
  for (const auto& [name, run] : commands) {
    SCOPED_TRACE(name);
    const std::string before = dump();
    const OperationId operation = run();
    ASSERT_TRUE(operation);
    EXPECT_NE(dump(), before);
    EXPECT_EQ(problems(), "");
    (void)undo(operation);
    ASSERT_EQ(dump(), before);
    EXPECT_EQ(problems(), "");
  }
}

TEST_F(Keeping, lists_again_change_nothing_and_keep_what_was_done_since) {
  const std::string deals =
      "Nr;Titel;Kunde;Betrag;Rolle\nD1;Stühle;1001;25 TEUR;\nD1;Stühle;1002;25 TEUR;decider\n";
  EXPECT_EQ(import("deals", deals).added, 1);
  EXPECT_EQ(store::parties_of_deal(*store_, {1}).size(), 2U);
  EXPECT_FALSE(import("deals", deals).operation);
  const auto changed = import("deals", "Nr;Titel;Kunde;Betrag\nD1;Stühle;1001;30 TEUR\n");
  EXPECT_EQ(changed.changed, 1);
  EXPECT_EQ(store::find_deal(*store_, {1})->volume_cents, 3'000'000);
  const auto touches = "Nr;Datum;Kanal;Kunde;Vorgang\nT1;1.11.2026;Anruf;1001;D1\n";
  EXPECT_EQ(import("touchpoints", touches).added, 1);
  EXPECT_FALSE(import("touchpoints", touches).operation);
  EXPECT_EQ(store::find_touchpoint(*store_, {1})->deal, DealId{1});
}

/// A row in every table, all of it about party 1.
/// All that is known of some parties and lists of them may hold, each once.
std::set<std::string> listed(store::Store& store, std::initializer_list<PartyId> leaders) {
  std::set<std::string> all;
  for (const PartyId leader : leaders) {
    const auto golden = store::read_golden(store, leader);
    if (!golden) continue;
    for (const ContactPoint& point : golden->contact.contact_points) all.insert(point.value);
    for (const PostalAddress& address : golden->contact.addresses) all.insert(address.street);
    for (const std::string& tag : golden->contact.tags) all.insert(tag);
    for (const store::ExternalKey& key : golden->external_keys) all.insert(key.key);
    std::istringstream notes(golden->contact.note);
    for (std::string note; std::getline(notes, note);) all.insert(note);
  }
  return all;
}

using MergedLists = DatabaseTest;

TEST_F(MergedLists, hold_all_that_both_parties_had_whoever_was_edited_when) {
  (void)import("erp",
               "Kundennummer;Vorname;Nachname;Straße;PLZ;Ort;E-Mail;Stichwort;Notiz\n"
               "1;Eva;Kunz;Weg 1;28195;Bremen;eva@alt.example;Messe;rief an\n"
               "2;Eva;Kunz;Ring 2;28195;Bremen;eva@neu.example;VIP;zahlt spät\n");
  const std::vector<std::vector<PartyId>> edited = {{}, {{1}}, {{2}}, {{1}, {2}}, {{2}, {1}}};
  for (const std::vector<PartyId>& parties : edited) {
    SCOPED_TRACE(testing::PrintToString(parties.size()));
    std::vector<OperationId> operations;
    for (const PartyId party : parties) {
      operations.push_back(edit(party, "mobile=0171 123456" + std::to_string(party.value)));
      operations.push_back(edit(party, "note=von Hand"));
    }
    const auto before = listed(*store_, {{1}, {2}});
    operations.push_back(merge({1}, {2}));
    EXPECT_EQ(listed(*store_, {{1}}), before);
    for (; !operations.empty(); operations.pop_back()) (void)undo(operations.back());
  }
}

class EveryTable : public DatabaseTest {
 protected:
  EveryTable() {
    std::ifstream sql(KARTEI_TEST_DATA "/../unit/operations/one_of_each.sql");
    store_->database().execute(std::string(std::istreambuf_iterator<char>(sql), {}));
    store_->database().execute(
        "DELETE FROM erasures; INSERT INTO parties VALUES (4, 'person', 4, 100);"
        "INSERT INTO id_counters VALUES ('operation', 200) ON CONFLICT DO UPDATE SET next_id = 200");
  }

  /// Rows of each table of facts.
  std::map<std::string, std::int64_t> facts() {
    std::vector<std::string> tables;
    sqlite::Statement list = store_->database().prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'touchpoint_words%' ORDER BY "
        "name");
    while (list.step()) tables.emplace_back(list.text(0));
    std::map<std::string, std::int64_t> rows;
    for (const std::string& table : tables) {
      sqlite::Statement count = store_->database().prepare("SELECT count(*) FROM " + table);
      (void)count.step();
      rows[table] = count.integer(0);
    }
    for (const char* derived :
         {"persons", "organisations", "affiliations", "postal_addresses", "contact_points", "external_keys",
          "party_tags", "party_notes", "origins", "search_words", "search_entries", "search_words_of_parties",
          "compared_parties"})
      rows.erase(derived);
    return rows;
  }
};

TEST_F(EveryTable, keeps_every_row_when_its_party_is_merged_and_when_that_is_undone) {
  const auto before = facts();
  const OperationId merged = merge({1}, {4});
  const auto after = facts();
  EXPECT_EQ(after.at("merges"), before.at("merges") + 1);
  (void)undo(merged);
  const auto undone = facts();
  EXPECT_EQ(undone.at("merges"), before.at("merges"));
  for (const auto& [table, rows] : before) {
    SCOPED_TRACE(table);
    EXPECT_GE(after.at(table), rows);
    EXPECT_GE(undone.at(table), rows);
  }
}

}  // namespace
}  // namespace kartei::operations
