/// What a party's golden record is derived from: source records and edits of all that are merged in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/contact.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/sources.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// One source record's part that speaks of the party.
struct EvidenceRecord {
  SourceRecordId id;
  BatchId batch;
  std::uint64_t line = 0;
  std::uint64_t record = 0;
  std::string external_key;
  std::vector<std::string> cells;  ///< against the batch's header; may be shorter
  RecordPart part = RecordPart::person;
  PartyId party;               ///< as linked
  PartyId employer;            ///< of a person: leader of the organisation that the row names; 0 if none
  bool is_followed = false;    ///< there is a newer row of the same key
  bool is_superseded = false;  ///< a newer one speaks of the same party; this one only tells since when
};

struct Edit {
  EditId id;
  PartyId party;
  std::string value_group;
  std::string value;  ///< JSON
  std::string at;     ///< ISO 8601
  std::string actor;
  OperationId operation;
};

struct Evidence {
  std::vector<EvidenceRecord> records;  ///< ascending by id
  std::vector<Edit> edits;              ///< ascending: the last of a group holds
};

/// Requires: `leader` leads.
[[nodiscard]] Evidence evidence_of(Store& store, PartyId leader);

/// The newest day on which something new was said of a leader: the data date of a delivery whose row speaks
/// of it, or an edit. A row delivered again unchanged says nothing new.
[[nodiscard]] std::optional<Day> last_seen(Store& store, PartyId leader);

/// The same for all leaders, by number.
[[nodiscard]] std::unordered_map<std::int64_t, Day> last_seen_of_all(Store& store);

EditId insert_edit(Store& store, PartyId party, std::string_view value_group, std::string_view value,
                   OperationId operation);

/// Batches by id, each read once: evidence of many parties shares few batches.
class BatchCache {
 public:
  explicit BatchCache(Store& store) : store_(store) {}
  /// Requires: the batch exists. The reference holds as long as the cache.
  [[nodiscard]] const Batch& batch(BatchId id);

 private:
  Store& store_;
  std::unordered_map<std::int64_t, Batch> batches_;
};

}  // namespace kartei::store
