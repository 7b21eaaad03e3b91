/// Stores of Outlook, made for tests. Source: [MS-PST] 2.2 (pages and blocks), 2.3 (heaps), 2.4 (folders).
#pragma once

#include <string>
#include <vector>

#include "tests/conformance/msg_parts.hpp"

namespace kartei::importers {

struct PstFolder {
  std::string name;
  std::vector<MsgItem> items;  ///< what is attached to them is left out
  bool is_deleted_items = false;
};

/// A Unicode store with these folders. Names of properties as in msg_file().
/// Requires: an item's texts take some 7 KB together, and there are at most 200 items.
[[nodiscard]] std::string pst_file(const std::vector<PstFolder>& folders);

}  // namespace kartei::importers
