#include "tests/conformance/samples.hpp"

namespace kartei::importers {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace

std::string build_json(const std::vector<SamplePerson>& people) {
  std::string file = "[";
  std::string_view separator = "\n";
  for (const SamplePerson& person : people) {
    file += separator;
    file += "  {\"name\": {\"first\": " + quoted(person.first_name) +
            ", \"last\": " + quoted(person.last_name) + "}, \"company\": " + quoted(person.company) +
            ", \"phones\": [" + quoted(person.phone) + "], \"email\": " + quoted(person.email) + "}";
    separator = ",\n";
  }
  return file + "\n]\n";
}

}  // namespace kartei::importers
