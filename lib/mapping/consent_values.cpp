#include <algorithm>
#include <array>

#include "mapping/column_reading.hpp"
#include "text/text.hpp"

namespace kartei::mapping {
namespace {

constexpr std::array<std::string_view, 12> yes_words{"ja",   "j",    "yes", "y",   "x",     "1",
                                                     "true", "wahr", "on",  "ein", "aktiv", "gesetzt"};
constexpr std::array<std::string_view, 10> no_words{"nein",   "n",   "no",  "0", "false",
                                                    "falsch", "off", "aus", "-", "inaktiv"};

/// In a column of permission these are more than a missing yes.
constexpr std::array<std::string_view, 9> refusal_words{"gesperrt",      "abgelehnt",  "widerrufen",
                                                        "widersprochen", "abgemeldet", "unerwünscht",
                                                        "keine",         "nie",        "unsubscribed"};
constexpr std::array<std::string_view, 4> objection_words{"gesperrt", "widersprochen", "widerspruch",
                                                          "abgemeldet"};

}  // namespace

ConsentColumn propose_consent(const ConsentRow& row) {
  ConsentColumn column{std::string(row.channel), {}};
  for (const std::string_view word : yes_words) column.values.push_back({std::string(word), row.yes});
  for (const std::string_view word : no_words) column.values.push_back({std::string(word), row.no});
  if (row.field == Field::opt_in)
    for (const std::string_view word : refusal_words)
      column.values.push_back({std::string(word), Meaning::refused});
  else
    for (const std::string_view word : objection_words) column.values.push_back({std::string(word), row.yes});
  return column;
}

std::optional<Meaning> meaning_of(const ConsentColumn& column, std::string_view value) {
  const std::string_view cell = text::trim(value);
  const auto same = std::ranges::find(column.values, cell, &ValueMeaning::value);
  if (same != column.values.end()) return same->meaning;
  if (cell.empty()) return Meaning::nothing;
  const std::string lower = text::to_lower(cell);
  const auto alike = std::ranges::find_if(
      column.values, [&lower](const ValueMeaning& entry) { return text::to_lower(entry.value) == lower; });
  if (alike == column.values.end()) return std::nullopt;
  return alike->meaning;
}

}  // namespace kartei::mapping
