/// What is known of a delivery's rows before they are stored: which of them their source delivered before,
/// and which it does not deliver any more.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "operations/import/certain_match.hpp"
#include "operations/import/earlier_reading.hpp"
#include "operations/import/key_holder.hpp"
#include "operations/import/on_match.hpp"
#include "operations/input/contact_reader.hpp"
#include "store/source_records.hpp"
#include "store/sources.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct Arrival {
  std::string key;  ///< external key, numbered among the rows that its source gave it; empty without one
  store::ContentHash content_hash;
  std::uint32_t ordinal = 1;                  ///< among rows of equal content in the file
  const store::KnownRecord* known = nullptr;  ///< the row it repeats or follows
  bool is_unchanged = false;
  KeyHolder holder = KeyHolder::same;  ///< of its key, where the row is known
  const store::KnownRecord* zeros =
      nullptr;     ///< of the same names, known by its key with other leading zeros
  PartyId person;  ///< whom the row is certainly about, though its source does not know them
};

/// The rows of one file against those that its source delivered before, all of which it holds in memory.
class Arrivals {
 public:
  Arrivals(store::Store& store, const store::Source& source, OnMatch on_match);

  void begin_table(const TableHead& head);

  /// The row must be usable. Throws Error{policy} when it is known by another mapping and has no key by which
  /// to follow it.
  [[nodiscard]] Arrival of(const ReadRow& row);

  /// A row that cannot be used: nobody is gone because a cell is broken. Of what is no record all words may
  /// be keys.
  void note_broken(const ReadRow& row);

  /// The row became one with a person on file, see CertainMatch::joined().
  void joined(PartyId leader, const std::string& key);

  /// Rows that were there before this file, but for those that were absent already.
  struct Roll {
    std::uint64_t known = 0;
    std::vector<SourceRecordId> missing;  ///< those of them that are not in it, ascending
  };
  [[nodiscard]] Roll roll() const;

 private:
  [[nodiscard]] bool is_collective(const std::string& key) const;
  void find_by_key(const ReadRow& row, Arrival& arrival);
  /// All rows of a key, by their rank.
  [[nodiscard]] std::vector<const store::KnownRecord*> known_by(const std::string& key) const;
  /// Which of these a row follows; their number when it follows none.
  [[nodiscard]] std::uint32_t place_to_follow(const ReadRow& row,
                                              std::span<const store::KnownRecord* const> of_key,
                                              Arrival& arrival);
  [[nodiscard]] const store::KnownRecord* with_other_zeros(const ReadRow& row) const;
  void spare(const std::string& key);
  void find_by_content(const ReadRow& row, Arrival& arrival);
  [[noreturn]] void refuse_other_reading(const ReadRow& row, const store::KnownRecord& known) const;

  store::Store& store_;
  std::vector<std::string> collective_keys_;
  store::KnownRecords known_;
  std::optional<CertainMatch> certain_;                      ///< unless nobody is to be matched
  std::optional<EarlierReading> earlier_;                    ///< for the table under way
  bool is_mended_ = false;                                   ///< the table has rows that were rejected once
  std::unordered_map<std::string, std::uint32_t> new_rows_;  ///< of this file, by their key
  std::unordered_map<std::string, const store::KnownRecord*> without_zeros_;  ///< keys that begin with zeros
  std::map<ContentHash, std::uint32_t> contents_met_;  ///< in this file, rows without key
  std::set<SourceRecordId> present_;                   ///< known rows that are in this file
  std::set<SourceRecordId> spared_;                    ///< that may be in it, unreadable
};

}  // namespace kartei::operations
