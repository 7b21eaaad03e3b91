/// What the ledger says of a list's parties, in memory: for deciding about many without asking the database
/// for each.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "consent/event.hpp"
#include "model/ids.hpp"
#include "operations/import/near_objectors.hpp"
#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

class ConsentIndex {
 public:
  /// Reads the ledger, of few leaders only what may be about them, and who is merged with whom.
  ConsentIndex(store::Store& store, std::span<const PartyId> leaders);

  /// Everything that a decision about one of the leaders needs: what was said by the party and all merged
  /// with it, and what was said about any of its values by anybody; by id. The reference is reused by the
  /// next call.
  [[nodiscard]] const std::vector<consent::Event>& events_for(const store::Golden& golden);

  /// The objections of those who may be the same person, written otherwise at the same address.
  [[nodiscard]] std::vector<consent::Event> objections_near(const store::Golden& golden) const {
    return near_.objections_near(golden);
  }

  [[nodiscard]] std::size_t size() const { return events_.size(); }

 private:
  using Numbers = std::vector<std::uint32_t>;

  ConsentIndex(store::Store& store, std::vector<consent::Event> events);
  void find_said_by(PartyId leader);
  void find_said_about(const std::vector<std::string>& values);

  std::vector<consent::Event> events_;
  NearObjectors near_;
  std::unordered_map<std::int64_t, Numbers> by_leader_;  ///< events whose subject is a party
  std::unordered_map<std::string, Numbers> by_value_;
  Numbers numbers_;
  std::vector<consent::Event> found_;
};

}  // namespace kartei::operations
