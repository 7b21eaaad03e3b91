#include "operations/sheet/row_kind.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "model/error.hpp"
#include "normalise/date.hpp"
#include "normalise/money.hpp"
#include "operations/known_owner.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::string_view cents = "_cents";

[[noreturn]] void refuse(const store::TableColumn& column, const std::string& text, std::string_view right) {
  throw Error(ErrorKind::usage, fmt::format("{}: '{}' is {}", column.name, text, right));
}

std::optional<std::int64_t> whole_number(const std::string& text) {
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

/// What people read: euros for cents.
std::string shown(const store::TableColumn& column, const std::string& text) {
  const auto amount = column.name.ends_with(cents) ? whole_number(text) : std::nullopt;
  if (!amount) return std::string(text::trim(text));
  return fmt::format("{}{}.{:02}", *amount < 0 ? "-" : "", std::abs(*amount) / 100, std::abs(*amount) % 100);
}

std::string shown_name(const std::string& column) {
  return column.ends_with(cents) ? column.substr(0, column.size() - cents.size()) : column;
}

bool names_something(const std::string& column) {
  return column.ends_with("_id") || column == "uid" || column == "origin";
}

}  // namespace

RowKind::RowKind(store::Store& store, const schema::EditableTable& table, std::vector<std::string_view> fixed,
                 OperationId operation, const Environment& environment)
    : store_(store), table_(table), operation_(operation), environment_(environment) {
  std::size_t place = 0;
  for (store::TableColumn& column : store::columns_of(store, table.name)) {
    const std::size_t here = place++;
    if (column.name == table.key || column.name == "operation_id") continue;
    const bool is_fixed =
        names_something(column.name) || std::ranges::find(fixed, column.name) != fixed.end();
    columns_.push_back({shown_name(column.name), column.choices, is_fixed});
    table_columns_.push_back(std::move(column));
    places_.push_back(here);
  }
}

std::vector<std::int64_t> RowKind::ids() { return store::all_keys(store_, table_.dump); }

std::optional<std::vector<std::string>> RowKind::cells(std::int64_t id) {
  const auto texts = store::texts_of_row(store_, table_, id);
  if (!texts) return std::nullopt;
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    cells.push_back(shown(table_columns_[i], (*texts)[places_[i]]));
  return cells;
}

void RowKind::change(std::int64_t id, const std::vector<SheetChange>& changes) {
  store::ColumnSettings settings;
  for (const SheetChange& change : changes) {
    const store::TableColumn& column = table_columns_[change.column];
    settings.push_back({column.name, value_of(column, change.text)});
  }
  store::change_row(store_, table_, id, settings, operation_);
}

store::ColumnValue RowKind::value_of(const store::TableColumn& column, const std::string& text) const {
  if (text.empty()) {
    if (column.type == "TEXT" && column.is_required) return std::string();
    if (column.is_required) refuse(column, text, "missing");
    return std::monostate{};
  }
  if (!column.choices.empty()) {
    for (const std::string& choice : column.choices)
      if (text::fold_ae(choice) == text::fold_ae(text)) return choice;
    refuse(column, text, fmt::format("none of {}", fmt::join(column.choices, ", ")));
  }
  if (column.name == "owner") return known_owner(store_, text, NewOwner::refused, environment_);
  if (column.is_day) {
    const auto reading = normalise::read_date(text);
    if (!reading.day) refuse(column, text, "no day; write it as 2026-11-22");
    return to_text(*reading.day);
  }
  if (column.name.ends_with(cents)) {
    const auto reading = normalise::read_money(text, "");
    if (!reading.amount) refuse(column, text, "no amount; write it as 1200 or 1200,50");
    return reading.amount->cents;
  }
  if (column.type != "INTEGER") return text;
  const auto number = whole_number(text);
  if (!number) refuse(column, text, "no whole number");
  return *number;
}

}  // namespace kartei::operations
