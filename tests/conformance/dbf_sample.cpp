#include "tests/conformance/samples.hpp"

namespace kartei::importers {
namespace {

std::string number(std::size_t value, std::size_t bytes) {
  std::string text;
  for (; bytes > 0; --bytes, value >>= 8U) text += static_cast<char>(value & 0xFFU);
  return text;
}

constexpr std::size_t width = 40;

}  // namespace

/// As dBase III writes it, but UTF-8: without a language mark its letters decide.
std::string build_dbf(const std::vector<SamplePerson>& people) {
  constexpr std::array<std::string_view, 5> names = {"VORNAME", "NAME", "FIRMA", "TELEFON", "EMAIL"};
  const std::size_t head = 32 + names.size() * 32 + 1;
  std::string file =
      "\x03\x7c\x0b\x16" + number(people.size(), 4) + number(head, 2) + number(1 + names.size() * width, 2);
  file.resize(32, '\0');
  for (const std::string_view name : names) {
    std::string field(name);
    field.resize(11, '\0');
    field += 'C' + number(0, 4) + static_cast<char>(width);
    field.resize(32, '\0');
    file += field;
  }
  file += '\x0D';
  for (const SamplePerson& person : people) {
    file += ' ';
    for (const std::string_view value : person.values()) {
      std::string cell(value);
      cell.resize(width, ' ');
      file += cell;
    }
  }
  return file + '\x1A';
}

}  // namespace kartei::importers
