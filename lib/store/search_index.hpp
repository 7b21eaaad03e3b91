/// Which words of golden records lead to whom: kept beside them, written when a change is committed.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/ids.hpp"
#include "store/sqlite/database.hpp"

namespace kartei::store {

/// A word that there is.
struct IndexedWord {
  std::int64_t id = 0;
  std::string word;
};

/// Collects what golden records say while a write transaction lasts, and writes it sorted: entries that are
/// met in the order of their words go into the file ten times as fast as one party's after the other's.
class SearchIndex {
 public:
  explicit SearchIndex(sqlite::Database& database) : database_(database) {}

  /// The words of a golden record that was just written.
  void note(PartyId party, const std::vector<std::string>& words);

  /// A golden record was erased.
  void forget(PartyId party);

  /// Writes what was collected. Call it before the commit.
  void flush();

  /// Drops what was collected, after a rollback.
  void drop();

  [[nodiscard]] std::vector<IndexedWord> equal_words(std::string_view word);
  /// The first `limit` in order of their letters.
  [[nodiscard]] std::vector<IndexedWord> words_beginning(std::string_view beginning, std::int64_t limit);
  [[nodiscard]] std::vector<IndexedWord> words_sounding(std::string_view sound, std::int64_t limit);
  /// Words with the same first letter that are at most one letter shorter or longer.
  [[nodiscard]] std::vector<IndexedWord> words_of_like_length(std::string_view word);

  /// Whether a word, or the sound of one, has these letters in it. Goes through all words.
  [[nodiscard]] bool is_part_of_a_word(std::string_view letters);

  /// The first `limit` parties with that word, ascending.
  [[nodiscard]] std::vector<PartyId> parties_with_word(std::int64_t word, std::int64_t limit);
  [[nodiscard]] bool has_word(PartyId party, std::int64_t word);

 private:
  struct Collected {
    bool may_have_entries = false;    ///< a golden record of it was erased: the file may know words of it
    std::vector<std::int64_t> words;  ///< ascending
  };
  struct Entry {
    std::int64_t word;
    std::int64_t party;
    auto operator<=>(const Entry&) const = default;
  };

  void compare_with_file(std::int64_t party, const Collected& now, std::vector<Entry>& gone,
                         std::vector<Entry>& added);
  void erase(std::vector<Entry>& gone);
  void insert(std::vector<Entry>& added);

  sqlite::Database& database_;
  std::map<std::int64_t, Collected> parties_;
  std::unordered_map<std::int64_t, std::string> words_;
};

/// The number of a word in the file: the same in every file.
[[nodiscard]] std::int64_t word_id(std::string_view word);

}  // namespace kartei::store
