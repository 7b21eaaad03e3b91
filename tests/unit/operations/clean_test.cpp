#include "operations/clean/clean.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "export/workbook.hpp"
#include "importers/xlsx.hpp"
#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"
#include "tests/scratch_folder.hpp"

namespace kartei::operations {
namespace {

namespace fs = std::filesystem;
using importers::RecordedRecord;
using importers::RecordedTable;
using Cells = std::vector<std::string_view>;

constexpr std::string_view list_of_the_fair =
    "Vorname;Nachname;Firma;Straße;PLZ;Ort;Telefon;E-Mail\n"
    "Hans;Meyer;Rohrbau GmbH;Ringstr. 5;63067;Offenbach;069 123456;h.meyer@rohrbau.example\n"
    "Petra;Schulz;Kunz AG;Am Markt 1;01067;Dresden;0351 654321;petra@kunz.example\n"
    ";;;;;;;\n"
    ";;;;;Bonn;;\n";

constexpr std::string_view list_of_the_erp =
    "Vorname;Nachname;Firma;Straße;PLZ;Ort;Telefon;E-Mail;Umsatz\n"
    "Hans;Meier;Rohrbau GmbH;Ringstraße 5;63067;Offenbach am Main;+49 69 123456;h.meyer@rohrbau.example;100\n"
    ";Schulz;;Am Markt 1;01067;Dresden;0351 654321;;\n";

class CleanTest : public testing::Test {
 protected:
  CleanTest() : folder_(make_scratch_folder()) {
    put("messe.csv", list_of_the_fair);
    put("erp.csv", list_of_the_erp);
  }
  ~CleanTest() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void put(const std::string& name, std::string_view text) const { std::ofstream(path(name)) << text; }

  static std::string bytes_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  CleanSummary clean(const std::string& out, const std::string& decisions = {}, unsigned threads = 1) const {
    CleanChoices choices;
    choices.out = path(out);
    choices.decisions = decisions.empty() ? "" : path(decisions);
    Environment environment;
    environment.now = *moment_from_text("2026-11-23T08:00:00Z");
    environment.threads = threads;
    return clean_files({path("messe.csv"), path("erp.csv")}, choices, environment);
  }

  /// The sheet of a workbook as a table; without rows it has a header only.
  [[nodiscard]] RecordedTable sheet(const std::string& file, const std::string& name) const {
    importers::ImportOptions options;
    options.has_header = true;
    options.table = name;
    auto recording = importers::read_all(importers::xlsx_importer, bytes_of(path(file)), options);
    return recording.tables.at(0);
  }

  static std::string cell(const RecordedTable& table, std::size_t record, std::string_view column) {
    const auto found = std::ranges::find(table.columns, column);
    EXPECT_NE(found, table.columns.end()) << column;
    return table.records.at(record).cell(static_cast<std::uint32_t>(found - table.columns.begin()));
  }

  /// The sheet Zweifelsfälle again, with a decision on the first case's second row.
  void decide(const std::string& from, const std::string& to, const std::string& word) const {
    const auto pairs = sheet(from, "Zweifelsfälle");
    std::vector<exports::ColumnSpec> columns;
    for (const auto& name : pairs.columns) columns.push_back({name});
    const auto writer = exports::workbook_writer(path(to), Moment{}, "Zweifelsfälle", columns);
    for (std::size_t record = 0; record < pairs.records.size(); ++record) {
      std::vector<std::string> texts;
      for (const auto& name : pairs.columns) texts.push_back(cell(pairs, record, name));
      if (record == 1) texts[1] = word;
      writer->row(Cells(texts.begin(), texts.end()));
    }
    writer->finish();
  }

