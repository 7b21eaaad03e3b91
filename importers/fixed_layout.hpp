/// Where the columns of a line stand, in a file that tells nothing of it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kartei::importers {

/// Places count letters from 1, whatever the file's encoding.
struct FixedColumn {
  std::string name;
  std::size_t from = 1;
  std::size_t length = 1;
};

struct FixedLayout {
  std::string encoding;  ///< as in ImportOptions; empty: by content
  std::vector<FixedColumn> columns;

  std::size_t record_from = 1;  ///< where `record_is` stands in a line that is a record
  std::string record_is;        ///< empty: each line is one
};

}  // namespace kartei::importers
