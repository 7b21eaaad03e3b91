#include <algorithm>

#include "mapping/header.hpp"
#include "mapping/saved.hpp"

namespace kartei::mapping {
namespace {

/// How names are compared when none is the same: without case, blanks and punctuation.
bool is_alike(std::string_view a, std::string_view b) {
  const std::string key = header_key(a);
  return !key.empty() && key == header_key(b);
}

/// Entries of a saved mapping, each given away once.
class Entries {
 public:
  explicit Entries(const Mapping& saved) : saved_(saved), is_used_(saved.columns.size(), false) {}

  [[nodiscard]] std::optional<std::size_t> take(std::string_view name) {
    for (const bool exactly : {true, false}) {
      for (std::size_t i = 0; i < is_used_.size(); ++i) {
        const std::string& column = saved_.columns[i].column;
        if (is_used_[i] || !(exactly ? column == name : is_alike(column, name))) continue;
        is_used_[i] = true;
        return i;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_used(std::size_t entry) const { return is_used_[entry]; }

 private:
  const Mapping& saved_;
  std::vector<bool> is_used_;
};

ColumnMapping unknown_column(std::string_view name) {
  ColumnMapping column;
  column.column = name;
  column.reason = "not in the mapping";
  return column;
}

ColumnMapping taken(const Mapping& saved, std::optional<std::size_t> entry, std::string_view name) {
  if (!entry) return unknown_column(name);
  ColumnMapping column = saved.columns[*entry];
  column.column = name;
  return column;
}

/// From the entry's number in the saved mapping to the column's number in the file.
void relabel(Mapping& applied, const std::vector<std::optional<std::size_t>>& entry_of) {
  for (ColumnMapping& column : applied.columns) {
    if (!column.label) continue;
    const auto at = std::ranges::find(entry_of, std::optional<std::size_t>(*column.label));
    if (at == entry_of.end())
      column.label.reset();
    else
      column.label = static_cast<std::uint32_t>(at - entry_of.begin());
  }
}

}  // namespace

Applied apply(const Mapping& saved, const std::vector<std::string>& columns) {
  Applied applied{{saved.layout, saved.country, {}}, {}, {}};
  Entries entries(saved);
  std::vector<std::optional<std::size_t>> entry_of;
  for (const std::string& name : columns) {
    entry_of.push_back(entries.take(name));
    if (!entry_of.back()) applied.unknown.push_back(name);
    applied.mapping.columns.push_back(taken(saved, entry_of.back(), name));
  }
  relabel(applied.mapping, entry_of);
  for (std::size_t i = 0; i < saved.columns.size(); ++i) {
    if (!entries.is_used(i) && saved.columns[i].target.field != Field::ignored) {
      applied.missing.push_back(saved.columns[i].column);
    }
  }
  return applied;
}

void extend(Mapping& applied, const Mapping& saved, std::string_view column) {
  Entries entries(saved);
  std::optional<std::size_t> entry;
  for (const ColumnMapping& earlier : applied.columns) entry = entries.take(earlier.column);
  entry = entries.take(column);
  ColumnMapping added = taken(saved, entry, column);
  added.label.reset();
  applied.columns.push_back(std::move(added));
}

}  // namespace kartei::mapping
