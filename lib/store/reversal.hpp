/// Taking an operation back: its facts go, what it overwrote returns, what hangs on them waits to be derived.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "store/journal.hpp"
#include "store/store.hpp"

namespace kartei::store {

/// Something of the operation that a later one touched.
struct LaterTouch {
  std::string what;  ///< "party 17", "source crm", "deal 5"
  PartyId party;     ///< 0 when it is no party
  OperationId by;
};

/// One operation being taken back, within the Change of the undo. One at a time per Store.
class Reversal {
 public:
  Reversal(Store& store, OperationId operation);

  /// What stands against it: an undo of all of it must find this empty.
  [[nodiscard]] const std::vector<LaterTouch>& later_touches() const { return later_touches_; }

  /// Removes its facts and what is derived from them, but for whatever was touched later; merges are
  /// remembered as "not a duplicate". Leaders are stale afterwards. Returns what was removed.
  Counts take_back(OperationId undo);

  /// Whether take_back() left the facts about this party, because something touched it later.
  [[nodiscard]] bool is_kept(PartyId party);

  /// The parties left whose leaders and golden records must be derived anew. Requires: take_back().
  [[nodiscard]] std::vector<PartyId> to_derive();

 private:
  void find_touched();
  void find_later_touches();
  void find_later_touches_of_rows();
  using RowCounts = std::map<std::string_view, std::int64_t>;  ///< by table
  void take_back_rows(Counts& counts);
  void take_back_made_rows(RowCounts& gone);
  void erase_golden();
  void put_back_sources(Counts& counts);

  Store& store_;
  OperationId operation_;
  std::vector<LaterTouch> later_touches_;
};

}  // namespace kartei::store
