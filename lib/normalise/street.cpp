#include "normalise/street.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "normalise/ascii.hpp"
#include "normalise/house_number.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

constexpr auto months =
    std::to_array<std::string_view>({"januar", "februar", "maerz", "april", "mai", "juni", "juli", "august",
                                     "september", "oktober", "november", "dezember"});

/// Street types that carry a number as a name, folded: "Straße 73", "Bundesstr. 2".
constexpr auto numbered_types =
    std::to_array<std::string_view>({"strasse", "str", "bundesstrasse", "bundesstr"});

/// Where the street's name ends and the house number begins.
struct Cut {
  std::size_t name_end = 0;
  std::size_t number_begin = 0;
};

std::string folded_last_word(std::string_view text) {
  const std::string folded = text::fold_ae(text);
  return folded.substr(folded.rfind(' ') + 1);
}

/// Without blanks, commas and hyphens at the end.
std::string_view without_tail(std::string_view text, std::string_view signs) {
  const std::size_t last = text.find_last_not_of(signs);
  return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

/// "Nr.", "Hausnr." at the end of the name: belongs to the number.
std::string_view without_number_word(std::string_view name) {
  const std::string_view bare = without_tail(name, " .:,");
  for (const std::string_view word : {"hausnummer", "hausnr", "nummer", "nr", "no"}) {
    if (bare.size() <= word.size()) continue;
    const std::string_view head = bare.substr(0, bare.size() - word.size());
    if (equals_ignoring_case(bare.substr(head.size()), word) && !is_letter(head.back()) &&
        !is_digit(head.back())) {
      return without_tail(head, " ,");
    }
  }
  return name;
}

bool is_numbered_type(std::string_view name) {
  constexpr std::string_view first_letters = "sb";  // most names need no closer look
  if (first_letters.find(lower(name.front())) == std::string_view::npos) return false;
  const std::string folded = text::fold_ae(without_number_word(name));
  return std::ranges::find(numbered_types, folded) != numbered_types.end();
}

/// A square of Mannheim: a letter A to U and one digit, "L7", "D 4", in L up to 15; its length, 0 when it is
/// none.
std::size_t square_length(std::string_view line) {
  if (line.empty() || line[0] < 'A' || line[0] > 'U') return 0;
  const std::size_t digit = line.size() > 1 && line[1] == ' ' ? 2 : 1;
  if (digit >= line.size() || line[digit] < '1' || line[digit] > '9') return 0;
  const bool is_of_two_digits =
      line[0] == 'L' && line[digit] == '1' && digit + 1 < line.size() && is_digit(line[digit + 1]);
  const std::size_t end = digit + (is_of_two_digits ? 2 : 1);
  return end == line.size() || line[end] == ' ' || line[end] == ',' ? end : 0;
}

/// A number with a dot and a word behind it: "17. Juni", "3. Südwieke".
bool is_ordinal(std::string_view line, std::size_t end) {
  if (end >= line.size() || line[end] != '.') return false;
  const std::size_t next = line.find_first_not_of(' ', end + 1);
  return next != std::string_view::npos && is_letter(line[next]);
}

/// "1945" behind a month.
bool is_year(std::string_view line, std::size_t begin, std::size_t end) {
  if (end - begin != 4) return false;
  return std::ranges::find(months, folded_last_word(line.substr(0, begin))) != months.end();
}

bool has_letter(std::string_view text) { return std::ranges::any_of(text, is_letter); }

std::size_t end_of_digits(std::string_view line, std::size_t begin) {
  return std::min(find_no_digit(line, begin), line.size());
}

/// Where digits begin at or after `from` that may be a house number.
std::size_t next_number(std::string_view line, std::size_t from) {
  for (std::size_t begin = find_digit(line, from); begin < line.size();) {
    const std::size_t end = end_of_digits(line, begin);
    if (!is_ordinal(line, end) && !is_year(line, begin, end)) return begin;
    begin = find_digit(line, end);
  }
  return std::string_view::npos;
}

/// Behind a number that is the name: "Straße 73 |5a", "Str. 246 - |16a", "Straße Nr. 12 |3".
std::size_t after_number_in_name(std::string_view line, std::size_t number) {
  std::size_t end = end_of_digits(line, number);
  if (end < line.size() && is_lower(line[end]) && (end + 1 == line.size() || !is_letter(line[end + 1])))
    ++end;
  return end;
}

std::optional<Cut> cut_after(std::string_view line, std::size_t name_end) {
  const std::size_t number = next_number(line, name_end);
  if (number == std::string_view::npos) return std::nullopt;
  return Cut{name_end, number};
}

/// A line that begins with a number: "1 Zinnowitzer Str." has its house number there, "2 Willi 3A" behind.
std::optional<Cut> cut_leading_number(std::string_view line) {
  const std::size_t end = end_of_digits(line, 0);
  const std::size_t second = next_number(line, end);
  if (second == std::string_view::npos) return std::nullopt;
  return Cut{second, second};
}

/// "An der B 9 Nr. 5", "Bundesstraße 2 Nr. 25": behind a number of the name, "Nr." tells the house number.
std::optional<Cut> cut_at_number_word(std::string_view line) {
  const std::string lowered = ascii_lower(line);
  const std::size_t word = lowered.rfind(" nr");
  if (word == std::string::npos || !has_digit(line.substr(0, word))) return std::nullopt;
  const std::size_t number = line.find_first_not_of(". ", word + 3);
  if (number == std::string_view::npos || !is_digit(line[number])) return std::nullopt;
  return Cut{word, number};
}

std::optional<Cut> find_cut(std::string_view line) {
  if (const std::optional<Cut> cut = cut_at_number_word(line)) return cut;
  if (const std::size_t square = square_length(line)) return cut_after(line, square);
  if (is_digit(line.front()) && next_number(line, 0) == 0) return cut_leading_number(line);
  const std::size_t number = next_number(line, 0);
  if (number == std::string_view::npos || !has_letter(line.substr(0, number))) return std::nullopt;
  if (!is_numbered_type(line.substr(0, number))) return Cut{number, number};
  return cut_after(line, after_number_in_name(line, number));
}

std::string_view tidy_name_end(std::string_view name) {
  return without_tail(without_number_word(without_tail(name, " ,;:-+/#")), " ,;:-+/");
}

std::string tidy_addition(std::string_view addition) {
  const std::size_t begin = addition.find_first_not_of(" ,;./-");
  if (begin == std::string_view::npos) return {};
  addition = without_tail(addition.substr(begin), " ,;");
  if (addition.starts_with('(') && addition.ends_with(')'))
    addition = addition.substr(1, addition.size() - 2);
  return std::string(addition);
}

/// What stands behind a comma or in brackets and is no number: "Ring 5, bei Schmidt".
struct Split {
  std::string_view line;
  std::string_view addition;
};

Split without_addition(std::string_view line) {
  const auto first_letter = static_cast<std::size_t>(std::ranges::find_if(line, is_letter) - line.begin());
  for (std::size_t at = line.find_first_of(",;("); at != std::string_view::npos;
       at = line.find_first_of(",;(", at + 1)) {
    const std::string_view rest = text::trim(line.substr(at + 1));
    const bool is_number = !rest.empty() && (is_digit(rest.front()) || without_number_word(rest).empty());
    const bool begins_with_number_word = rest.size() > 2 && equals_ignoring_case(rest.substr(0, 2), "nr");
    if (first_letter < at && !rest.empty() && !is_number && !begins_with_number_word) {
      return {text::trim(line.substr(0, at)), line.substr(at)};
    }
  }
  return {line, {}};
}

/// "1 Zinnowitzer Str.": one number, in front.
std::optional<StreetReading> read_number_first(std::string_view line, std::string_view country) {
  if (!is_digit(line.front())) return std::nullopt;
  const std::size_t length = house_number_length(line);
  const std::size_t name = std::min(line.find_first_not_of(" ,", length), line.size());
  const std::string_view rest = line.substr(name);
  if (rest.empty() || !is_letter(rest.front()) || has_digit(rest) || length == 0) return std::nullopt;
  StreetReading reading;
  reading.street = tidy_street_name(rest, country);
  reading.house_number = tidy_number(line.substr(0, length));
  return reading;
}

/// "Nr. 17", "HNr. 17": in villages without street names.
std::optional<StreetReading> read_number_alone(std::string_view line) {
  constexpr auto words = text::word_set(
      std::to_array<std::string_view>({"nr", "hnr", "haus nr", "hausnr", "hausnummer", "nummer"}));
  constexpr std::string_view first_letters = "nh";  // most lines need no closer look
  const char first = lower(line.front());
  if (is_lower(first) && first_letters.find(first) == std::string_view::npos) return std::nullopt;
  const std::size_t begin = std::min(find_digit(line), line.size());
  const std::string_view number = line.substr(begin);
  if (number.empty() || house_number_length(number) != number.size()) return std::nullopt;
  if (!words.contains(text::fold_ae(line.substr(0, begin)))) return std::nullopt;
  StreetReading reading;
  reading.house_number = tidy_number(number);
  return reading;
}

StreetReading read_name_first(std::string_view line, std::string_view country) {
  StreetReading reading;
  const std::optional<Cut> cut = find_cut(line);
  if (!cut) {
    reading.street = tidy_street_name(without_tail(line, " ,;"), country);
    return reading;
  }
  const std::string_view number_on = line.substr(cut->number_begin);
  const std::size_t length = house_number_length(number_on);
  reading.street = tidy_street_name(tidy_name_end(line.substr(0, cut->name_end)), country);
  reading.house_number = tidy_number(number_on.substr(0, length));
  reading.addition = tidy_addition(number_on.substr(length));
  return reading;
}

/// A line without PO box or "c/o" in front.
StreetReading read_without_head(std::string_view line, std::string_view country) {
  if (line.empty()) return {};
  if (std::optional<StreetReading> alone = read_number_alone(line)) return *std::move(alone);
  const Split split = without_addition(line);
  const std::optional<StreetReading> number_first = read_number_first(split.line, country);
  StreetReading reading = number_first ? *number_first : read_name_first(split.line, country);
  const std::string addition = tidy_addition(split.addition);
  text::append_part(reading.addition, addition, ", ");
  return reading;
}

/// A line with a PO box or "c/o" in front of the street, or without.
StreetReading read_line(std::string_view line, std::string_view country) {
  if (line.empty()) return {};
  StreetReading reading;
  reading.po_box = read_po_box(line);
  if (!reading.po_box.empty()) return reading;
  const std::size_t comma = line.find(',');
  if (comma == std::string_view::npos) return read_without_head(line, country);
  const std::string_view head = text::trim(line.substr(0, comma));
  const std::string box = read_po_box(head);
  const bool is_care_of = head.size() > 3 && equals_ignoring_case(head.substr(0, 3), "c/o");
  if (box.empty() && !is_care_of) return read_without_head(line, country);
  reading = read_without_head(text::trim(line.substr(comma + 1)), country);
  reading.po_box = box;
  if (is_care_of) reading.addition = text::joined({head, reading.addition}, ", ");
  return reading;
}

/// "Stiege 2, Tür 14" behind the number is what "45/2/14" says; so it is written. Anything else in the
/// addition leaves it as it is.
void take_austrian_door(StreetReading& reading) {
  constexpr auto words =
      std::to_array<std::string_view>({"stiege", "stg", "stock", "stk", "tuer", "tuere", "top", "t"});
  const std::string folded = text::fold_ae(reading.addition);
  const std::vector<std::string_view> parts = text::words(folded);
  if (reading.house_number.empty() || parts.empty() || parts.size() % 2 != 0) return;
  std::string door;
  for (std::size_t i = 0; i < parts.size(); i += 2) {
    if (std::ranges::find(words, parts[i]) == words.end() || !has_digit(parts[i + 1])) return;
    door.append("/").append(parts[i + 1]);
  }
  reading.house_number += door;
  reading.addition.clear();
}

}  // namespace

