#include "tests/conformance/samples.hpp"

namespace kartei::importers {

std::string build_ldif(const std::vector<SamplePerson>& people) {
  std::string text = "version: 1\n\n";
  for (const SamplePerson& person : people)
    text += "dn: cn=" + person.first_name + " " + person.last_name + ",mail=" + person.email +
            "\nobjectclass: top\nobjectclass: person\nobjectclass: mozillaAbPersonAlpha\ngivenName: " +
            person.first_name + "\nsn: " + person.last_name + "\no: " + person.company +
            "\ntelephoneNumber: " + person.phone + "\nmail: " + person.email + "\n\n";
  return text;
}

}  // namespace kartei::importers
