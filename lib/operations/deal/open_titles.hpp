/// Which open deals a party has by their titles: two of one title are one, entered twice.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>

#include "store/deals.hpp"

namespace kartei::operations {

/// Reads the deals of each party once, so that a list of a thousand deals of one party does not read them for
/// each row.
class OpenTitles {
 public:
  explicit OpenTitles(store::Store& store) : store_(store) {}

  /// An open deal of the party, other than this one, whose title is the same but for case, umlauts and signs.
  [[nodiscard]] std::optional<DealId> same_title(PartyId leader, const store::Deal& deal);

  /// The deal was written so.
  void note(const store::Deal& deal, std::span<const store::DealParty> parties);

 private:
  struct OfParty {
    std::unordered_map<std::string, std::set<std::int64_t>> deals;  ///< by folded title
    std::unordered_map<std::int64_t, std::string> titles;           ///< by deal
    void put(std::int64_t deal, const std::string& title);
    void take_out(std::int64_t deal);
  };

  OfParty& of(PartyId leader);

  store::Store& store_;
  std::map<PartyId, OfParty> parties_;
  std::unordered_map<std::int64_t, std::set<PartyId>> holders_;  ///< of a deal, those who are in parties_
};

}  // namespace kartei::operations