StreetReading read_street(std::string_view written, std::string_view country) {
  const std::string plain = with_plain_number_signs(text::trim(written));
  StreetReading reading = read_line(plain, country);
  if (country == "AT") take_austrian_door(reading);
  return reading;
}

bool is_no_street(std::string_view street) {
  constexpr std::ptrdiff_t most_digits = 3;
  return !has_letter(street) && std::ranges::count_if(street, is_digit) > most_digits;
}

Diagnostic no_street(std::string_view line) {
  return warning("street.no_name", quoted(line) + " names no street",
                 "write street and number, as Hauptstraße 5");
}

std::string tidy_house_number(std::string_view written) {
  std::string_view number = text::trim(written);
  const std::size_t first_digit = find_digit(number);
  if (first_digit == std::string_view::npos) return std::string(number);
  if (without_number_word(std::string(" ").append(number.substr(0, first_digit))).empty()) {
    number = number.substr(first_digit);
  }
  const std::size_t length = house_number_length(number);
  if (length == 0) return std::string(number);
  const std::string_view rest = text::trim(number.substr(length));
  const std::string tidy = tidy_number(number.substr(0, length));
  return rest.empty() || rest == "." ? tidy : tidy + ' ' + std::string(rest);
}

}  // namespace kartei::normalise
