#include "importers/datev_sink.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "importers/datev_columns.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr std::string_view kind_column = "Kontoart";

/// The places of cells that are looked at, wherever the names of a file put them.
constexpr std::size_t account_place = 0;
constexpr std::size_t vat_state_place = 8;
constexpr std::size_t vat_id_place = 9;

}  // namespace

bool is_datev_account(std::string_view cell) {
  constexpr std::size_t most_digits = 9;
  return !cell.empty() && cell.size() <= most_digits &&
         std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
}

void DatevSink::column(std::string_view name) {
  const auto place = datev_place(name);
  if (place == account_place) account_ = columns_;
  if (place == vat_state_place) vat_state_ = columns_;
  if (place == vat_id_place) vat_id_ = columns_;
  ++columns_;
  sink_.column(name);
}

void DatevSink::record(const RawRecord& record) {
  cells_.assign(record.cells.begin(), record.cells.end());
  join_vat_id();
  const std::string_view kind = kind_of(value_at(account_));
  if (!kind.empty()) add_kind(kind);
  sink_.record({record.kind, record.place, cells_});
}

std::string_view DatevSink::value_at(std::optional<std::uint32_t> column) const {
  if (!column) return {};
  const auto cell = std::ranges::find(cells_, *column, &RawCell::column);
  return cell == cells_.end() ? std::string_view{} : text::trim(cell->value);
}

/// Rows are as wide as the names at most, so that all other columns were announced.
void DatevSink::add_kind(std::string_view kind) {
  if (!std::exchange(has_kinds_, true)) sink_.column(kind_column);
  cells_.push_back({columns_, kind});
}

void DatevSink::join_vat_id() {
  const std::string_view state = value_at(vat_state_);
  const std::string_view id = value_at(vat_id_);
  if (state.size() != 2 || id.empty() || id.starts_with(state)) return;
  joined_ = fmt::format("{}{}", state, id);
  std::ranges::find(cells_, *vat_id_, &RawCell::column)->value = joined_;
}

std::string_view DatevSink::kind_of(std::string_view account) const {
  if (account_digits_ == 0 || !is_datev_account(account) ||
      account.size() != static_cast<std::size_t>(account_digits_) + 1 || account.front() == '0')
    return {};
  return account.front() < '7' ? "Debitor" : "Kreditor";
}

}  // namespace kartei::importers
