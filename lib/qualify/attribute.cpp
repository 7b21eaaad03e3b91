#include "qualify/attribute.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "normalise/date.hpp"
#include "qualify/number.hpp"
#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::qualify {
namespace {

constexpr std::array<std::string_view, 6> type_words{"choice", "choices", "number", "date", "text", "yes_no"};
constexpr std::array<std::string_view, 3> sensitivity_list{"none", "pii", "sensitive"};

constexpr std::array<std::string_view, 8> yes_words{"ja", "j", "yes", "y", "x", "1", "wahr", "true"};
constexpr std::array<std::string_view, 7> no_words{"nein", "n", "no", "0", "falsch", "false", "kein"};

template <class Enum, std::size_t size>
std::optional<Enum> enum_from_text(const std::array<std::string_view, size>& words, std::string_view text) {
  const auto found = std::ranges::find(words, text);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

bool has_options(AttributeType type) {
  return type == AttributeType::choice || type == AttributeType::choices;
}

ValueReading one(std::string text) { return {{{std::move(text), std::nullopt}}, {}}; }
ValueReading wrong(std::string problem) { return {{}, std::move(problem)}; }

ValueReading read_number_value(const Attribute& attribute, std::string_view written) {
  const NumberReading reading = read_number(written, attribute.unit);
  if (!reading.number) return wrong(reading.problem);
  return {{{number_text(*reading.number), reading.number}}, {}};
}

ValueReading read_day(std::string_view written) {
  const normalise::DateReading reading = normalise::read_date(written);
  if (reading.day && !reading.yearless) return one(kartei::to_text(*reading.day));
  return wrong(fmt::format("'{}' is no day; write it as 2026-11-22 or 22.11.2026", written));
}

ValueReading read_yes_no(std::string_view written) {
  const std::string folded = text::fold_ae(written);
  if (std::ranges::find(yes_words, folded) != yes_words.end()) return one("ja");
  if (std::ranges::find(no_words, folded) != no_words.end()) return one("nein");
  return wrong(fmt::format("'{}' is neither yes nor no; write ja or nein", written));
}

ValueReading read_option(const Attribute& attribute, std::string_view written) {
  const std::string folded = text::fold_ae(written);
  for (const std::string& option : attribute.options)
    if (text::fold_ae(option) == folded) return one(option);
  const std::vector<std::string_view> options(attribute.options.begin(), attribute.options.end());
  const std::string_view near = text::near_word(written, options);
  return wrong(fmt::format("'{}' is no option{}; there are {}", written,
                           text::is_near(written, near) ? fmt::format(", did you mean {}?", near) : "",
                           fmt::join(options, ", ")));
}

ValueReading read_options(const Attribute& attribute, std::string_view written) {
  ValueReading all;
  std::string list(written);
  std::ranges::replace(list, ';', ',');
  for (const std::string_view part : text::split(list, ',')) {
    if (text::trim(part).empty()) continue;
    ValueReading option = read_option(attribute, text::trim(part));
    if (!option.problem.empty()) return option;
    if (std::ranges::find(all.values, option.values.front()) == all.values.end())
      all.values.push_back(option.values.front());
  }
  if (all.values.empty()) return wrong("a value is missing");
  return all;
}

bool is_name(std::string_view name) {
  return !name.empty() && name.front() >= 'a' && name.front() <= 'z' && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

}  // namespace

std::string_view to_text(AttributeType type) { return type_words[static_cast<std::size_t>(type)]; }
std::string_view to_text(Sensitivity sensitivity) {
  return sensitivity_list[static_cast<std::size_t>(sensitivity)];
}

std::optional<AttributeType> attribute_type_from_text(std::string_view text) {
  return enum_from_text<AttributeType>(type_words, text);
}

std::optional<Sensitivity> sensitivity_from_text(std::string_view text) {
  return enum_from_text<Sensitivity>(sensitivity_list, text);
}

std::span<const std::string_view> attribute_type_words() { return type_words; }
std::span<const std::string_view> sensitivity_words() { return sensitivity_list; }

std::string problem_of(const Attribute& attribute) {
  if (!is_name(attribute.name))
    return fmt::format(
        "'{}' is no name of an attribute; write one word of small letters, digits and _: company_size",
        attribute.name);
  if (has_options(attribute.type) && attribute.options.size() < 2)
    return "a choice needs at least two options: --options Bau --options Handel";
  if (!has_options(attribute.type) && !attribute.options.empty())
    return fmt::format("options are for choice and choices, not for {}", to_text(attribute.type));
  if (attribute.type != AttributeType::number && !attribute.unit.empty())
    return fmt::format("a unit is for number, not for {}", to_text(attribute.type));
  std::vector<std::string> folded;
  for (const std::string& option : attribute.options) {
    if (option.find_first_of(",;") != std::string::npos || text::fold_ae(option).empty())
      return fmt::format("'{}' is no option; write a word or several, without commas", option);
    folded.push_back(text::fold_ae(option));
  }
  std::ranges::sort(folded);
  if (std::ranges::adjacent_find(folded) != folded.end())
    return "two options are the same but for their letters' case";
  if (attribute.sensitivity == Sensitivity::sensitive && attribute.legal_basis.empty())
    return "what GDPR 9 protects may only be kept on a basis of its paragraph 2: --legal-basis \"GDPR "
           "9(2)(a), "
           "consent of ...\"; without one, do not define it";
  return {};
}

ValueReading read_value(const Attribute& attribute, std::string_view written) {
  written = text::trim(written);
  if (written.empty()) return wrong("a value is missing");
  switch (attribute.type) {
    case AttributeType::choice:
      return read_option(attribute, written);
    case AttributeType::choices:
      return read_options(attribute, written);
    case AttributeType::number:
      return read_number_value(attribute, written);
    case AttributeType::date:
      return read_day(written);
    case AttributeType::text:
      return one(text::squeeze(written));
    case AttributeType::yes_no:
      return read_yes_no(written);
  }
  return wrong("a value is missing");
}

}  // namespace kartei::qualify
