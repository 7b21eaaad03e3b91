#include "tests/conformance/samples.hpp"

namespace kartei::importers {

std::string build_vcard(const std::vector<SamplePerson>& people) {
  std::string file;
  for (const SamplePerson& person : people) {
    file += "BEGIN:VCARD\nVERSION:3.0\nN:" + person.last_name + ";" + person.first_name + ";;;\n";
    file += "FN:" + person.first_name + " " + person.last_name + "\nORG:" + person.company + "\n";
    file += "TEL;TYPE=WORK,VOICE:" + person.phone + "\nEMAIL;TYPE=INTERNET:" + person.email + "\nEND:VCARD\n";
  }
  return file;
}

}  // namespace kartei::importers
