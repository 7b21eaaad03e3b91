#include "operations/input/column_roles.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

bool is_one_of(std::string_view head, std::span<const std::string_view> heads) {
  const std::string folded = text::fold_ae(head);
  return std::ranges::any_of(heads, [&](std::string_view one) { return text::fold_ae(one) == folded; });
}

const ColumnRole& role_named(std::string_view name, std::span<const ColumnRole> roles) {
  const auto found = std::ranges::find(roles, name, &ColumnRole::name);
  if (found != roles.end()) return *found;
  std::vector<std::string_view> known;
  for (const ColumnRole& role : roles) known.push_back(role.name);
  throw Error(ErrorKind::usage, fmt::format("--column: '{}' is none of {}", name, fmt::join(known, ", ")));
}

}  // namespace

ColumnRoles::ColumnRoles(const FileTable& table, std::span<const ColumnRole> roles,
                         std::span<const std::string> told) {
  for (const std::string& one : told) {
    const auto sign = one.find('=');
    if (sign == std::string::npos)
      throw Error(ErrorKind::usage, fmt::format("--column '{}': write NAME=HEAD", one));
    const ColumnRole& role = role_named(std::string_view(one).substr(0, sign), roles);
    const auto column = std::ranges::find(table.columns, one.substr(sign + 1));
    if (column == table.columns.end())
      throw Error(ErrorKind::usage, fmt::format("--column: there is no column '{}'; the file has {}",
                                                one.substr(sign + 1), fmt::join(table.columns, ", ")));
    found_.push_back({role.name, static_cast<std::size_t>(column - table.columns.begin())});
  }
  for (const ColumnRole& role : roles) {
    if (has(role.name)) continue;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (!is_one_of(table.columns[i], role.heads)) continue;
      found_.push_back({role.name, i});
      break;
    }
  }
}

std::optional<std::size_t> ColumnRoles::column_of(std::string_view role) const {
  const auto found = std::ranges::find(found_, role, &Found::role);
  return found == found_.end() ? std::nullopt : std::optional(found->column);
}

std::string_view ColumnRoles::cell(const FileRow& row, std::string_view role) const {
  const auto column = column_of(role);
  return column && *column < row.cells.size() ? std::string_view(row.cells[*column]) : std::string_view();
}

}  // namespace kartei::operations
