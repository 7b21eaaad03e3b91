/// Source records: the delivered rows, and which of them are known already.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// 128 bits over a row's cells with the names of their columns; two rows are the same when these are.
struct ContentHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const ContentHash&) const = default;
};

struct SourceRecordDraft {
  BatchId batch;
  SourceId source;
  std::uint64_t line = 0;
  std::uint64_t record = 0;
  std::string_view external_key;  ///< empty: told apart by content and ordinal
  ContentHash content_hash;
  std::uint32_t ordinal = 1;  ///< among rows of equal content in its source, from 1
  std::string_view cells;     ///< to_json()
};
SourceRecordId insert_source_record(Store& store, const SourceRecordDraft& record);

/// A stored row and whom it is evidence for.
struct KnownRecord {
  SourceRecordId id;
  ContentHash content_hash;
  /// As linked, not the leaders: the row's own first, then those of earlier rows of its key; 0 if none.
  std::array<PartyId, 2> persons{};
  PartyId organisation;
  BatchId batch;
  bool is_absent = false;  ///< the newest full list did not have it
};

/// All rows of one source, in memory: one query instead of one per row of an import.
class KnownRecords {
 public:
  KnownRecords(Store& store, SourceId source);

  /// The newest row with that key; nullptr when there is none.
  [[nodiscard]] const KnownRecord* by_key(std::string_view external_key) const;

  /// The row without key of that content and ordinal; nullptr when there is none.
  [[nodiscard]] const KnownRecord* by_content(ContentHash hash, std::uint32_t ordinal) const;

  /// The newest row of each key, and every row without one; in ascending order.
  [[nodiscard]] std::vector<KnownRecord> all() const;

  /// In no order.
  void for_each_key(const std::function<void(const std::string&, const KnownRecord&)>& visit) const;

  [[nodiscard]] std::size_t size() const { return by_key_.size() + by_content_.size(); }

 private:
  struct TextHash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard looks for it
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  struct ContentKey {
    ContentHash hash;
    std::uint32_t ordinal = 1;
    bool operator==(const ContentKey&) const = default;
  };
  struct ContentKeyHash {
    std::size_t operator()(const ContentKey& key) const { return key.hash.low + key.ordinal; }
  };

  std::unordered_map<std::string, KnownRecord, TextHash, std::equal_to<>> by_key_;
  std::unordered_map<ContentKey, KnownRecord, ContentKeyHash> by_content_;
};

/// The row is not in a full list of that day any more. Requires: it is not absent.
void note_absence(Store& store, SourceRecordId record, Day data_date, OperationId operation);

/// It is there again.
void end_absence(Store& store, SourceRecordId record, OperationId operation);

/// A source that does not have a party's row any more, and since which of its lists.
struct Absence {
  std::string source_name;
  std::string data_date;  ///< ISO 8601 day
};
[[nodiscard]] std::vector<Absence> absences_of(Store& store, PartyId leader);

}  // namespace kartei::store
