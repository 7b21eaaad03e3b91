#include "store/soundness.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "schema/queries/connection.hpp"
#include "schema/queries/search.hpp"
#include "search/words.hpp"
#include "store/golden.hpp"

namespace kartei::store {

std::string integrity_problem(Store& store) {
  const std::string result = store.database().text(schema::connection::integrity_check).value_or("no answer");
  return result == "ok" ? std::string() : result;
}

std::string reference_problem(Store& store) {
  sqlite::Rows rows = store.database().rows(schema::connection::foreign_key_check);
  if (!rows.next()) return {};
  return "a row of " + rows.string(0) + " (" + rows.string(1) + ") points at none of " + rows.string(2);
}

std::string search_problem(Store& store) {
  std::map<std::int64_t, std::vector<std::int64_t>> written;
  std::int64_t entries = 0;
  {
    sqlite::Rows rows = store.database().rows(schema::search::all_words_of_parties);
    for (; rows.next(); ++entries) written[rows.integer(0)].push_back(rows.integer(1));
  }
  std::string problem;
  const auto demand_words = [&](std::int64_t party, const std::vector<std::int64_t>& words) {
    if (problem.empty() && words != written[party])
      problem = "the words by which party " + std::to_string(party) + " is found are not its own";
    written.erase(party);
  };
  for_each_golden(store, [&](const Golden& golden) {
    std::vector<std::int64_t> words;
    for (const std::string& word : search::words_of(golden.contact, golden.kind))
      words.push_back(word_id(word));
    std::sort(words.begin(), words.end());
    demand_words(golden.party.value, words);
  });
  if (problem.empty() && !written.empty()) demand_words(written.begin()->first, {});
  if (problem.empty() && store.database().number(schema::search::count_entries) != entries)
    problem = "words lead to others than those who have them";
  return problem;
}

}  // namespace kartei::store
