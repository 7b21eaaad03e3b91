#include "tests/conformance/samples.hpp"
#include "tests/conformance/workbook_parts.hpp"

namespace kartei::importers {

std::string build_xml(const std::vector<SamplePerson>& people) {
  std::string file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<export><kunden>\n";
  for (const SamplePerson& person : people)
    file += "<kunde><name><vorname>" + escaped_xml(person.first_name) + "</vorname><nachname>" +
            escaped_xml(person.last_name) + "</nachname></name><firma>" + escaped_xml(person.company) +
            "</firma><kontakt><telefon>" + escaped_xml(person.phone) +
            "</telefon></kontakt><kontakt><email>" + escaped_xml(person.email) +
            "</email></kontakt></kunde>\n";
  return file + "</kunden></export>\n";
}

}  // namespace kartei::importers
