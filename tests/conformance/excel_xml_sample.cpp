#include "tests/conformance/samples.hpp"
#include "tests/conformance/workbook_parts.hpp"

namespace kartei::importers {
namespace {

std::string row(std::span<const std::string_view> values) {
  std::string xml = "<Row>";
  for (const std::string_view value : values)
    xml += "<Cell><Data ss:Type=\"String\">" + escaped_xml(value) + "</Data></Cell>";
  return xml + "</Row>\n";
}

}  // namespace

std::string build_excel_xml(const std::vector<SamplePerson>& people) {
  std::string rows =
      row(std::to_array<std::string_view>({"Vorname", "Nachname", "Firma", "Telefon", "E-Mail"}));
  for (const SamplePerson& person : people) rows += row(person.values());
  return "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook "
         "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
         "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Tabelle1\"><Table>" +
         rows + "</Table></Worksheet></Workbook>\n";
}

}  // namespace kartei::importers