 private:
  fs::path folder_;
};

TEST_F(CleanTest, counts_every_row_once) {
  const auto summary = clean("out.xlsx");
  EXPECT_EQ(summary.records, 5U);
  EXPECT_EQ(summary.rejected, 1U);
  EXPECT_EQ(summary.parties, 3U);
  EXPECT_EQ(summary.groups, 1U);
  ASSERT_EQ(summary.files.size(), 2U);
  EXPECT_EQ(summary.files[0].records, 3U);
  EXPECT_EQ(summary.files[0].rejected, 1U);
}

TEST_F(CleanTest, puts_the_leading_values_into_one_row_with_their_origins) {
  (void)clean("out.xlsx");
  const auto result = sheet("out.xlsx", "Ergebnis");
  ASSERT_EQ(result.records.size(), 3U);
  EXPECT_EQ(cell(result, 0, "Zeilen"), "2");
  EXPECT_EQ(cell(result, 0, "Quellen"), "messe.csv:2, erp.csv:2");
  EXPECT_EQ(cell(result, 0, "Straße"), "Ringstraße");
  EXPECT_EQ(cell(result, 0, "Hausnummer"), "5");
  EXPECT_EQ(cell(result, 0, "Telefon"), "+4969123456");
  EXPECT_EQ(cell(result, 0, "Original: Umsatz"), "100");
  EXPECT_TRUE(cell(result, 0, "Herkunft: Name").ends_with(".csv:2"));
  EXPECT_EQ(cell(result, 1, "PLZ"), "01067");
  EXPECT_EQ(cell(result, 1, "Herkunft: Name"), "messe.csv:3");
}

TEST_F(CleanTest, shows_every_row_of_a_group_with_the_reason) {
  (void)clean("out.xlsx");
  const auto duplicates = sheet("out.xlsx", "Dubletten");
  ASSERT_EQ(duplicates.records.size(), 2U);
  EXPECT_EQ(cell(duplicates, 0, "Nr."), "1");
  EXPECT_EQ(cell(duplicates, 1, "Nr."), "1");
  EXPECT_EQ(cell(duplicates, 0, "Original: Nachname"), "Meyer");
  EXPECT_EQ(cell(duplicates, 1, "Original: Nachname"), "Meier");
  EXPECT_EQ(cell(duplicates, 1, "verglichen mit"), "messe.csv:2");
  EXPECT_NE(cell(duplicates, 1, "Grund").find("E-Mail gleich"), std::string::npos);
}

TEST_F(CleanTest, tells_what_was_changed_in_which_cell) {
  (void)clean("out.xlsx");
  const auto changes = sheet("out.xlsx", "Änderungen");
  bool found = false;
  for (std::size_t i = 0; i < changes.records.size(); ++i) {
    if (cell(changes, i, "alt") != "069 123456") continue;
    found = true;
    EXPECT_EQ(cell(changes, i, "Datei"), "messe.csv");
    EXPECT_EQ(cell(changes, i, "Zeile"), "2");
    EXPECT_EQ(cell(changes, i, "Feld"), "Telefon");
    EXPECT_EQ(cell(changes, i, "neu"), "+4969123456");
    EXPECT_EQ(cell(changes, i, "Grund"), "Rufnummer international geschrieben");
  }
  EXPECT_TRUE(found);
}

TEST_F(CleanTest, keeps_rejected_rows_with_reason_and_remedy) {
  put("messe.csv", std::string(list_of_the_fair) + "Hans;\"offen;;;;;;\n");
  const auto summary = clean("out.xlsx");
  const auto rejects = sheet("out.xlsx", "Abgewiesen");
  ASSERT_EQ(rejects.records.size(), summary.rejected);
  EXPECT_EQ(cell(rejects, 0, "Datei"), "messe.csv");
  EXPECT_EQ(cell(rejects, summary.rejected - 1, "Grund"), "Anführungszeichen nicht geschlossen");
  EXPECT_FALSE(cell(rejects, summary.rejected - 1, "Abhilfe").empty());
  EXPECT_EQ(cell(rejects, summary.rejected - 1, "Rohtext"), "Hans;\"offen;;;;;;");
}

TEST_F(CleanTest, lists_doubtful_pairs_and_takes_the_decision_to_join) {
  const auto before = clean("out.xlsx");
  ASSERT_GE(before.doubtful, 1U) << "Petra Schulz, and a Schulz without a first name, at one address";
  decide("out.xlsx", "decided.xlsx", "zusammenführen");
  const auto after = clean("again.xlsx", "decided.xlsx");
  EXPECT_EQ(after.parties, before.parties - 1);
  EXPECT_EQ(after.doubtful, before.doubtful - 1);
  EXPECT_EQ(after.decided_same, 1U);
  const auto pairs = sheet("again.xlsx", "Zweifelsfälle");
  EXPECT_EQ(cell(pairs, pairs.records.size() - 1, "Entscheidung"), "zusammenführen")
      << "kept for the next run";
}

TEST_F(CleanTest, asks_no_more_about_what_was_decided_verschieden) {
  const auto before = clean("out.xlsx");
  decide("out.xlsx", "decided.xlsx", "verschieden");
  const auto after = clean("again.xlsx", "decided.xlsx");
  EXPECT_EQ(after.parties, before.parties);
  EXPECT_EQ(after.doubtful, before.doubtful - 1);
  EXPECT_EQ(after.decided_different, 1U);
}

TEST_F(CleanTest, keeps_decisions_when_rows_move) {
  const auto before = clean("out.xlsx");
  decide("out.xlsx", "decided.xlsx", "zusammenführen");
  put("erp.csv",
      "Vorname;Nachname;Firma;Straße;PLZ;Ort;Telefon;E-Mail;Umsatz\n"
      ";Schulz;;Am Markt 1;01067;Dresden;0351 654321;;\n"
      "Hans;Meier;Rohrbau GmbH;Ringstraße 5;63067;Offenbach am Main;+49 69 "
      "123456;h.meyer@rohrbau.example;100\n");
  const auto after = clean("again.xlsx", "decided.xlsx");
  EXPECT_EQ(after.decided_same, 1U);
  EXPECT_EQ(after.parties, before.parties - 1);
}

TEST_F(CleanTest, says_how_many_decisions_have_lost_their_rows) {
  (void)clean("out.xlsx");
  decide("out.xlsx", "decided.xlsx", "zusammenführen");
  put("erp.csv", "Vorname;Nachname;Ort\nUdo;Kern;Bonn\n");
  EXPECT_EQ(clean("again.xlsx", "decided.xlsx").decisions_without_rows, 1U);
}

TEST_F(CleanTest, refuses_a_word_that_is_no_decision) {
  (void)clean("out.xlsx");
  decide("out.xlsx", "decided.xlsx", "vielleicht");
  try {
    (void)clean("again.xlsx", "decided.xlsx");
    FAIL() << "vielleicht was taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input_unusable);
    EXPECT_NE(std::string(error.what()).find("\"vielleicht\" is no decision"), std::string::npos)
        << error.what();
  }
  EXPECT_FALSE(fs::exists(path("again.xlsx")));
}

TEST_F(CleanTest, joins_rows_that_are_equal_in_every_cell) {
  put("messe.csv", "Nachname;Ort\nMeyer;Bonn\nMeyer;Bonn\nSchulz;Bonn\n");
  put("erp.csv", "Nachname;Ort\nKern;Ulm\n");
  EXPECT_EQ(clean("out.xlsx").parties, 3U);
  EXPECT_EQ(cell(sheet("out.xlsx", "Dubletten"), 1, "Grund"), "gleiche Zeile");
}

TEST_F(CleanTest, writes_the_same_bytes_whatever_the_threads) {
  (void)clean("one.xlsx", "", 1);
  for (const unsigned threads : {2U, 7U}) {
    (void)clean("more.xlsx", "", threads);
    EXPECT_EQ(bytes_of(path("one.xlsx")), bytes_of(path("more.xlsx"))) << threads << " threads";
  }
}

}  // namespace
}  // namespace kartei::operations
