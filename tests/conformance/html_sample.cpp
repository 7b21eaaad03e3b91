#include "tests/conformance/samples.hpp"
#include "tests/conformance/workbook_parts.hpp"

namespace kartei::importers {

std::string build_html(const std::vector<SamplePerson>& people) {
  std::string page =
      "<html><head><title>Liste</title></head>\n<body><table border=1>\n"
      "<tr><th>Vorname<th>Nachname<th>Firma<th>Telefon<th>E-Mail</tr>\n";
  for (const SamplePerson& person : people) {
    page += "<TR>";
    for (const std::string_view value : person.values()) page += "<TD nowrap>" + escaped_xml(value) + "</TD>";
    page += "</TR>\n";
  }
  return page + "</table></body></html>\n";
}

}  // namespace kartei::importers
