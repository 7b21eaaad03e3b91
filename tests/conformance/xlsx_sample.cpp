#include "tests/conformance/samples.hpp"
#include "tests/conformance/workbook_parts.hpp"

namespace kartei::importers {

/// Every other row by shared strings, the others inline, as different programs write them.
std::string build_xlsx(const std::vector<SamplePerson>& people) {
  WorkbookParts parts;
  parts.rows = text_row({"Vorname", "Nachname", "Firma", "Telefon", "E-Mail"});
  std::size_t strings = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto values = people[i].values();
    if (i % 2 == 0) {
      parts.rows += text_row({values.begin(), values.end()});
      continue;
    }
    parts.rows += "<row>";
    for (const auto value : values) {
      parts.rows += "<c t=\"s\"><v>" + std::to_string(strings++) + "</v></c>";
      parts.shared_strings += "<si><t>" + escaped_xml(value) + "</t></si>";
    }
    parts.rows += "</row>";
  }
  return parts.file();
}

}  // namespace kartei::importers
