/// How fast text is folded, checked and decoded.

#include <benchmark/benchmark.h>

#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::text {
namespace {

void fold(benchmark::State& state, std::string_view text) {
  for (auto _ : state) benchmark::DoNotOptimize(fold_ae(text));
  state.SetItemsProcessed(state.iterations());
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

void detect(benchmark::State& state, std::string_view line) {
  const std::string bytes = repeated(line, 20'000);
  for (auto _ : state) benchmark::DoNotOptimize(detect_encoding(bytes));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void decode(benchmark::State& state) {
  const std::string bytes = repeated(
      "J\xFCrgen;M\xFCller;Stra\xDF"
      "e 5;63067 Offenbach\r\n",
      20'000);
  for (auto _ : state) benchmark::DoNotOptimize(to_utf8(bytes, Encoding::windows_1252));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

BENCHMARK_CAPTURE(fold, ascii, "Schmidt");
BENCHMARK_CAPTURE(fold, german, "Müller-Lüdenscheidt");
BENCHMARK_CAPTURE(fold, french, "François Dérouët");
BENCHMARK_CAPTURE(fold, greek, "Παπαδόπουλος");
BENCHMARK_CAPTURE(detect, utf8, "Jürgen;Müller;Straße 5;63067 Offenbach\r\n");
BENCHMARK_CAPTURE(detect, windows_1252, "J\xFCrgen;M\xFCller;Ring 5;63067 Offenbach\r\n");
BENCHMARK(decode);

}  // namespace
}  // namespace kartei::text
