#include "operations/import/delivery_check.hpp"

#include <algorithm>
#include <ranges>

#include "operations/input/rejects_file.hpp"

namespace kartei::operations {
namespace {

quality::Delivery delivery_of(store::Batch batch) {
  quality::Delivery delivery;
  delivery.format = std::move(batch.format);
  delivery.header = std::move(batch.header);
  delivery.records = batch.rows;
  delivery.rejected = batch.rejects;
  delivery.data_date = day_from_text(batch.data_date).value_or(Day{});
  return delivery;
}

std::vector<quality::GuessedColumn> guesses_of(const mapping::Mapping& mapping) {
  std::vector<quality::GuessedColumn> guesses;
  for (const mapping::ColumnMapping& column : mapping.columns)
    if (column.target.field != Field::ignored) guesses.push_back({column.column, column.confidence});
  return guesses;
}

/// Rejected rows that came back mended are a part of one, and tell nothing of the next.
std::optional<quality::Delivery> whole_delivery_before(store::Store& store, SourceId source,
                                                       const std::string& table) {
  for (const store::Delivery& before : store::deliveries(store, source) | std::views::reverse) {
    if (before.table_name != table || before.retracted_by) continue;
    auto batch = store::find_batch(store, before.batch);
    if (batch && std::ranges::none_of(batch->header, is_rejects_column))
      return delivery_of(std::move(*batch));
  }
  return std::nullopt;
}

}  // namespace

void DeliveryCheck::begin_table(store::Store& store, const store::Source& source, const TableHead& head,
                                Terms terms) {
  now_ = {};
  now_.format = std::move(terms.format);
  now_.data_date = terms.data_date;
  now_.is_of_any_size = source.kind == store::SourceKind::one_off;
  if (!terms.is_confirmed) now_.guessed = guesses_of(head.mapping);
  before_.reset();
  if (!is_mended_delivery(head)) before_ = whole_delivery_before(store, source.id, head.name);
}

void DeliveryCheck::add(const ReadRow& row, bool is_key_conflict) {
  ++now_.records;
  if (row.rejection() != nullptr) ++now_.rejected;
  if (is_key_conflict) ++now_.key_conflicts;
}

void DeliveryCheck::end_table(const TableHead& head, bool has_header) {
  if (has_header) now_.header = head.columns;
  const auto held = quality::held_by(brakes_, now_, before_);
  held_.insert(held_.end(), held.begin(), held.end());
}

void DeliveryCheck::end(std::uint64_t known, std::uint64_t missing) {
  quality::Delivery list;
  list.known = known;
  list.missing = missing;
  const auto held = quality::held_by(brakes_, list, quality::Delivery{});
  held_.insert(held_.end(), held.begin(), held.end());
}

}  // namespace kartei::operations
