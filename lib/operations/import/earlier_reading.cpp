#include "operations/import/earlier_reading.hpp"

#include <algorithm>

#include "mapping/saved.hpp"
#include "store/sources.hpp"

namespace kartei::operations {
namespace {

using mapping::ColumnMapping;
using mapping::Mapping;

/// A mapping as it comes back from the database, on these columns.
Mapping as_stored(const std::string& toml, const std::vector<std::string>& columns) {
  return mapping::apply(mapping::from_toml(toml, "stored mapping"), columns).mapping;
}

bool means_the_same(const ColumnMapping& a, const ColumnMapping& b) {
  return a.target == b.target && a.consent == b.consent && a.label == b.label && a.mend == b.mend &&
         a.dates == b.dates;
}

}  // namespace

EarlierReading::EarlierReading(store::Store& store, const TableHead& head)
    : store_(store), columns_(head.columns), now_(as_stored(mapping::to_toml(head.mapping), head.columns)) {}

std::vector<bool> EarlierReading::changed_columns(BatchId batch) const {
  const auto found = store::find_batch(store_, batch);
  if (!found) return {};
  const Mapping before = as_stored(found->mapping, columns_);
  const bool is_all =
      before.layout != now_.layout || before.country != now_.country || before.mend != now_.mend;
  std::vector<bool> changed;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    changed.push_back(is_all || !means_the_same(before.columns[i], now_.columns[i]));
  return changed;
}

bool EarlierReading::differs(BatchId batch, std::span<const RawCell> cells) {
  auto found = changed_.find(batch);
  if (found == changed_.end()) found = changed_.emplace(batch, changed_columns(batch)).first;
  const std::vector<bool>& changed = found->second;
  return std::ranges::any_of(cells, [&changed](const RawCell& cell) {
    return !cell.value.empty() && cell.column < changed.size() && changed[cell.column];
  });
}

}  // namespace kartei::operations
