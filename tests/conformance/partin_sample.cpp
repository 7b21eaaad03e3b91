#include "tests/conformance/samples.hpp"

namespace kartei::importers {
namespace {

std::string released(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '+' || c == ':' || c == '?' || c == '\'') out += '?';
    out += c;
  }
  return out;
}

}  // namespace

/// The names of the person stand as two lines of the party's name.
std::string build_partin(const std::vector<SamplePerson>& people) {
  std::string file =
      "UNA:+.? '\nUNB+UNOY:4+4012345000009:14+4000004000002:14+261122:0800+1'\nUNH+1+PARTIN:D:96A:UN'\n";
  for (const SamplePerson& person : people)
    file += "NAD+BY+++" + released(person.company) + ":" + released(person.last_name) + ":" +
            released(person.first_name) + "'\nCOM+" + released(person.phone) + ":TE'\nCOM+" +
            released(person.email) + ":EM'\n";
  return file + "UNT+1+1'\nUNZ+1+1'\n";
}

}  // namespace kartei::importers
