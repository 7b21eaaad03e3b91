#include "quality/sensitive.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/text.hpp"

namespace kartei::quality {
namespace {

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

bool fits(std::string_view word, std::string_view entry) {
  if (entry.ends_with('*')) return word.starts_with(entry.substr(0, entry.size() - 1));
  return word == entry;
}

bool names(const SensitiveKind& kind, std::string_view column) {
  const std::string folded = text::fold_ae(column);
  const std::string joined = without_blanks(folded);
  const std::vector<std::string_view> words = text::split(folded, ' ');
  return std::ranges::any_of(kind.headers, [&](const std::string& entry) {
    return fits(joined, entry) ||
           std::ranges::any_of(words, [&](std::string_view word) { return fits(word, entry); });
  });
}

bool is_of(const SensitiveKind& kind, std::string_view item) {
  return std::ranges::find(kind.values, text::fold_ae(item)) != kind.values.end();
}

/// Every item of a value must be of the kind: "Golf; Reiten".
bool holds(const SensitiveKind& kind, std::string_view value) {
  std::size_t items = 0;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find_first_of(",;", begin), value.size());
    const std::string_view item = text::trim(value.substr(begin, end - begin));
    begin = end + 1;
    if (item.empty()) continue;
    if (!is_of(kind, item)) return false;
    ++items;
  }
  return items > 0;
}

int share_of(const SensitiveKind& kind, std::span<const std::string> values) {
  const auto count =
      std::ranges::count_if(values, [&](const std::string& value) { return holds(kind, value); });
  return static_cast<int>(100 * static_cast<std::size_t>(count) / values.size());
}

}  // namespace

bool may_be_sensitive(Field field) {
  return field == Field::ignored || field == Field::tags || field == Field::note;
}

std::optional<SensitiveReading> read_sensitive(const SensitiveRules& rules,
                                               const mapping::ColumnMapping& column,
                                               std::span<const std::string> values) {
  if (!may_be_sensitive(column.target.field)) return std::nullopt;
  for (const SensitiveKind& kind : rules.kinds)
    if (names(kind, column.column)) return SensitiveReading{kind.name, "the column's name"};
  if (values.size() < rules.least_values) return std::nullopt;
  for (const SensitiveKind& kind : rules.kinds) {
    const int share = share_of(kind, values);
    if (share >= rules.share_of_values)
      return SensitiveReading{kind.name, fmt::format("{} % of the values", share)};
  }
  return std::nullopt;
}

}  // namespace kartei::quality
