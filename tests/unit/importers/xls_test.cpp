#include <gtest/gtest.h>

#include "importers/xls.hpp"
#include "model/error.hpp"
#include "tests/conformance/compound_builder.hpp"
#include "tests/conformance/recording_sink.hpp"
#include "tests/conformance/xls_parts.hpp"

namespace kartei::importers {
namespace {

const ImportOptions without_header{.encoding = {}, .delimiter = {}, .has_header = false, .table = {}};

std::string place(std::size_t row, std::size_t column, std::size_t style = 0) {
  return little(row, 2) + little(column, 2) + little(style, 2);
}

std::string number_bytes(double number) { return little(std::bit_cast<std::uint64_t>(number), 8); }

/// Styles 0 none, 1 a date, 2 "00000"; the second shared text goes on in a record of its own.
XlsParts workbook() {
  XlsParts parts;
  const auto style = [](std::size_t format) { return xls_record(0x00E0, little(0, 2) + little(format, 2)); };
  parts.more_globals =
      xls_record(0x041E, little(164, 2) + xls_text("00000")) + style(0) + style(14) + style(164);
  parts.shared_texts = {"Müller", std::string(5000, 'x') + "ß", ""};
  return parts;
}

Recording read_cells(const std::string& cells) {
  XlsParts parts = workbook();
  parts.cells = cells;
  return read_all(xls_importer, parts.file(), without_header);
}

std::string text_of(const std::string& cell) {
  const Recording recording = read_cells(xls_record(0x0204, place(0, 0) + xls_text("erste")) + cell);
  EXPECT_EQ(recording.breaches, std::vector<std::string>{});
  return recording.tables.at(0).records.at(0).cell(1);
}

TEST(XlsCell, has_the_text_that_its_kind_says) {
  const auto formula = [](const std::string& result) {
    return xls_record(0x0006, place(0, 1) + result + std::string(6, '\0'));
  };
  const std::string text_follows = little(0, 6) + little(0xFFFF, 2);
  struct Row {
    std::string cell;
    std::string text;
  };
  for (const Row& row : {
           Row{xls_record(0x00FD, place(0, 1) + little(0, 4)), "Müller"},
           Row{xls_record(0x00FD, place(0, 1) + little(1, 4)), std::string(5000, 'x') + "ß"},
           Row{xls_record(0x00FD, place(0, 1) + little(2, 4)), ""},
           Row{xls_record(0x0204, place(0, 1) + xls_text("Łódź")), "Łódź"},
           Row{xls_record(0x0204, place(0, 1) + little(3, 2) + '\0' + "a\xFC\x62"), "aüb"},
           Row{xls_record(0x0203, place(0, 1) + number_bytes(491715123456.0)), "491715123456"},
           Row{xls_record(0x0203, place(0, 1, 1) + number_bytes(46348)), "2026-11-22"},
           Row{xls_record(0x0203, place(0, 1, 2) + number_bytes(1067)), "01067"},
           Row{xls_record(0x0203, place(0, 1, 99) + number_bytes(7)), "7"},
           Row{xls_record(0x027E, place(0, 1) + little(42U << 2U | 2U, 4)), "42"},
           Row{xls_record(0x027E, place(0, 1) + little(1250U << 2U | 3U, 4)), "12.5"},
           Row{xls_record(0x027E, place(0, 1) + little(0x3FF80000, 4)), "1.5"},
           Row{xls_record(0x00BD, place(0, 1, 2) + little(7U << 2U | 2U, 4) + little(1, 2)), "00007"},
           Row{xls_record(0x0205, place(0, 1) + std::string("\1\0", 2)), "TRUE"},
           Row{xls_record(0x0205, place(0, 1) + std::string("\x07\1", 2)), "#DIV/0!"},
           Row{formula(number_bytes(2.5)), "2.5"},
           Row{formula(text_follows) + xls_record(0x0207, xls_text("Ergebnis")), "Ergebnis"},
           Row{formula(std::string("\1\0\1\0\0\0\xFF\xFF", 8)), "TRUE"},
           Row{formula(std::string("\2\0\x2A\0\0\0\xFF\xFF", 8)), "#N/A"},
           Row{formula(std::string("\3\0\0\0\0\0\xFF\xFF", 8)), ""},
       }) {
    EXPECT_EQ(text_of(row.cell), row.text);
  }
}

TEST(XlsSheet, gives_cells_in_their_order_and_of_two_in_one_place_the_last) {
  const auto text = [](std::size_t row, std::size_t column, std::string_view value) {
    return xls_record(0x0204, place(row, column) + xls_text(value));
  };
  const Recording recording =
      read_cells(text(1, 1, "d") + text(0, 1, "b") + text(1, 0, "c") + text(0, 0, "x") + text(0, 0, "a"));
  ASSERT_EQ(recording.tables.at(0).records.size(), 2U);
  EXPECT_EQ(recording.tables[0].records[0].cell(0) + recording.tables[0].records[0].cell(1), "ab");
  EXPECT_EQ(recording.tables[0].records[1].cell(0) + recording.tables[0].records[1].cell(1), "cd");
}

TEST(XlsWorkbook, that_cannot_be_read_says_why) {
  const auto refusal = [](const std::string& file) -> std::string {
    try {
      (void)read_all(xls_importer, file);
    } catch (const Error& error) {
      return error.what();
    }
    return "read";
  };
  XlsParts with_password = workbook();
  with_password.more_globals += xls_record(0x002F, std::string(6, '\0'));
  XlsParts lying = workbook();
  lying.cells = xls_record(0x00FD, place(0, 0) + little(9, 4));
  struct Row {
    std::string file;
    std::string_view says;
  };
  for (const Row& row : {
           Row{with_password.file(), "password-protected"},
           Row{compound_file({{"EncryptedPackage", std::string(100, 'x')}}), "password-protected"},
           Row{compound_file({{"WordDocument", std::string(100, 'x')}}), "no workbook"},
           Row{compound_file({{"Workbook", xls_record(0x0409, std::string(6, '\0'))}}), "older than Excel 5"},
           Row{lying.file(), "refers to a text that is not there"},
           Row{"PK\x03\x04", "no XLS workbook"},
       }) {
    EXPECT_NE(refusal(row.file).find(row.says), std::string::npos) << row.says << ": " << refusal(row.file);
  }
}

}  // namespace
}  // namespace kartei::importers
