/// Writes the workbook that workbook_as_openpyxl_reads_it.py looks at: write_workbook OUT.xlsx
#include "export/workbook.hpp"

using namespace kartei;
using Cells = std::vector<std::string_view>;

int main(int argument_count, char** arguments) {
  if (argument_count != 2) return 64;
  const auto created = moment_from_text("2026-11-22T08:15:00Z");
  exports::Workbook workbook(arguments[1], created.value());
  auto& people =
      workbook.add_sheet("Leute", {{"Name"},
                                   {"PLZ"},
                                   {"Nummer", exports::ColumnKind::integer},
                                   {"geboren", exports::ColumnKind::date},
                                   {"Entscheidung", exports::ColumnKind::text, {"gleich", "verschieden"}}});
  people.row(Cells{"Müller & Söhne", "01067", "42", "1980-02-29", ""});
  people.row(Cells{"=1+1", "+4930123456", "007", "1899-12-31", "gleich"});
  people.row(Cells{"zwei\r\nZeilen\x01 _x000D_", "", "1234567890123456", "29.2.1980", ""});
  auto& notes = workbook.add_sheet("Notizen: [alle]", {{"Notiz"}});
  const std::string long_note = std::string(40'000, 'a') + "Ende";
  notes.row(Cells{long_note});
  workbook.add_sheet("leer", {{"Name"}});
  workbook.commit();
  return 0;
}
