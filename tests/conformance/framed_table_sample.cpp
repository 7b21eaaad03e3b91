#include "tests/conformance/samples.hpp"

namespace kartei::importers {

/// As SAP saves a list, its columns as wide as each value needs.
std::string build_framed_table(const std::vector<SamplePerson>& people) {
  const std::string rule = std::string(60, '-') + "\n";
  std::string file = "Tabelle: KNA1\n" + rule + "|  |NAMEV |NAME1 |Firma |TELF1 |E-Mail |\n" + rule;
  for (const SamplePerson& person : people) {
    file += "|  ";
    for (const std::string_view value : person.values()) file += "|" + std::string(value) + " ";
    file += "|\n";
  }
  return file + rule;
}

}  // namespace kartei::importers
