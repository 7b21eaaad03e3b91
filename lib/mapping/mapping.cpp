#include "mapping/mapping.hpp"

#include <algorithm>
#include <array>

#include "mapping/header.hpp"

namespace kartei::mapping {
namespace {

/// In the order of the enumerations: a value's word stands at its own number.
constexpr std::array<std::string_view, 5> meaning_words{"nothing", "given", "refused", "withdrawn",
                                                        "objected"};
constexpr std::array<std::string_view, 5> layout_words{"generic", "outlook", "google", "vcard", "datev"};

template <class Value, std::size_t size>
std::optional<Value> value_of(const std::array<std::string_view, size>& words, std::string_view text) {
  const auto word = std::ranges::find(words, text);
  if (word == words.end()) return std::nullopt;
  return static_cast<Value>(word - words.begin());
}

}  // namespace

std::string_view to_text(Meaning meaning) { return meaning_words[static_cast<std::size_t>(meaning)]; }
std::optional<Meaning> meaning_from_text(std::string_view text) {
  return value_of<Meaning>(meaning_words, text);
}

std::string_view to_text(Layout layout) { return layout_words[static_cast<std::size_t>(layout)]; }
std::optional<Layout> layout_from_text(std::string_view text) { return value_of<Layout>(layout_words, text); }

std::string to_text(const Target& target) {
  std::string words(kartei::to_text(target.field));
  if (target.use != Use::unspecified) words += " " + std::string(kartei::to_text(target.use));
  if (target.ordinal > 1) words += " " + std::to_string(target.ordinal);
  return words;
}

std::string to_text(const ColumnMapping& column) {
  return column.attribute.empty() ? to_text(column.target) : std::string(attribute_prefix) + column.attribute;
}

void erase_column(Mapping& mapping, std::uint32_t column) {
  mapping.columns.erase(mapping.columns.begin() + column);
  for (ColumnMapping& other : mapping.columns) {
    if (!other.label || *other.label < column) continue;
    if (*other.label == column)
      other.label.reset();
    else
      --*other.label;
  }
}

bool is_recognised(const ColumnMapping& column) { return column.confidence > 0; }

bool is_open_about_consent(const ColumnMapping& column) {
  return !is_recognised(column) && speaks_of_consent(column.column);
}

}  // namespace kartei::mapping
