#include "tests/conformance/samples.hpp"

namespace kartei::importers {
namespace {

std::string filled(std::string_view text, std::size_t letters) {
  std::size_t width = 0;
  for (const char c : text) width += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0 : 1;
  return std::string(text) + std::string(letters > width ? letters - width : 0, ' ');
}

}  // namespace

FixedLayout fixed_width_layout() {
  return {"",
          {{"Vorname", 2, 20},
           {"Nachname", 22, 20},
           {"Telefon", 42, 24},
           {"E-Mail", 66, 30},
           {"Firma", 96, 2'000'000}},
          1,
          "P"};
}

/// As a host writes them: a kind of line in front, blanks at the end cut off.
std::string build_fixed_width(const std::vector<SamplePerson>& people) {
  std::string file = "H20261122\n";
  for (const SamplePerson& person : people)
    file += "P" + filled(person.first_name, 20) + filled(person.last_name, 20) + filled(person.phone, 24) +
            filled(person.email, 30) + person.company + "\n";
  return file;
}

}  // namespace kartei::importers
