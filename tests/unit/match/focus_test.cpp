/// A search for some pairs finds the same ones as a search for all.
#include "match/focus.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "match/duplicates.hpp"
#include "parties.hpp"

namespace kartei::match {
namespace {

// People of few names in few streets, so that blocks are large and many pairs are alike.
Table crowded_town(std::size_t people, unsigned seed) {
  std::mt19937 random(seed);
  const auto pick = [&](const std::vector<std::string>& list) { return list[random() % list.size()]; };
  Table table;
  for (std::size_t i = 0; i < people; ++i) {
    Party party;
    party.last = pick({"Oberbacher", "Oberbaher", "Lindenhof", "Lindenhoff", "Kaya", "Steinreuter"});
    party.first = pick({"Anna", "Peter", "Sabine", "Jürgen", "Mehmet"});
    party.street = pick({"Ring", "Am Markt", "Rosenweg"});
    party.number = std::to_string(random() % 4 + 1);
    party.postcode = "6310" + std::to_string(random() % 3);
    party.city = "Ort";
    party.birth = "19" + std::to_string(60 + random() % 9) + "-05-17";
    add(table, party);
  }
  return table;
}

Result search(const Table& table, const Focus& focus, std::uint32_t largest_block) {
  Model model = shipped_model();
  for (BlockingPass& pass : model.passes) pass.largest = largest_block;
  Options options = report_options(model);
  options.focus = focus;
  return find_duplicates(table, model, {}, options);
}

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Pairs wanted(std::span<const ScoredPair> pairs, const Focus& focus) {
  Pairs kept;
  for (const ScoredPair& pair : pairs)
    if (focus.wants(pair.a, pair.b)) kept.emplace_back(pair.a, pair.b);
  return kept;
}

Pairs all(std::span<const ScoredPair> pairs) { return wanted(pairs, {}); }

Focus random_focus(std::uint32_t rows, std::uint32_t one_in, bool between_only, unsigned seed) {
  std::mt19937 random(seed);
  Focus focus{std::vector<bool>(rows), between_only};
  for (std::uint32_t row = 0; row < rows; ++row) focus.rows[row] = random() % one_in == 0;
  return focus;
}

TEST(Focus, finds_of_its_pairs_those_that_a_search_for_all_finds) {
  for (unsigned seed = 1; seed <= 2; ++seed) {
    const Table table = crowded_town(80, seed);
    // Small blocks are refined and cut: that must not depend on who is looked for.
    for (const std::uint32_t largest_block : {500U, 12U}) {
      const Result full = search(table, {}, largest_block);
      for (const bool between_only : {false, true}) {
        for (const std::uint32_t one_in : {2U, 20U}) {
          const Focus focus = random_focus(table.size(), one_in, between_only, seed);
          const Result found = search(table, focus, largest_block);
          EXPECT_EQ(all(found.links), wanted(full.links, focus)) << "seed " << seed << ", 1 in " << one_in;
          EXPECT_EQ(all(found.doubtful), wanted(full.doubtful, focus)) << "seed " << seed;
          EXPECT_LE(found.pairs_scored, full.pairs_scored);
        }
      }
    }
  }
}

TEST(Focus, on_nobody_compares_nothing) {
  const Table table = crowded_town(100, 3);
  EXPECT_EQ(search(table, {std::vector<bool>(table.size(), false)}, 500).pairs_scored, 0U);
}

TEST(Focus, asks_for_each_row_of_a_list_though_it_stands_there_often) {
  const Party party{.last = "Oberbacher",
                    .first = "Anna",
                    .street = "Ring",
                    .number = "5",
                    .postcode = "63067",
                    .city = "Ort",
                    .birth = "1970-05-17"};
  const Table table = table_of(std::vector<Party>(60, party));
  Focus focus{std::vector<bool>(60, false), true};
  for (const std::uint32_t row : {0U, 1U, 2U, 30U}) focus.rows[row] = true;
  const Result found = search(table, focus, 500);
  for (const std::uint32_t row : {0U, 1U, 2U, 30U}) {
    EXPECT_TRUE(
        std::ranges::any_of(found.links, [&](const ScoredPair& p) { return p.a == row || p.b == row; }))
        << "row " << row;
  }
}

TEST(Focus, finds_each_of_many_identical_rows_though_they_are_more_than_a_block_may_hold) {
  const Party party{.last = "Oberbacher",
                    .first = "Werner",
                    .street = "Ring",
                    .number = "5",
                    .postcode = "63067",
                    .city = "Ort",
                    .birth = "1970-05-17"};
  Party alike = party;
  alike.first = "Verner";
  constexpr std::uint32_t copies = 1200;
  for (const std::uint32_t others : {1U, copies}) {
    Table table = table_of(std::vector<Party>(copies, party));
    for (std::uint32_t n = 0; n < others; ++n) add(table, alike);
    Focus focus{std::vector<bool>(table.size(), false), true};
    std::fill_n(focus.rows.begin(), copies, true);
    std::vector<bool> is_found(copies, false);
    for (const ScoredPair& pair : search(table, focus, usual_largest_block).links) is_found[pair.a] = true;
    EXPECT_EQ(std::ranges::count(is_found, true), copies) << others;
  }
}

}  // namespace
}  // namespace kartei::match
