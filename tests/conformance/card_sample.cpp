#include "tests/conformance/samples.hpp"

namespace kartei::importers {

std::string build_card(const std::vector<SamplePerson>& people) {
  std::string text;
  for (const SamplePerson& person : people) {
    if (!text.empty()) text += "---\n";
    for (const std::string_view value : person.values()) text += std::string(value) + "\n";
  }
  return text;
}

}  // namespace kartei::importers
