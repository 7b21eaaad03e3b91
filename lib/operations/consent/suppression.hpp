/// The suppression list: values of one's own that must not be used again, and copies of lists that others
/// keep.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "consent/rule_set.hpp"
#include "operations/environment.hpp"
#include "store/external_lists.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct SuppressionAct {
  std::string subject;             ///< PARTY or VALUE, see find_subject()
  std::optional<Channel> channel;  ///< nothing: all
  std::string reason;
};

struct SuppressionAdded {
  std::vector<std::string> values;  ///< of a party its personal ones
  OperationId operation;            ///< 0 for a dry run
};

/// Puts a value, or all that a party is known by, on the own list as keyed hashes. Makes the key with the
/// first one. Throws Error{usage} without a reason, Error{configuration} when the key is missing.
[[nodiscard]] SuppressionAdded add_suppression(store::Store& store, const SuppressionAct& act,
                                               const Environment& environment);

struct ListImport {
  std::string file;
  std::string list;                  ///< as the rule set calls it: ECG, Robinson, CH-Stern
  Day as_of{};                       ///< the day the list was current
  std::vector<std::string> columns;  ///< "value=Rufnummer", "flag=Stern"
};

struct ListImported {
  store::ExternalListCopy copy;
  std::int64_t left_out = 0;  ///< rows without a value, or without the flag
  OperationId operation;      ///< 0 for a dry run
};

/// Takes a copy of a list in, in place of the one before. ECG is RTR's ecg-liste.hash; every other list is a
/// table of mailboxes, telephone numbers, or names with addresses; with a column of flags only the marked
/// rows count. Throws Error{usage} for a list that the rule set does not define and a day to come,
/// Error{input_unusable} for a file that is no such list.
[[nodiscard]] ListImported import_list(store::Store& store, const ListImport& what,
                                       const consent::RuleSet& rules, const Environment& environment);

}  // namespace kartei::operations
