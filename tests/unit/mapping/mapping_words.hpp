/// Mappings as short words, so that tests read like tables.
#pragma once

#include <string>
#include <vector>

#include "mapping/propose.hpp"

namespace kartei::mapping::test {

/// Columns without values.
inline std::vector<ColumnSample> headers(const std::vector<std::string>& names) {
  std::vector<ColumnSample> columns;
  for (const std::string& name : names) columns.push_back({name, {}});
  return columns;
}

/// The proposed meaning of each column; "?" for one that nobody knows.
inline std::vector<std::string> meanings(const Mapping& mapping) {
  std::vector<std::string> result;
  for (const ColumnMapping& column : mapping.columns) {
    result.push_back(is_recognised(column) ? to_text(column.target) : "?");
  }
  return result;
}

inline std::vector<std::string> proposed(const std::vector<ColumnSample>& columns) {
  return meanings(propose(columns, {}));
}

}  // namespace kartei::mapping::test
