#include "mapping/propose.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "mapping/column_reading.hpp"
#include "text/text.hpp"

namespace kartei::mapping {
namespace {

/// Below this many percent of fitting values the contents contradict the header.
constexpr int least_fit = 50;
/// A header read with less than this gives way to contents that say something else.
constexpr std::uint8_t firm_header = 85;
constexpr std::size_t least_values = 3;

void take_contents(ColumnReading& column, const ContentReading& contents) {
  constexpr int most_by_contents = 75;
  column.result.target = {contents.field, Use::unspecified, 0};
  column.result.confidence = static_cast<std::uint8_t>(std::min(contents.percent, most_by_contents));
  column.result.reason = fmt::format("{} % of the values are {}", contents.percent, plural(contents.shape));
  if (contents.field == Field::ignored) column.result.confidence = 0;
}

/// Lowers the confidence of a header that its contents contradict.
void weigh_contents(ColumnReading& column) {
  const std::optional<Shape> expected = expected_shape(column.result.target.field);
  if (!expected || column.values.size() < least_values) return;
  const int percent = share(column.values, *expected);
  if (percent >= least_fit) return;
  const std::optional<ContentReading> contents = read_contents(column.values);
  if (contents && contents->shape != *expected && column.result.confidence < firm_header) {
    take_contents(column, *contents);
    return;
  }
  const int lowered = column.result.confidence * std::max(percent, 30) / 100;
  column.result.confidence = static_cast<std::uint8_t>(lowered);
  column.result.reason += fmt::format(", but only {} % of the values are {}", percent, plural(*expected));
}

void take_consent(ColumnReading& column) {
  constexpr std::uint8_t open_values = 60;
  column.result.consent = propose_consent(*column.header->consent);
  for (const std::string& value : column.values) {
    if (meaning_of(column.result.consent, value)) continue;
    column.result.confidence = open_values;
    column.result.reason = fmt::format("known header, but nobody knows what \"{}\" means in it", value);
    return;
  }
}

void take_header(ColumnReading& column) {
  column.result.target = column.header->target;
  column.result.confidence = column.header->confidence;
  column.result.reason = "known header";
  if (column.header->consent != nullptr) {
    take_consent(column);
    return;
  }
  weigh_contents(column);
}

/// What importers call a column that the file gives no name, and people one they have no word for.
bool is_nameless(std::string_view name) {
  const std::string key = header_key(name);
  const std::string_view word = std::string_view(key).substr(0, key.find_first_of("0123456789"));
  return key.empty() || word == "spalte" || word == "column" || word == "feld" || word == "field" ||
         word == "unnamed";
}

}  // namespace

ColumnReading read_column(const ColumnSample& column, Layout layout) {
  ColumnReading reading{column.name, column.values, read_header(column.name, layout), {}};
  reading.result.column = column.name;
  if (reading.header) {
    take_header(reading);
  } else if (speaks_of_consent(column.name)) {
    reading.result.reason = "seems to tell who wants no advertising; nobody knows how";
  } else if (const auto contents = read_contents(column.values);
             contents && (!contents->is_weak || is_nameless(column.name))) {
    take_contents(reading, *contents);
  } else {
    reading.result.reason = "unknown header";
  }
  return reading;
}

Layout recognise_layout(std::span<const ColumnSample> columns, std::string_view format) {
  constexpr std::array<std::string_view, 5> with_vcard_columns{"vcard", "msg", "pst", "card", "photo"};
  if (std::ranges::find(with_vcard_columns, format) != with_vcard_columns.end()) return Layout::vcard;
  constexpr std::array<std::string_view, 12> outlook_names{
      "strassegeschaeftlich", "telefonassistent", "emailtyp",         "rueckmeldung",
      "telefonfirma",         "benutzer1",        "businessstreet",   "assistantsphone",
      "emaildisplayname",     "callback",         "companymainphone", "user1"};
  constexpr std::ptrdiff_t enough_outlook_names = 3;
  const auto is_outlook = [&](const ColumnSample& column) {
    return std::ranges::find(outlook_names, header_key(column.name)) != outlook_names.end();
  };
  const auto is_google = [](const ColumnSample& column) {
    return column.name.find(" 1 - Value") != std::string::npos ||
           column.name.find(" 1 - Label") != std::string::npos;
  };
  const auto is_datev = [](const ColumnSample& column) {
    const std::string key = header_key(column.name);
    return key == "nameadressattypunternehmen" || key == "nameadressatentypunternehmen";
  };
  if (std::ranges::count_if(columns, is_outlook) >= enough_outlook_names) return Layout::outlook;
  if (std::ranges::any_of(columns, is_google)) return Layout::google;
  return std::ranges::any_of(columns, is_datev) ? Layout::datev : Layout::generic;
}

Mapping propose(std::span<const ColumnSample> columns, const ProposeOptions& options) {
  Mapping mapping{recognise_layout(columns, options.format), options.country, {}};
  std::vector<ColumnReading> readings;
  for (const ColumnSample& column : columns) readings.push_back(read_column(column, mapping.layout));
  settle_doubts(readings);
  mark_shared_damage(readings);
  number_columns(readings, mapping.layout);
  if (mapping.layout == Layout::google || mapping.layout == Layout::generic) attach_labels(readings);
  for (ColumnReading& reading : readings) mapping.columns.push_back(std::move(reading.result));
  return mapping;
}

void extend(Mapping& mapping, std::string_view column) {
  ColumnReading reading = read_column({std::string(column), {}}, mapping.layout);
  Target& target = reading.result.target;
  if (target.ordinal == 0) {
    const auto is_same = [&](const ColumnMapping& other) {
      return other.target.field == target.field && other.target.use == target.use;
    };
    target.ordinal = static_cast<std::uint8_t>(1 + std::ranges::count_if(mapping.columns, is_same));
  }
  mapping.columns.push_back(std::move(reading.result));
}

}  // namespace kartei::mapping
