#include "tests/conformance/samples.hpp"
#include "tests/conformance/workbook_parts.hpp"
#include "tests/conformance/zip_file.hpp"

namespace kartei::importers {
namespace {

std::string row(std::span<const std::string_view> values) {
  std::string xml = "<table:table-row>";
  for (const std::string_view value : values)
    xml += "<table:table-cell office:value-type=\"string\"><text:p>" + escaped_xml(value) +
           "</text:p></table:table-cell>";
  return xml + "<table:table-cell table:number-columns-repeated=\"1019\"/></table:table-row>";
}

}  // namespace

/// As LibreOffice writes it: empty cells to the sheet's edge and empty rows to its end, as repeats.
std::string build_ods(const std::vector<SamplePerson>& people) {
  std::string rows =
      row(std::to_array<std::string_view>({"Vorname", "Nachname", "Firma", "Telefon", "E-Mail"}));
  for (const SamplePerson& person : people) rows += row(person.values());
  return zip_file({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                   {"content.xml",
                    "<?xml version=\"1.0\"?><office:document-content "
                    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                    "<office:spreadsheet><table:table table:name=\"Tabelle1\">" +
                        rows +
                        "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
                        "table:number-columns-repeated=\"1024\"/></table:table-row></table:table>"
                        "</office:spreadsheet></office:body></office:document-content>"}});
}

}  // namespace kartei::importers
