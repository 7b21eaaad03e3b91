#include <algorithm>

#include "mapping/header.hpp"
#include "mapping/saved.hpp"

namespace kartei::mapping {
namespace {

/// Entries of a saved mapping, each given away once: by the same name, else by one that differs only in case,
/// blanks and punctuation.
class Entries {
 public:
  explicit Entries(const Mapping& saved) {
    for (const ColumnMapping& column : saved.columns)
      entries_.push_back({column.column, header_key(column.column)});
  }

  std::optional<std::size_t> take_same(std::string_view name) { return take(&Entry::name, name); }

  std::optional<std::size_t> take_alike(std::string_view name) {
    const std::string key = header_key(name);
    return key.empty() ? std::nullopt : take(&Entry::key, key);
  }

  [[nodiscard]] bool is_used(std::size_t entry) const { return entries_[entry].is_used; }

 private:
  struct Entry {
    std::string_view name;
    std::string key;
    bool is_used = false;
  };

  template <class Text>
  std::optional<std::size_t> take(Text Entry::* text, std::string_view wanted) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].is_used || entries_[i].*text != wanted) continue;
      entries_[i].is_used = true;
      return i;
    }
    return std::nullopt;
  }

  std::vector<Entry> entries_;
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

using EntryOf = std::vector<std::optional<std::size_t>>;

/// From the entry's number in the saved mapping to the column's number in the file.
void relabel(Mapping& applied, const EntryOf& entry_of) {
  for (ColumnMapping& column : applied.columns) {
    if (!column.label) continue;
    const auto at = std::ranges::find(entry_of, std::optional<std::size_t>(*column.label));
    if (at == entry_of.end())
      column.label.reset();
    else
      column.label = static_cast<std::uint32_t>(at - entry_of.begin());
  }
}

/// For each column the entry that speaks of it.
EntryOf entries_for(Entries& entries, const std::vector<std::string>& columns) {
  EntryOf entry_of;
  for (const std::string& name : columns) entry_of.push_back(entries.take_same(name));
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!entry_of[i]) entry_of[i] = entries.take_alike(columns[i]);
  return entry_of;
}

}  // namespace

Applied apply(const Mapping& saved, const std::vector<std::string>& columns) {
  Applied applied{{saved.layout, saved.country, {}, saved.mend}, {}, {}};
  Entries entries(saved);
  const EntryOf entry_of = entries_for(entries, columns);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!entry_of[i]) applied.unknown.push_back(columns[i]);
    applied.mapping.columns.push_back(taken(saved, entry_of[i], columns[i]));
  }
  relabel(applied.mapping, entry_of);
  for (std::size_t i = 0; i < saved.columns.size(); ++i) {
    const bool is_taken =
        saved.columns[i].target.field != Field::ignored || !saved.columns[i].attribute.empty();
    if (!entries.is_used(i) && is_taken) {
      applied.missing.push_back(saved.columns[i].column);
    }
  }
  return applied;
}

Mapping settled_by(const Mapping& earlier, Mapping proposed) {
  Entries entries(earlier);
  std::vector<std::string> columns;
  for (const ColumnMapping& column : proposed.columns) columns.push_back(column.column);
  const EntryOf entry_of = entries_for(entries, columns);
  Mapping known{earlier.layout, proposed.country, {}, proposed.mend};
  for (std::size_t i = 0; i < columns.size(); ++i)
    known.columns.push_back(taken(earlier, entry_of[i], columns[i]));
  relabel(known, entry_of);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!entry_of[i]) known.columns[i] = std::move(proposed.columns[i]);
  return known;
}

void extend(Mapping& applied, const Mapping& saved, std::string_view column) {
  std::vector<std::string> columns;
  for (const ColumnMapping& earlier : applied.columns) columns.push_back(earlier.column);
  columns.emplace_back(column);
  ColumnMapping added = std::move(mapping::apply(saved, columns).mapping.columns.back());
  added.label.reset();
  applied.columns.push_back(std::move(added));
}

}  // namespace kartei::mapping
