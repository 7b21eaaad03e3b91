#include "importers/csv.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"
#include "tests/conformance/recording_sink.hpp"

namespace kartei::importers {
namespace {

Recording read_csv(std::string_view bytes, const ImportOptions& options = {}) {
  Recording recording = read_all(csv_importer, bytes, options);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  EXPECT_EQ(recording.tables.size(), 1U);
  return recording;
}

using Names = std::vector<std::string>;

TEST(Csv, reads_what_german_excel_writes) {
  const Recording read =
      read_csv("Vorname;Nachname;PLZ\r\nJ\xFCrgen;M\xFCller;01067\r\n\"Anna\";\"Gro\xDF;Klein\";\r\n");
  EXPECT_EQ(read.decisions.at("encoding"), "windows-1252");
  EXPECT_EQ(read.decisions.at("delimiter"), ";");
  EXPECT_EQ(read.decisions.at("header"), "line 1");
  EXPECT_EQ(read.tables[0].columns, (Names{"Vorname", "Nachname", "PLZ"}));
  ASSERT_EQ(read.records(), 2U);
  EXPECT_EQ(read.tables[0].records[0].cell(1), "Müller");
  EXPECT_EQ(read.tables[0].records[0].cell(2), "01067");
  EXPECT_EQ(read.tables[0].records[1].cell(1), "Groß;Klein");
  EXPECT_EQ(read.tables[0].records[1].line, 3U);
  EXPECT_EQ(read.tables[0].records[1].ordinal, 2U);
}

TEST(Csv, reads_unicode_text_of_excel) {
  std::string bytes = "\xFF\xFE";
  for (const char c : std::string_view("Name\tOrt\r\nMeier\tUlm\r\n")) bytes += {c, '\0'};
  const Recording read = read_csv(bytes);
  EXPECT_EQ(read.decisions.at("encoding"), "utf-16le");
  EXPECT_EQ(read.decisions.at("delimiter"), "tab");
  EXPECT_EQ(read.tables[0].records.at(0).cell(1), "Ulm");
}

TEST(Csv, counts_every_line_that_is_no_record) {
  const Recording read = read_csv(
      "sep=;\r\nKundenliste\r\nStand Mai;;\r\n\r\nName;Ort;Telefon\r\nMeier;Ulm;0731 "
      "1\r\n;;\r\n\r\nKunz;Bonn;0228 1\r\n\x1A");
  EXPECT_EQ(read.skipped.at("sep"), 1U);
  EXPECT_EQ(read.skipped.at("preamble"), 2U);
  EXPECT_EQ(read.skipped.at("header"), 1U);
  EXPECT_EQ(read.skipped.at("empty"), 3U);
  ASSERT_EQ(read.records(), 2U);
  EXPECT_EQ(read.tables[0].records[0].line, 6U);
  EXPECT_EQ(read.tables[0].records[1].line, 9U);
}

TEST(Csv, names_columns_where_the_file_does_not) {
  const Recording read = read_csv("Meier;89073\nKunz;53111;x;y\n");
  EXPECT_EQ(read.decisions.at("header"), "none");
  EXPECT_EQ(read.tables[0].columns, (Names{"Spalte 1", "Spalte 2", "Spalte 3", "Spalte 4"}));
  EXPECT_EQ(read.records(), 2U);
}

TEST(Csv, short_rows_lack_cells_and_long_ones_are_rejects) {
  const Recording read =
      read_csv("Name;Ort;Telefon\nMeier\nKunz;Bonn;0228 1;;\nMeier; Sohn;Ulm;0731 1\nBach;Trier;0651 1\n");
  EXPECT_EQ(read.records(), 3U);
  EXPECT_EQ(read.tables[0].records[0].cell(1), "");
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(read.rejects[0].code, "csv.too_many_cells");
  EXPECT_EQ(read.rejects[0].what, "the row has 4 cells, the header 3");
  EXPECT_EQ(read.rejects[0].line, 4U);
  EXPECT_EQ(read.rejects[0].raw, "Meier; Sohn;Ulm;0731 1");
}

TEST(Csv, a_header_that_is_too_short_costs_no_records) {
  const Recording read = read_csv("Name;Ort\nMeier;Ulm;0731 1\nKunz;Bonn;0228 1\nBach;Trier\n");
  EXPECT_TRUE(read.rejects.empty());
  EXPECT_EQ(read.tables[0].columns, (Names{"Name", "Ort", ""}));
  EXPECT_EQ(read.tables[0].records.at(1).cell(2), "0228 1");
}

TEST(Csv, rejects_what_cannot_be_trusted) {
  const Recording read = read_csv(std::string_view("Name;Ort\nMe\0ier;Ulm\nKunz;\"Bonn\nBach;Trier\n", 42));
  ASSERT_EQ(read.rejects.size(), 2U);
  EXPECT_EQ(read.rejects[0].code, "csv.nul");
  EXPECT_EQ(read.rejects[1].code, "csv.open_quote");
  EXPECT_EQ(read.rejects[1].line, 3U);
  EXPECT_EQ(read.rejects[1].raw, "Kunz;\"Bonn");
  ASSERT_EQ(read.records(), 1U);
  EXPECT_EQ(read.tables[0].records[0].cell(0), "Bach");
}

TEST(Csv, rejects_rows_with_bytes_nobody_can_read_and_shows_the_bytes) {
  const Recording read = read_csv("Name;Ort\nMüller;Köln\nM\xFCller;Köln\nM\uFFFDller;Ulm\n");
  EXPECT_EQ(read.decisions.at("encoding"), "utf-8");
  ASSERT_EQ(read.rejects.size(), 1U);
  EXPECT_EQ(read.rejects[0].code, "csv.undecodable");
  EXPECT_EQ(read.rejects[0].line, 3U);
  EXPECT_EQ(read.rejects[0].raw, "M<FC>ller;Köln");
  EXPECT_EQ(read.tables[0].records.at(1).cell(0), "M\uFFFDller");  // the file itself says so
}

TEST(Csv, takes_off_what_guards_cells_in_spreadsheets) {
  const Recording read = read_csv("Name,PLZ\nMeier,=\"01067\"\n'=Kunz,\"=\"\"01069\"\"\"\n");
  EXPECT_EQ(read.tables[0].records.at(0).cell(1), "01067");
  EXPECT_EQ(read.tables[0].records.at(1).cell(0), "=Kunz");
  EXPECT_EQ(read.tables[0].records.at(1).cell(1), "01069");
}

TEST(Csv, reads_what_excel_wrapped) {
  const Recording read =
      read_csv("Name,Straße,PLZ,Ort\r\nMeier,Ring 5,89073,Ulm\r\n\"Kunz,\"\"Weg 6, Hof\"\",53111,Bonn\"\r\n");
  ASSERT_EQ(read.records(), 2U);
  EXPECT_EQ(read.tables[0].records[1].cell(1), "Weg 6, Hof");
  EXPECT_EQ(read.tables[0].records[1].cell(3), "Bonn");
  EXPECT_EQ(read.tables[0].records[1].line, 3U);
}

TEST(Csv, obeys_the_options) {
  const Recording read = read_csv("Name;a,b\nM\x81ller;c,d\n", {"cp850", ",", false, ""});
  EXPECT_EQ(read.decisions.at("encoding"), "cp850");
  EXPECT_EQ(read.decisions.at("delimiter"), ",");
  EXPECT_EQ(read.decisions.at("header"), "none");
  EXPECT_EQ(read.tables[0].records.at(1).cell(0), "Müller;c");
  EXPECT_EQ(read_csv("Meier;89073\n", {"", "", true, ""}).tables[0].columns, (Names{"Meier", "89073"}));
}

TEST(Csv, refuses_options_that_make_no_sense) {
  RecordingSink sink;
  EXPECT_THROW(csv_importer.read("a;b", {"klingon", "", {}, ""}, sink), Error);
  EXPECT_THROW(csv_importer.read("a;b", {"", "ab", {}, ""}, sink), Error);
}

TEST(Csv, refuses_binary_files_by_name) {
  RecordingSink sink;
  try {
    csv_importer.read("%PDF-1.7\n", {}, sink);
    FAIL() << "read a PDF";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input_unusable);
    EXPECT_STREQ(error.what(),
                 "no text file, but a PDF document; save the list as CSV or XLSX and import that");
  }
}

}  // namespace
}  // namespace kartei::importers
