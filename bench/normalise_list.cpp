/// What bench/normalise_list.py measures: a list read, mapped and normalised in one thread, as every job does
/// it that takes files; prints seconds of CPU, rows, contact points. usage: bench_normalise_list FILE

#include <fmt/format.h>

#include <ctime>
#include <string>

#include "operations/input/contact_reader.hpp"

namespace kartei {
namespace {

class CountingSink final : public operations::ContactSink {
 public:
  void decided(const Decision&) override {}
  void begin_table(const operations::TableHead&) override {}
  void row(operations::ReadRow& row) override {
    ++rows;
    points += row.contact.contact_points.size();
  }
  void skipped(std::string_view, std::uint64_t) override {}
  void end_table(const operations::TableHead&) override {}
  std::size_t rows = 0;
  std::size_t points = 0;
};

void read(const std::string& path) {
  const operations::InputFile input = operations::read_input(path);
  CountingSink sink;
  operations::read_contacts(input, {}, {}, sink);
  fmt::print("{} {} {}\n", static_cast<double>(std::clock()) / CLOCKS_PER_SEC, sink.rows, sink.points);
}

}  // namespace
}  // namespace kartei

int main(int count, char** arguments) {
  if (count != 2) return 64;
  kartei::read(arguments[1]);
  return 0;
}
