/// What bench/xlsx_read.py measures: writes a large workbook, or reads one and prints seconds and cells.
/// usage: xlsx_read write FILE ROWS COLUMNS | xlsx_read read FILE

#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "export/workbook.hpp"
#include "importers/xlsx.hpp"

namespace kartei {
namespace {

/// Every third column repeats a few words, the others hold a text of their own in each row.
void write(const std::string& path, int rows, int columns) {
  std::vector<exports::ColumnSpec> specs;
  for (int column = 1; column <= columns; ++column) specs.push_back({fmt::format("Spalte {}", column)});
  const auto writer = exports::workbook_writer(path, Moment{}, "Liste", specs);
  std::vector<std::string> cells(specs.size());
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      cells[static_cast<std::size_t>(column)] =
          column % 3 == 0 ? fmt::format("Straße {}", row % 97) : fmt::format("Wert {}-{}", row, column);
    }
    writer->row(std::vector<std::string_view>(cells.begin(), cells.end()));
  }
  writer->finish();
}

class CountingSink final : public importers::ImportSink {
 public:
  void decided(const Decision&) override {}
  void begin_table(std::string_view) override {}
  void column(std::string_view) override { ++cells; }
  void record(const RawRecord& record) override { cells += record.cells.size(); }
  void reject(const Diagnostic&, std::string_view) override {}
  void skipped(std::string_view, std::uint64_t) override {}
  std::uint64_t cells = 0;
};

void read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  CountingSink sink;
  const auto begin = std::chrono::steady_clock::now();
  importers::xlsx_importer.read(bytes, {}, sink);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{} {} {}\n", seconds.count(), sink.cells, usage.ru_maxrss);
}

}  // namespace
}  // namespace kartei

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments, arguments + count);
  if (count == 5 && words[1] == "write") {
    kartei::write(words[2], std::stoi(words[3]), std::stoi(words[4]));
  } else if (count == 3 && words[1] == "read") {
    kartei::read(words[2]);
  } else {
    return 64;
  }
  return 0;
}
