/// Whom the database knows by an address.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "model/ids.hpp"
#include "operations/history/history_address.hpp"
#include "store/store.hpp"

namespace kartei::operations {

class KnownPeople {
 public:
  explicit KnownPeople(store::Store& store) : store_(store) {}

  /// The leaders with that mailbox or number, ascending. Where it is a company's and several of its people
  /// have it, as its switchboard, only the company. A number without extension is also whose number with one
  /// it is, where that is one party. Nobody is known by name alone.
  [[nodiscard]] const std::vector<PartyId>& with(const HistoryAddress& address);

 private:
  [[nodiscard]] std::vector<PartyId> found(const HistoryAddress& address);
  [[nodiscard]] std::vector<PartyId> with_number(const std::string& number);
  [[nodiscard]] std::vector<PartyId> meant(std::vector<PartyId> holders);

  store::Store& store_;
  std::map<HistoryAddress, std::vector<PartyId>> asked_;
};

}  // namespace kartei::operations
