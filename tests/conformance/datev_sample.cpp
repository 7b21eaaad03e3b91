#include <fmt/format.h>

#include "format/csv_cell.hpp"
#include "tests/conformance/samples.hpp"

namespace kartei::importers {

std::string build_datev(const std::vector<SamplePerson>& people) {
  std::string file =
      "\"EXTF\";700;16;\"Debitoren/"
      "Kreditoren\";5;20240130140659583;;\"RE\";\"\";\"\";29098;55003;20240101;4;;;\"\";"
      "\"\";;;;\"\";;\"\";;;\"03\";;;\"\";\"\"\n"
      "Konto;Name (Adressattyp Unternehmen);Unternehmensgegenstand;Name (Adressattyp natürl. Person);"
      "Vorname (Adressattyp natürl. Person);Telefon;E-Mail\n";
  int account = 10'000;
  for (const SamplePerson& person : people) {
    file += fmt::format("{};", account++);
    format::append_csv_cell(file, person.company, ';');
    file += fmt::format(";;\"{}\";\"{}\";\"{}\";\"{}\"\n", person.last_name, person.first_name, person.phone,
                        person.email);
  }
  return file;
}

}  // namespace kartei::importers
