/// What a list said of a record when it came last, so that the next time only what is other there is taken
/// over: what was done by hand since stays.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "model/ids.hpp"

namespace kartei::operations {

/// The cells are kept as hashes: what they say stands in the record.
class Delivery {
 public:
  /// A party and its role, empty where the list says none.
  using Party = std::pair<PartyId, std::string>;

  Delivery() = default;

  /// Reads to_text().
  explicit Delivery(std::string_view text);

  /// One line a cell and party, in one order whatever the order of the rows.
  [[nodiscard]] std::string to_text() const;

  void say(std::string_view column, std::string_view cell);

  /// `is_put`: the list brought the party into the record, it was not there before.
  void name(const Party& party, bool is_put) { parties_[party] = is_put; }

  /// Whether the cell is other than that of the earlier delivery; an empty one where there was none is not.
  [[nodiscard]] bool is_other(std::string_view column, const Delivery& earlier) const;

  [[nodiscard]] const std::map<Party, bool>& parties() const { return parties_; }

  /// Columns that this delivery has not are as they were.
  void keep_missing(const Delivery& earlier) { cells_.insert(earlier.cells_.begin(), earlier.cells_.end()); }

 private:
  std::map<std::string, std::string, std::less<>> cells_;  ///< hashes by column; empty of an empty cell
  std::map<Party, bool> parties_;
};

}  // namespace kartei::operations
