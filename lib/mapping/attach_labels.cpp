#include <algorithm>
#include <array>

#include "mapping/column_reading.hpp"

namespace kartei::mapping {
namespace {

constexpr std::string_view separator = " - ";

/// A name that belongs to others: Google's "Phone 1 - Value", and "phones.1.value" of nested records.
struct GroupedName {
  std::string_view group;  ///< "Phone 1", "phones.1"; empty when the name stands alone
  std::string_view part;
};

GroupedName grouped(std::string_view name) {
  if (const std::size_t at = name.rfind(separator); at != std::string_view::npos)
    return {name.substr(0, at), name.substr(at + separator.size())};
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name[dot - 1] < '0' || name[dot - 1] > '9') return {};
  return {name.substr(0, dot), name.substr(dot + 1)};
}

bool is_label(std::string_view name) {
  constexpr std::array<std::string_view, 7> words{"Label", "Type", "label", "type", "typ", "art", "kind"};
  const GroupedName parts = grouped(name);
  return !parts.group.empty() && std::ranges::find(words, parts.part) != words.end();
}

}  // namespace

void attach_labels(std::vector<ColumnReading>& columns) {
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    if (!is_label(columns[i].name)) continue;
    const std::string_view group = grouped(columns[i].name).group;
    columns[i].result.target = {};
    columns[i].result.confidence = 98;
    columns[i].result.reason = "tells where \"" + std::string(group) + "\" belongs";
    for (ColumnReading& column : columns) {
      if (grouped(column.name).group == group && !is_label(column.name)) column.result.label = i;
    }
  }
}

}  // namespace kartei::mapping
