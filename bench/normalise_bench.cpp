// How many names, streets, companies, phones and whole contacts are normalised in a second, on one core.

#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <vector>

#include "normalise/company_name.hpp"
#include "normalise/normaliser.hpp"
#include "normalise/person_name.hpp"
#include "normalise/phone.hpp"
#include "normalise/place.hpp"
#include "normalise/street.hpp"
#include "phonetic/koelner.hpp"

namespace {

using namespace kartei;

constexpr auto first_names =
    std::to_array<std::string_view>({"Hans", "Anna", "Karl-Heinz", "Sabine", "Jürgen", "Ute", "Thomas",
                                     "Dr. Eva", "Günther", "Maria", "Ayşe", "Uwe"});
constexpr auto last_names =
    std::to_array<std::string_view>({"Meyer", "Müller", "von der Heide", "Schmidt", "Müller-Lüdenscheidt",
                                     "Huber", "Wagner", "Yılmaz", "Graf", "Koch"});
constexpr auto streets =
    std::to_array<std::string_view>({"Hauptstr. ", "Am Markt ", "Willy-Brandt-Platz ", "Bahnhofstraße ",
                                     "Münchner Str. ", "Straße des 17. Juni "});
constexpr auto companies =
    std::to_array<std::string_view>({"Müller GmbH & Co. KG", "Meier Maschinenbau GmbH",
                                     "Volksbank Offenbach eG", "Huber e.U.", "Gebr. Koch OHG", "IBM"});
struct City {
  std::string_view postcode;
  std::string_view name;
};
constexpr auto cities = std::to_array<City>(
    {{"63067", "Offenbach"}, {"1067", "Dresden"}, {"10115", "Berlin"}, {"1010", "Wien"}, {"8001", "Zürich"}});

/// Values that differ, as those of a list do; the same in every run.
struct List {
  std::vector<std::string> first, last, company, street, phone, email, postcode, city;

  explicit List(std::size_t rows) {
    std::uint64_t state = 20261122;
    const auto below = [&](std::size_t bound) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      return static_cast<std::size_t>(state >> 33U) % bound;
    };
    for (std::size_t row = 0; row < rows; ++row) {
      first.emplace_back(first_names[below(first_names.size())]);
      last.emplace_back(last_names[below(last_names.size())]);
      company.push_back(std::string(companies[below(companies.size())]) + ' ' + std::to_string(below(rows)));
      street.push_back(std::string(streets[below(streets.size())]) + std::to_string(1 + below(150)));
      phone.push_back("0" + std::to_string(200 + below(700)) + "/" + std::to_string(100000 + below(900000)));
      email.push_back("name" + std::to_string(row) + "@firma" + std::to_string(below(5000)) + ".de");
      const City& place = cities[below(cities.size())];
      postcode.emplace_back(place.postcode);
      city.emplace_back(place.name);
    }
  }
};

constexpr std::size_t rows = 10000;

const List& list() {
  static const List made(rows);
  return made;
}

template <class Read>
void run(benchmark::State& state, Read read) {
  for (auto _ : state) {
    for (std::size_t row = 0; row < rows; ++row) read(row);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
}

void person_names(benchmark::State& state) {
  run(state, [](std::size_t row) {
    normalise::NameFields fields;
    fields.first_name = list().first[row];
    fields.last_name = list().last[row];
    benchmark::DoNotOptimize(normalise::read_person(fields));
  });
}

void company_names(benchmark::State& state) {
  run(state, [](std::size_t row) { benchmark::DoNotOptimize(normalise::read_company(list().company[row])); });
}

void street_lines(benchmark::State& state) {
  run(state,
      [](std::size_t row) { benchmark::DoNotOptimize(normalise::read_street(list().street[row], "DE")); });
}

void places(benchmark::State& state) {
  run(state, [](std::size_t row) {
    benchmark::DoNotOptimize(normalise::read_place({list().postcode[row], list().city[row], {}}));
  });
}

void phones(benchmark::State& state) {
  run(state,
      [](std::size_t row) { benchmark::DoNotOptimize(normalise::read_phones(list().phone[row], "DE")); });
}

void koelner_codes(benchmark::State& state) {
  run(state, [](std::size_t row) { benchmark::DoNotOptimize(phonetic::koelner_packed(list().last[row])); });
}

void whole_contacts(benchmark::State& state) {
  normalise::Normaliser normaliser;
  ContactDraft draft;
  std::vector<Diagnostic> found;
  run(state, [&](std::size_t row) {
    const List& values = list();
    draft.values = {{{Field::first_name}, 0, values.first[row]},  {{Field::last_name}, 1, values.last[row]},
                    {{Field::company}, 2, values.company[row]},   {{Field::street}, 3, values.street[row]},
                    {{Field::postcode}, 4, values.postcode[row]}, {{Field::city}, 5, values.city[row]},
                    {{Field::phone}, 6, values.phone[row]},       {{Field::email}, 7, values.email[row]}};
    found.clear();
    benchmark::DoNotOptimize(normaliser.contact(draft, found));
  });
}

BENCHMARK(person_names)->Unit(benchmark::kMillisecond);
BENCHMARK(company_names)->Unit(benchmark::kMillisecond);
BENCHMARK(street_lines)->Unit(benchmark::kMillisecond);
BENCHMARK(places)->Unit(benchmark::kMillisecond);
BENCHMARK(phones)->Unit(benchmark::kMillisecond);
BENCHMARK(koelner_codes)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_contacts)->Unit(benchmark::kMillisecond);

}  // namespace
