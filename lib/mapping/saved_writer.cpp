#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "mapping/saved.hpp"
#include "normalise/date_form.hpp"
#include "text/text.hpp"

namespace kartei::mapping {
namespace {

/// A TOML basic string (TOML 1.0, "String").
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text::scrub(text)) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      result += {'\\', c};
    else if (code < 0x20 || code == 0x7F)
      result += fmt::format("\\u{:04X}", code);
    else
      result += c;
  }
  return result + '"';
}

std::string meaning_of_column(const Mapping& mapping, const ColumnMapping& column) {
  const std::string target = quoted(to_text(column));
  std::string more;
  if (column.mend) more += ", mend = true";
  if (column.label) more += ", label = " + quoted(mapping.columns[*column.label].column);
  if (!column.consent.channel.empty()) more += ", channel = " + quoted(column.consent.channel);
  if (!column.legal_basis.empty()) more += ", legal_basis = " + quoted(column.legal_basis);
  if (column.dates.order != DateForm::Order::unclear)
    more += ", dates = " + quoted(normalise::to_text(column.dates.order));
  if (column.dates.has_serials) more += ", serials = true";
  return more.empty() ? target : fmt::format("{{ target = {}{} }}", target, more);
}

/// Columns of one name make one entry, in the order of the file.
using ColumnsByName = std::unordered_map<std::string_view, std::vector<const ColumnMapping*>>;

ColumnsByName by_name(const Mapping& mapping) {
  ColumnsByName columns;
  for (const ColumnMapping& column : mapping.columns) columns[column.column].push_back(&column);
  return columns;
}

std::string comment(const ColumnMapping& column) {
  if (!is_recognised(column)) return "not recognised: " + column.reason;
  return fmt::format("{} %, {}", column.confidence, column.reason);
}

std::string one_line(std::string text) {
  std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text::scrub(text);
}

std::string entry(const Mapping& mapping, const std::vector<const ColumnMapping*>& columns) {
  std::string value;
  for (const ColumnMapping* column : columns) {
    if (!value.empty()) value += ", ";
    value += meaning_of_column(mapping, *column);
  }
  if (columns.size() > 1) value = "[" + value + "]";
  const ColumnMapping& first = *columns.front();
  // What is open stays out: a mapping used as it was proposed must not decide it.
  const std::string_view open = is_open_about_consent(first) ? "# decide: " : "";
  return fmt::format("{}{} = {}  # {}\n", open, quoted(first.column), value, one_line(comment(first)));
}

std::string value_table(const ColumnMapping& column) {
  std::string table = fmt::format("\n[values.{}]\n", quoted(column.column));
  for (const ValueMeaning& value : column.consent.values) {
    table += fmt::format("{} = {}\n", quoted(value.value), quoted(to_text(value.meaning)));
  }
  return table;
}

/// The list of fields as comment lines.
std::string field_list() {
  constexpr std::size_t width = 100;
  std::string lines;
  std::string line = "# Fields:";
  for (const Field field : all_fields()) {
    const std::string_view word = kartei::to_text(field);
    if (line.size() + word.size() + 1 > width) {
      lines += line + '\n';
      line = "#  ";
    }
    line += " " + std::string(word);
  }
  return lines + line + '\n';
}

std::string heading() {
  return "# What each column of the file means: \"column\" = \"field use number\".\n"
         "# Uses: work home other; columns that are \"ignored\" stay in the source record;\n"
         "# \"attribute:company_size\" is an attribute that `kartei qualify define` made.\n" +
         field_list() + '\n';
}

}  // namespace

std::string to_toml(const Mapping& mapping) {
  std::string toml = heading();
  toml += fmt::format("country = {}  # of numbers and postcodes that tell none\n", quoted(mapping.country));
  if (mapping.layout != Layout::generic)
    toml += fmt::format("layout = {}\n", quoted(to_text(mapping.layout)));
  if (mapping.mend) toml += "mend = true  # letter case and swapped names, in every column\n";
  toml += "\n[columns]\n";
  std::string tables;
  const ColumnsByName columns = by_name(mapping);
  for (const ColumnMapping& column : mapping.columns) {
    const auto& same = columns.at(column.column);
    if (same.front() != &column) continue;
    toml += entry(mapping, same);
    for (const ColumnMapping* one : same) {
      if (one->consent.values.empty()) continue;
      tables += value_table(*one);
      break;
    }
  }
  return toml + tables;
}

}  // namespace kartei::mapping
