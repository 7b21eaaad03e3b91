#include "format/csv_cell.hpp"
#include "tests/conformance/samples.hpp"

namespace kartei::importers {

std::string build_csv(const std::vector<SamplePerson>& people) {
  std::string file = "Vorname;Nachname;Firma;Telefon;E-Mail\n";
  for (const SamplePerson& person : people) {
    std::string_view separator;
    for (const std::string_view value : person.values()) {
      file += separator;
      format::append_csv_cell(file, value, ';');
      separator = ";";
    }
    file += '\n';
  }
  return file;
}

}  // namespace kartei::importers
