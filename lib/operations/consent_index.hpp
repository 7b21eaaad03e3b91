/// The whole ledger in memory, for deciding about many parties without asking the database for each.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "consent/event.hpp"
#include "model/ids.hpp"
#include "operations/near_objectors.hpp"
#include "store/golden.hpp"
#include "store/store.hpp"

namespace kartei::operations {

class ConsentIndex {
 public:
  /// Reads the ledger and who is merged with whom.
  explicit ConsentIndex(store::Store& store);

  /// Everything that a decision about a party needs: what was said by the party and all merged with it, and
  /// what was said about any of its values by anybody; by id. The reference is reused by the next call.
  [[nodiscard]] const std::vector<consent::Event>& events_for(const store::Golden& golden);

  /// The objections of those who may be the same person, written otherwise at the same address.
  [[nodiscard]] std::vector<consent::Event> objections_near(const store::Golden& golden) const {
    return near_.objections_near(golden);
  }

  [[nodiscard]] std::size_t size() const { return events_.size(); }

 private:
  using Numbers = std::vector<std::uint32_t>;

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
