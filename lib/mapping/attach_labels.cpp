#include <algorithm>

#include "mapping/column_reading.hpp"

namespace kartei::mapping {
namespace {

constexpr std::string_view separator = " - ";

/// "Phone 1" of "Phone 1 - Value"; empty when the name has no such part.
std::string_view group_of(std::string_view name) {
  const std::size_t at = name.rfind(separator);
  return at == std::string_view::npos ? std::string_view{} : name.substr(0, at);
}

bool is_label(std::string_view name) { return name.ends_with(" - Label") || name.ends_with(" - Type"); }

}  // namespace

void attach_labels(std::vector<ColumnReading>& columns) {
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    if (!is_label(columns[i].name)) continue;
    const std::string_view group = group_of(columns[i].name);
    columns[i].result.target = {};
    columns[i].result.confidence = 98;
    columns[i].result.reason = "tells where \"" + std::string(group) + "\" belongs";
    for (ColumnReading& column : columns) {
      if (group_of(column.name) == group && !is_label(column.name)) column.result.label = i;
    }
  }
}

}  // namespace kartei::mapping
