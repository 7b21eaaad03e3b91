#include <gtest/gtest.h>

#include "export/table_writer.hpp"

namespace kartei::exports {
namespace {

using Cells = std::vector<std::string_view>;

std::string written(CsvDialect dialect, const std::vector<ColumnSpec>& columns,
                    const std::vector<Cells>& rows) {
  std::string out;
  const auto writer = csv_writer([&out](std::string_view bytes) { out += bytes; }, dialect, columns);
  for (const auto& row : rows) writer->row(row);
  writer->finish();
  return out;
}

const std::vector<ColumnSpec> columns = {
    {"Name"}, {"Telefon"}, {"Umsatz", ColumnKind::integer}, {"seit", ColumnKind::date}};

TEST(CsvWriter, writes_what_german_excel_opens_right) {
  EXPECT_EQ(written(CsvDialect::excel_de, columns, {{"Müller; Söhne", "+4930123456", "-12", "2026-11-22"}}),
            "\xEF\xBB\xBFName;Telefon;Umsatz;seit\r\n"
            "\"Müller; Söhne\";\"=\"\"+4930123456\"\"\";-12;2026-11-22\r\n");
}

TEST(CsvWriter, writes_rfc_4180_for_machines) {
  EXPECT_EQ(written(CsvDialect::rfc4180, columns, {{"Müller, Söhne", "+4930123456", "-12", "2026-11-22"}}),
            "Name,Telefon,Umsatz,seit\r\n"
            "\"Müller, Söhne\",+4930123456,-12,2026-11-22\r\n");
}

TEST(CsvWriter, guards_formulas_in_cells_and_in_the_header) {
  EXPECT_EQ(written(CsvDialect::rfc4180, {{"=A1"}}, {{"@SUM(A1)"}}), "'=A1\r\n'@SUM(A1)\r\n");
}

TEST(CsvWriter, writes_the_header_even_without_rows) {
  EXPECT_EQ(written(CsvDialect::rfc4180, {{"Name"}, {"Ort"}}, {}), "Name,Ort\r\n");
}

TEST(CsvWriter, hands_rows_on_while_it_writes) {
  std::size_t calls = 0;
  std::size_t bytes = 0;
  const auto writer = csv_writer(
      [&](std::string_view part) {
        ++calls;
        bytes += part.size();
      },
      CsvDialect::rfc4180, {{"Text"}});
  const std::string cell(1000, 'x');
  for (int i = 0; i < 1000; ++i) writer->row(Cells{cell});
  writer->finish();
  EXPECT_GT(calls, 10U);
  EXPECT_EQ(bytes, std::string_view("Text\r\n").size() + 1000 * 1002);
}

}  // namespace
}  // namespace kartei::exports
