#include "store/search_index.hpp"

#define XXH_INLINE_ALL
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <tuple>

#include "schema/queries/search.hpp"
#include "search/words.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::search;

/// Enough to be written in long runs, and some 30 MB.
constexpr std::size_t parties_at_once = 100'000;

std::vector<IndexedWord> take_words(sqlite::Rows&& rows) {
  std::vector<IndexedWord> words;
  while (rows.next()) words.push_back({rows.integer(0), rows.string(1)});
  return words;
}

std::string json_of(const std::vector<std::int64_t>& numbers) {
  return fmt::format("[{}]", fmt::join(numbers, ","));
}

void write_words(sqlite::Database& database, std::int64_t party, const std::vector<std::int64_t>& words) {
  if (words.empty())
    database.run(queries::erase_words_of_party, party);
  else
    database.run(queries::write_words_of_party, party, json_of(words));
}

/// In statements of sixteen as far as there are so many.
template <class Entry>
void insert_entries(sqlite::Database& database, std::span<const Entry> entries) {
  constexpr std::size_t at_once = 16;
  std::array<std::int64_t, 2 * at_once> values{};
  for (; entries.size() >= at_once; entries = entries.subspan(at_once)) {
    for (std::size_t i = 0; i < at_once; ++i) {
      values[2 * i] = entries[i].word;
      values[2 * i + 1] = entries[i].party;
    }
    std::apply([&](const auto&... value) { database.run(queries::insert_entries, value...); }, values);
  }
  for (const Entry& entry : entries) database.run(queries::insert_entry, entry.word, entry.party);
}

/// The first text behind all that begin with this one; letters, digits and # are below 0x7f.
std::string end_of(std::string_view beginning) { return std::string(beginning) + '\x7f'; }

}  // namespace

std::int64_t word_id(std::string_view word) {
  return std::bit_cast<std::int64_t>(XXH3_64bits(word.data(), word.size()));
}

void SearchIndex::note(PartyId party, const std::vector<std::string>& words) {
  Collected& collected = parties_[party.value];
  collected.words.clear();
  for (const std::string& word : words) {
    const std::int64_t id = word_id(word);
    collected.words.push_back(id);
    words_.try_emplace(id, word);
  }
  std::sort(collected.words.begin(), collected.words.end());
  if (parties_.size() >= parties_at_once) flush();
}

void SearchIndex::forget(PartyId party) { parties_[party.value] = {.may_have_entries = true, .words = {}}; }

void SearchIndex::flush() {
  std::vector<Entry> gone;
  std::vector<Entry> added;
  for (const auto& [party, collected] : parties_) compare_with_file(party, collected, gone, added);
  erase(gone);
  insert(added);
  drop();
}

void SearchIndex::drop() {
  parties_.clear();
  words_.clear();
}

void SearchIndex::compare_with_file(std::int64_t party, const Collected& now, std::vector<Entry>& gone,
                                    std::vector<Entry>& added) {
  std::vector<std::int64_t> before;
  if (now.may_have_entries) {
    sqlite::Rows rows = database_.rows(queries::words_of_party, party);
    while (rows.next()) before.push_back(rows.integer(0));
  }
  const auto each_not_in = [party](const auto& words, const auto& others, std::vector<Entry>& into) {
    for (const std::int64_t word : words)
      if (!std::binary_search(others.begin(), others.end(), word)) into.push_back({word, party});
  };
  each_not_in(before, now.words, gone);
  each_not_in(now.words, before, added);
  if (before != now.words) write_words(database_, party, now.words);
}

void SearchIndex::erase(std::vector<Entry>& gone) {
  std::sort(gone.begin(), gone.end());
  for (const Entry& entry : gone) {
    database_.run(queries::erase_entry, entry.word, entry.party);
    database_.run(queries::erase_word_of_nobody, entry.word);
  }
}

void SearchIndex::insert(std::vector<Entry>& added) {
  std::sort(added.begin(), added.end());
  insert_entries<Entry>(database_, added);
  std::int64_t last_word = 0;
  for (const Entry& entry : added) {
    if (entry.word != last_word || &entry == &added.front()) {
      const std::string& word = words_.at(entry.word);
      const std::string sound = search::sound_of(word);
      database_.run(queries::insert_word, entry.word, word, sound);
    }
    last_word = entry.word;
  }
}

std::vector<IndexedWord> SearchIndex::equal_words(std::string_view word) {
  return take_words(database_.rows(queries::words_equal, word));
}

std::vector<IndexedWord> SearchIndex::words_beginning(std::string_view beginning, std::int64_t limit) {
  const std::string end = end_of(beginning);
  return take_words(database_.rows(queries::words_between, beginning, end, limit));
}

std::vector<IndexedWord> SearchIndex::words_sounding(std::string_view sound, std::int64_t limit) {
  return take_words(database_.rows(queries::words_sounding, sound, limit));
}

std::vector<IndexedWord> SearchIndex::words_of_like_length(std::string_view word) {
  const std::string_view first = word.substr(0, 1);
  const std::string end = end_of(first);
  return take_words(database_.rows(queries::words_of_length, first, end, word.size() - 1, word.size() + 1));
}

bool SearchIndex::is_part_of_a_word(std::string_view letters) {
  return database_.number(queries::list_words_with_part, letters).has_value();
}

std::vector<PartyId> SearchIndex::parties_with_word(std::int64_t word, std::int64_t limit) {
  std::vector<PartyId> parties;
  sqlite::Rows rows = database_.rows(queries::entries_of_word, word, limit);
  while (rows.next()) parties.push_back({rows.integer(0)});
  return parties;
}

bool SearchIndex::has_word(PartyId party, std::int64_t word) {
  return database_.number(queries::has_entry, word, party).has_value();
}

}  // namespace kartei::store
