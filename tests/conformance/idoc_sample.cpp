#include <fmt/format.h>

#include "tests/conformance/samples.hpp"

namespace kartei::importers {
namespace {

std::string filled(std::string_view text, std::size_t letters) {
  std::size_t width = 0;
  for (const char c : text) width += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1;
  return std::string(text) + std::string(letters > width ? letters - width : 0, ' ');
}

}  // namespace

/// A customer for each person, whose names stand in the customer's own fields.
std::string build_idoc(const std::vector<SamplePerson>& people) {
  std::string file;
  int number = 10'000;
  for (const SamplePerson& person : people) {
    file += filled("EDI_DC40  100000000000000000170030 2   DEBMAS06", 524) + "\n";
    std::string data = "005" + fmt::format("{:010}", number++);
    data = filled(data, 179) + filled(person.company, 35) + filled(person.last_name, 35) +
           filled(person.first_name, 35);
    data = filled(data, 527) + filled(person.phone, 16);
    data = filled(data, 590) + filled(person.email, 30);
    file += filled("E2KNA1M005", 30) +
            filled(
                "1000000000000000001000001000000"
                "02",
                33) +
            filled(data, 1000) + "\n";
  }
  return file;
}

}  // namespace kartei::importers
