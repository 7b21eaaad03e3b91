/// Derived values from facts: source records are mapped and normalised again, edits laid over them, and the
/// golden record of each party written anew. After it, what is derived says what the facts say.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/ids.hpp"
#include "normalise/normaliser.hpp"
#include "operations/party/employments.hpp"
#include "operations/party/golden_record.hpp"
#include "store/evidence.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Derives parties one by one; keeps the mappings of batches it has met.
class Deriver {
 public:
  explicit Deriver(store::Store& store) : store_(store), batches_(store) {}

  /// The golden record of a leader as its facts have it; nothing when all that spoke of it was retracted.
  [[nodiscard]] std::optional<store::Golden> derive(PartyId leader, PartyKind kind);

  /// What a delivered row says as a whole, and the mapping it is read by. The reference holds as long as the
  /// deriver.
  [[nodiscard]] Contact row_of(BatchId batch, const std::vector<std::string>& cells);
  [[nodiscard]] const mapping::Mapping& mapping_of(BatchId batch) { return reader_of(batch).mapping; }

  /// What each source record and each edit says of a leader, one by one: values too that lead nowhere.
  [[nodiscard]] std::vector<Contact> contacts_of(PartyId leader);

  /// The same without rows that newer ones of their keys took the place of.
  [[nodiscard]] std::vector<Contact> standing_contacts_of(PartyId leader);

  /// For whom a person works and worked by its source records, without what ties say.
  [[nodiscard]] std::vector<Employment> employments_of(PartyId leader);

  /// Erases and writes anew the golden records of these leaders. Requires: a write transaction; leaders
  /// are not stale. The parties whose affiliations hang on them must be among them.
  void rederive(std::span<const PartyId> leaders);

 private:
  struct BatchReader {
    const store::Batch* batch = nullptr;
    mapping::Mapping mapping;
    Moment data_moment{};
  };

  /// The row before of the same key and party.
  struct Predecessor {
    PartEvidence part;
    BatchId batch;
  };

  [[nodiscard]] const BatchReader& reader_of(BatchId id);
  [[nodiscard]] normalise::Normaliser& normaliser_for(const std::string& country);
  [[nodiscard]] PartEvidence part_of(const store::EvidenceRecord& record);
  /// What holds on of the row before: in a full list an empty cell says that there is nothing, elsewhere it
  /// says nothing.
  void follow(const Predecessor& before, BatchId batch, PartEvidence& now);
  [[nodiscard]] std::vector<PartEvidence> parts_of(const std::vector<store::EvidenceRecord>& records);
  [[nodiscard]] std::vector<survivorship::Joining> joinings_of(PartyId leader);
  [[nodiscard]] std::vector<PartEdit> edits_of(const std::vector<store::Edit>& edits);

  store::Store& store_;
  store::BatchCache batches_;
  std::unordered_map<std::int64_t, BatchReader> readers_;
  std::map<std::string, normalise::Normaliser> normalisers_;
};

/// Recomputes the leaders of these parties and of all merged with them, and derives everything that hangs
/// on them: themselves, their employers' people and their people's employers. Returns how many were derived.
std::size_t derive_around(store::Store& store, std::span<const PartyId> parties);

}  // namespace kartei::operations
