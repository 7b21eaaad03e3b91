#include "importers/card_code.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "format/vcard_lines.hpp"
#include "format/vcard_property.hpp"
#include "format/word_list.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

bool begins_with(std::string_view text, std::string_view beginning) {
  return text::to_lower(text.substr(0, beginning.size())) == beginning;
}

/// Properties that may follow a ";" which stands for a line end.
constexpr std::string_view properties =
    "BEGIN END VERSION N FN ORG TITLE ROLE TEL EMAIL ADR URL NOTE BDAY NICKNAME UID REV CATEGORIES LABEL "
    "IMPP GEO TZ";

bool begins_property(std::string_view rest) {
  const std::size_t end = rest.find_first_of(":;");
  return end != std::string_view::npos && format::in_word_list(properties, rest.substr(0, end)) &&
         rest.find(':') != std::string_view::npos;
}

/// A vCard in one line gets its line ends back.
std::string with_line_ends(std::string_view payload) {
  std::string card(payload);
  if (payload.find_first_of("\r\n") != std::string_view::npos) return card;
  for (std::size_t at = card.find(';'); at != std::string::npos; at = card.find(';', at + 1))
    if (begins_property(std::string_view(card).substr(at + 1))) card[at] = '\n';
  return card;
}

std::vector<CardValue> vcard_values(std::string_view payload) {
  const std::string card = with_line_ends(payload);
  std::vector<format::VcardProperty> found;
  format::VcardLines lines(card);
  for (auto line = lines.next(); line; line = lines.next()) {
    if (format::is_vcard_mark(line->text, "BEGIN") || format::is_vcard_mark(line->text, "END")) continue;
    if (auto property = format::parse_vcard_property(*line, text::Encoding::windows_1252))
      found.push_back(std::move(*property));
  }
  return read_card(found).values;
}

/// The fields "KEY:value;" of a MeCard, unescaped.
std::vector<std::pair<std::string, std::string>> coded_fields(std::string_view payload) {
  std::vector<std::pair<std::string, std::string>> fields;
  std::string key;
  std::string value;
  bool is_key = true;
  for (std::size_t i = 0; i < payload.size(); ++i) {
    const char c = payload[i];
    if (c == '\\' && i + 1 < payload.size()) {
      (is_key ? key : value) += payload[++i];
    } else if (is_key && c == ':') {
      is_key = false;
    } else if (c == ';') {
      if (!is_key) fields.emplace_back(text::to_upper(text::trim(key)), text::trim(value));
      key.clear();
      value.clear();
      is_key = true;
    } else {
      (is_key ? key : value) += c;
    }
  }
  if (!is_key) fields.emplace_back(text::to_upper(text::trim(key)), text::trim(value));
  return fields;
}

struct CodedColumn {
  std::string_view key;
  std::string_view column;
};

constexpr auto mecard_columns = std::to_array<CodedColumn>({{"TEL", "TEL"},
                                                            {"TEL-AV", "TEL"},
                                                            {"EMAIL", "EMAIL"},
                                                            {"URL", "URL"},
                                                            {"ORG", "ORG.name"},
                                                            {"TITLE", "TITLE"},
                                                            {"NOTE", "NOTE"},
                                                            {"MEMO", "NOTE"},
                                                            {"BDAY", "BDAY"},
                                                            {"ADR", "ADR.text"},
                                                            {"NICKNAME", "NICKNAME"}});

constexpr auto bizcard_columns = std::to_array<CodedColumn>({{"N", "N.given"},
                                                             {"X", "N.family"},
                                                             {"T", "TITLE"},
                                                             {"C", "ORG.name"},
                                                             {"A", "ADR.text"},
                                                             {"B", "TEL[work]"},
                                                             {"M", "TEL[cell]"},
                                                             {"F", "TEL[fax]"},
                                                             {"E", "EMAIL"}});

/// "Nachname,Vorname", or one name.
void add_mecard_name(std::string_view name, std::vector<CardValue>& values) {
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos) {
    values.push_back({"FN", std::string(name), 0});
    return;
  }
  values.push_back({"N.family", std::string(text::trim(name.substr(0, comma))), 0});
  values.push_back({"N.given", std::string(text::trim(name.substr(comma + 1))), 0});
}

std::vector<CardValue> coded_values(std::string_view payload, std::span<const CodedColumn> columns) {
  std::vector<CardValue> values;
  const bool is_mecard = columns.data() == mecard_columns.data();
  for (auto& [key, value] : coded_fields(payload)) {
    if (value.empty()) continue;
    const auto known = std::ranges::find(columns, key, &CodedColumn::key);
    if (is_mecard && key == "N")
      add_mecard_name(value, values);
    else if (known != columns.end())
      values.push_back({std::string(known->column), value, 0});
  }
  return values;
}

std::string_view until(std::string_view text, std::string_view ends) {
  return text.substr(0, text.find_first_of(ends));
}

}  // namespace

std::vector<CardValue> read_card_code(std::string_view written) {
  const std::string_view payload = text::trim(written);
  const auto behind = [&](std::string_view beginning) {
    return text::trim(payload.substr(beginning.size()));
  };
  const auto one = [](std::string column, std::string_view value) {
    return value.empty() ? std::vector<CardValue>{}
                         : std::vector{CardValue{std::move(column), std::string(value), 0}};
  };
  if (begins_with(payload, "begin:vcard")) return vcard_values(payload);
  if (begins_with(payload, "mecard:")) return coded_values(behind("mecard:"), mecard_columns);
  if (begins_with(payload, "bizcard:")) return coded_values(behind("bizcard:"), bizcard_columns);
  if (begins_with(payload, "matmsg:")) {
    for (const auto& [key, value] : coded_fields(behind("matmsg:")))
      if (key == "TO") return one("EMAIL", value);
    return {};
  }
  if (begins_with(payload, "mailto:")) return one("EMAIL", until(behind("mailto:"), "?"));
  if (begins_with(payload, "tel:")) return one("TEL", until(behind("tel:"), ";?"));
  if (begins_with(payload, "http://") || begins_with(payload, "https://")) return one("URL", payload);
  return {};
}

}  // namespace kartei::importers
