#include "tests/conformance/compound_builder.hpp"
#include "tests/conformance/samples.hpp"
#include "tests/conformance/xls_parts.hpp"

namespace kartei::importers {
namespace {

std::string place(std::size_t row, std::size_t column) {
  return little(row, 2) + little(column, 2) + little(0, 2);
}

}  // namespace

/// Every other row by shared texts, the others with texts of their own, as different programs write them.
std::string build_xls(const std::vector<SamplePerson>& people) {
  XlsParts parts;
  std::size_t row = 0;
  const auto add_row = [&](std::span<const std::string_view> values) {
    for (std::size_t column = 0; column < values.size(); ++column) {
      if (row % 2 == 0) {
        parts.cells += xls_record(0x00FD, place(row, column) + little(parts.shared_texts.size(), 4));
        parts.shared_texts.emplace_back(values[column]);
      } else {
        parts.cells += xls_record(0x0204, place(row, column) + xls_text(values[column]));
      }
    }
    ++row;
  };
  add_row(std::to_array<std::string_view>({"Vorname", "Nachname", "Firma", "Telefon", "E-Mail"}));
  for (const SamplePerson& person : people) add_row(person.values());
  return parts.file();
}

}  // namespace kartei::importers
