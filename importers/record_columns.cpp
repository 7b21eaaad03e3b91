#include "importers/record_columns.hpp"

#include <algorithm>

namespace kartei::importers {

void RecordColumns::begin_record() {
  met_.clear();
  values_.clear();
  more_.clear();
}

void RecordColumns::add(const std::string& name, std::string_view value) {
  const auto column = column_at(name, met_[name]++);
  if (value.empty()) return;
  if (column)
    values_.push_back({*column, std::string(value)});
  else
    add_more(name + ":" + std::string(value));
}

void RecordColumns::add_more(std::string_view text) {
  if (text.empty()) return;
  if (!more_.empty()) more_ += '\n';
  more_ += text;
}

std::span<const RawCell> RecordColumns::cells() {
  if (!more_.empty()) values_.push_back({*column_at(std::string(overflow_column), 0), more_});
  std::ranges::sort(values_, {}, &Value::column);
  cells_.clear();
  for (const Value& value : values_) cells_.push_back({value.column, value.text});
  return cells_;
}

std::optional<std::uint32_t> RecordColumns::column_at(const std::string& name, std::size_t occurrence) {
  const auto known = numbers_.find(name);
  if (known != numbers_.end() && occurrence < known->second.size()) return known->second[occurrence];
  if (count_ >= most && name != overflow_column) return std::nullopt;
  sink_.column(name);
  numbers_[name].push_back(count_);
  return count_++;
}

}  // namespace kartei::importers
