/// How fast CSV is lexed, and imported as a whole.

#include <benchmark/benchmark.h>

#include "format/csv_lexer.hpp"
#include "importers/importer.hpp"

namespace kartei {
namespace {

constexpr std::string_view plain_row =
    "Jürgen;Müller;Bäcker & Söhne KG;Ring 5;63067;Offenbach;069 123456;j@example.org\r\n";
constexpr std::string_view quoted_row =
    "\"Jürgen\";\"Müller\";\"Bäcker \"\"&\"\" Söhne KG\";\"Ring "
    "5\nHinterhaus\";\"63067\";\"Offenbach\";\"069 123456\"\r\n";

std::string file_of(std::string_view row, std::size_t rows) {
  std::string text = "Vorname;Nachname;Firma;Straße;PLZ;Ort;Telefon;E-Mail\r\n";
  for (std::size_t i = 0; i < rows; ++i) text += row;
  return text;
}

void lex(benchmark::State& state, std::string_view row) {
  const std::string text = file_of(row, 100'000);
  for (auto _ : state) {
    format::CsvLexer lexer(text, {});
    std::size_t cells = 0;
    for (auto r = lexer.next(); r; r = lexer.next()) cells += r->cells.size();
    benchmark::DoNotOptimize(cells);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

class CountingSink : public importers::ImportSink {
 public:
  void decided(const Decision& /*decision*/) override {}
  void begin_table(std::string_view /*name*/) override {}
  void column(std::string_view /*name*/) override {}
  void record(const RawRecord& record) override { cells += record.cells.size(); }
  void reject(const Diagnostic& /*diagnostic*/, std::string_view /*raw*/) override {}
  void skipped(std::string_view /*what*/, std::uint64_t /*lines*/) override {}

  std::size_t cells = 0;
};

void import(benchmark::State& state, std::string_view row) {
  const std::string text = file_of(row, 100'000);
  const importers::Importer* csv = importers::find_importer("csv");
  for (auto _ : state) {
    CountingSink sink;
    csv->read(text, {}, sink);
    benchmark::DoNotOptimize(sink.cells);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

BENCHMARK_CAPTURE(lex, plain, plain_row);
BENCHMARK_CAPTURE(lex, quoted, quoted_row);
BENCHMARK_CAPTURE(import, plain, plain_row)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(import, quoted, quoted_row)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kartei
