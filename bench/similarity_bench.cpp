// How fast names are compared and coded. One item is one pair, or one name.
#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "generate/random.hpp"
#include "match/similarity.hpp"
#include "phonetic/koelner.hpp"
#include "phonetic/letters.hpp"

namespace kartei::match {
namespace {

// Names put together of parts, as long as German last names are; every eighth with an umlaut.
std::vector<std::string> names(std::size_t count) {
  constexpr std::array<std::string_view, 16> parts{"linden", "ober", "stein",  "eichen", "rosen", "gold",
                                                   "kirch",  "mühl", "berg",   "bauer",  "mann",  "bach",
                                                   "hof",    "feld", "reuter", "schmidt"};
  generate::Random random(1);
  std::vector<std::string> names;
  names.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    names.push_back(std::string(random.pick(parts)) + std::string(random.pick(parts)));
  return names;
}

constexpr std::size_t name_count = 4096;

template <class Compare>
void compare(benchmark::State& state, Compare compare) {
  const std::vector<std::string> all = names(name_count);
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(compare(all[i], all[(i * 7 + 1) % name_count]));
    i = (i + 1) % name_count;
  }
  state.SetItemsProcessed(state.iterations());
}

template <class Code>
void code(benchmark::State& state, Code code) {
  const std::vector<std::string> all = names(name_count);
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(code(all[i]));
    i = (i + 1) % name_count;
  }
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK_CAPTURE(compare, osa, osa_distance);
BENCHMARK_CAPTURE(compare, within_one_edit, within_one_edit);
BENCHMARK_CAPTURE(compare, jaro_winkler, jaro_winkler);
BENCHMARK_CAPTURE(code, koelner, phonetic::koelner_packed);
BENCHMARK_CAPTURE(code, koelner_of_folded_letters, [](std::string_view name) {
  return phonetic::koelner_packed(phonetic::fold_letters(name));
});

}  // namespace
}  // namespace kartei::match
