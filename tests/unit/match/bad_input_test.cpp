// Lists as they should not be: what says nothing joins nobody, and work and memory stay in bounds.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>

#include "match/duplicates.hpp"
#include "parties.hpp"

namespace kartei::match {
namespace {

Result search(const Table& table) {
  return find_duplicates(table, shipped_model(), {}, report_options(shipped_model()));
}

// Names of which no two are alike: each n another.
std::string name_of(std::size_t n) {
  constexpr std::array parts{"bar", "dol", "fin", "gur", "hem", "kas", "lox", "mut",
                             "nep", "pyr", "quo", "rit", "sud", "tav", "wel", "zim"};
  std::uint64_t hash = (n + 1) * 0x9E3779B97F4A7C15U;
  std::string name;
  for (int i = 0; i < 4; ++i) {
    hash = (hash ^ (hash >> 29U)) * 0xBF58476D1CE4E5B9U;
    name += parts[hash >> 60U];
  }
  return name;
}

// Strangers, each with a name, a street and a phone of their own, and what `spoil` does to them.
Result search_strangers(std::size_t count, const std::function<void(Party&)>& spoil) {
  Table table;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string phone = "+4930" + std::to_string(2'357'111 + i * 7919);
    Party party{.last = name_of(i),
                .first = name_of(i + 10'000),
                .street = name_of(i + 20'000) + "weg",
                .number = std::to_string(i % 90 + 1),
                .postcode = std::to_string(10'115 + i * 17 % 80'000),
                .city = name_of(i + 30'000) + "stadt",
                .phones = {phone}};
    spoil(party);
    add(table, party);
  }
  return search(table);
}

TEST(BadInput, one_and_the_same_value_that_says_nothing_joins_nobody) {
  struct Row {
    const char* what;
    std::function<void(Party&)> spoil;
  };
  constexpr std::size_t rows = 1000;
  for (const Row& row : {
           Row{"nothing is spoilt", [](Party&) {}},
           Row{"no street", [](Party& p) { p.street.clear(), p.number.clear(); }},
           Row{"a street 'unbekannt'", [](Party& p) { p.street = "unbekannt", p.number = ""; }},
           Row{"a street 'k.A.'", [](Party& p) { p.street = "k.A.", p.number = "0"; }},
           Row{"a last name 'unbekannt'", [](Party& p) { p.last = "unbekannt"; }},
           Row{"a first name 'n/a'", [](Party& p) { p.first = "n/a"; }},
           Row{"a city 'unbekannt'", [](Party& p) { p.city = "unbekannt", p.postcode = "00000"; }},
           Row{"postcode 0000", [](Party& p) { p.postcode = "0000"; }},
           Row{"postcode 99999", [](Party& p) { p.postcode = "99999"; }},
           Row{"born 01.01.1900", [](Party& p) { p.birth = "1900-01-01"; }},
           Row{"born 01.01.1970", [](Party& p) { p.birth = "1970-01-01"; }},
           Row{"test@test.de", [](Party& p) { p.emails = {"test@test.de"}; }},
           Row{"keine@web.de", [](Party& p) { p.emails = {"keine@web.de"}; }},
           Row{"phone 000000", [](Party& p) { p.phones = {"+49000000000"}; }},
       }) {
    SCOPED_TRACE(row.what);
    const Result result = search_strangers(rows, row.spoil);
    EXPECT_TRUE(result.links.empty());
    EXPECT_LT(result.pairs_scored, 10 * rows);
  }
}

TEST(BadInput, one_value_that_everybody_shares_joins_nobody) {
  struct Row {
    const char* what;
    std::function<void(Party&)> spoil;
  };
  constexpr std::size_t rows = 1200;
  for (const Row& row : {
           Row{"one phone", [](Party& p) { p.phones = {"+4969123987"}; }},
           Row{"one mailbox", [](Party& p) { p.emails = {"vertrieb.nord@haus.example.ch"}; }},
           Row{"one door",
               [](Party& p) {
                 p.street = "Hauptstraße", p.number = "1", p.postcode = "63067", p.city = "Offenbach";
               }},
           Row{"one employer", [](Party& p) { p.company = "Zschimmer Anlagenbau"; }},
       }) {
    SCOPED_TRACE(row.what);
    const Result result = search_strangers(rows, row.spoil);
    EXPECT_TRUE(result.links.empty());
    EXPECT_LT(result.pairs_scored, 300 * rows);
  }
}

TEST(BadInput, rows_that_say_nothing_meet_nobody) {
  constexpr std::size_t rows = 20'000;
  struct Row {
    const char* what;
    Party party;
  };
  for (const Row& row : {
           Row{"empty", {}},
           Row{"unbekannt",
               {.last = "unbekannt", .first = "k.A.", .street = "unbekannt", .postcode = "00000"}},
           Row{"what programs put in",
               {.last = "n/a",
                .phones = {"+49000000000"},
                .emails = {"test@test.de"},
                .birth = "1900-01-01"}},
       }) {
    SCOPED_TRACE(row.what);
    Table table;
    for (std::size_t i = 0; i < rows; ++i) add(table, row.party);
    const Result result = search(table);
    EXPECT_TRUE(result.links.empty());
    EXPECT_TRUE(result.doubtful.empty());
    EXPECT_EQ(result.pairs_scored, 0U);
  }
}

TEST(BadInput, of_one_row_copied_a_hundred_thousand_times_is_one_cluster) {
  constexpr std::size_t rows = 100'000;
  Table table;
  const Party party{.last = "Lindenschmidt",
                    .first = "Anna",
                    .street = "Ringstraße",
                    .number = "5",
                    .postcode = "63067",
                    .city = "Offenbach",
                    .phones = {"+4969123987"}};
  for (std::size_t i = 0; i < rows; ++i) add(table, party);
  const Result result = search(table);
  EXPECT_TRUE(std::ranges::all_of(result.cluster_of, [](std::uint32_t row) { return row == 0; }));
  EXPECT_LT(result.links.size(), 2 * rows);
  EXPECT_EQ(result.pairs_scored, 0U) << "copies are compared with the first of them only";
}

// Five thousand people of one name in one town, told apart by first name and door; one of them stands there
// twice.
TEST(BadInput, of_five_thousand_of_one_name_in_one_town_the_one_who_is_there_twice_is_found) {
  constexpr std::size_t rows = 5000;
  Table table;
  Party twice;
  for (std::size_t i = 0; i <= rows; ++i) {
    const std::string phone = "+4969" + std::to_string(2'357'111 + i * 7919);
    Party party{.last = "Müller",
                .first = name_of(i + 10'000),
                .street = name_of(i % 300) + "weg",
                .number = std::to_string(i / 300 + 1),
                .postcode = "63067",
                .city = "Offenbach",
                .phones = {phone}};
    if (i == rows) {
      twice.phones.clear();
      add(table, twice);
      continue;
    }
    if (i == rows / 2) twice = party;
    add(table, party);
  }
  const Result result = search(table);
  EXPECT_EQ(result.cluster_of[rows], rows / 2);
  EXPECT_LT(result.pairs_scored, 1'000 * rows);
  const std::set<std::uint32_t> clusters(result.cluster_of.begin(), result.cluster_of.end());
  EXPECT_EQ(clusters.size(), rows);
}

}  // namespace
}  // namespace kartei::match
