#include "normalise/register_id.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "normalise/ascii.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

constexpr auto registers = std::to_array<std::string_view>({"HRB", "HRA", "GNR", "GSR", "PR", "VR", "FN"});

/// Words around a court's name that are not part of it, by text::fold_ae().
constexpr auto court_words = std::to_array<std::string_view>({"ag",
                                                              "amtsgericht",
                                                              "registergericht",
                                                              "handelsregister",
                                                              "hr",
                                                              "registernummer",
                                                              "register",
                                                              "reg",
                                                              "handelsgericht",
                                                              "hg",
                                                              "landesgericht",
                                                              "lg",
                                                              "firmenbuch",
                                                              "firmenbuchgericht",
                                                              "firmenbuchnummer",
                                                              "vereinsregister",
                                                              "beim",
                                                              "bei",
                                                              "des",
                                                              "der",
                                                              "dem",
                                                              "als",
                                                              "nr",
                                                              "nummer",
                                                              "no",
                                                              "eingetragen",
                                                              "unter",
                                                              "gericht"});

struct RegisterPlace {
  std::string_view word;
  std::size_t begin = 0;         ///< of the register's word
  std::size_t number_begin = 0;  ///< of the digits
};

bool is_number_word(std::string_view between) {
  const std::string folded = text::fold_ae(between);
  return folded.empty() || folded == "nr" || folded == "nummer" || folded == "no";
}

std::optional<RegisterPlace> find_register(std::string_view written) {
  const std::string capitals = ascii_upper(written);
  for (const std::string_view word : registers) {
    for (std::size_t at = capitals.find(word); at != std::string::npos; at = capitals.find(word, at + 1)) {
      if (at > 0 && is_letter(capitals[at - 1])) continue;
      const std::size_t behind = at + word.size();
      const std::size_t digits = capitals.find_first_of("0123456789", behind);
      if (digits == std::string::npos) continue;
      if (is_number_word(written.substr(behind, digits - behind))) return RegisterPlace{word, at, digits};
    }
  }
  return std::nullopt;
}

/// Where digits and blanks end, and a letter that belongs to the number: "12345 B", "123456a".
std::size_t end_of_number(std::string_view written, std::size_t begin) {
  std::size_t end = std::min(written.find_first_not_of("0123456789 ", begin), written.size());
  if (end == written.size()) return end;
  const bool is_letter_of_number = (is_upper(written[end]) || is_lower(written[end])) &&
                                   (end + 1 == written.size() || !is_letter(written[end + 1]));
  return is_letter_of_number ? end + 1 : end;
}

std::string number_of(std::string_view written) {
  std::string number;
  for (const char c : written) {
    if (is_digit(c)) number += c;
    if (is_letter(c)) number.append(" ").append(1, c);
  }
  return number;
}

/// The words that are left of the court's.
std::string court_of(std::string_view around) {
  std::string court;
  for (std::string_view word : text::words(around)) {
    while (!word.empty() && std::string_view(",;:()").find(word.front()) != std::string_view::npos)
      word.remove_prefix(1);
    while (!word.empty() && std::string_view(",;:()").find(word.back()) != std::string_view::npos)
      word.remove_suffix(1);
    const std::string folded = text::fold_ae(word);
    if (folded.empty() || std::ranges::find(court_words, folded) != court_words.end()) continue;
    text::append_part(court, word);
  }
  return court;
}

}  // namespace

std::string read_register_id(std::string_view written) {
  const std::optional<RegisterPlace> place = find_register(written);
  if (!place) return std::string(text::trim(written));
  const std::size_t end = end_of_number(written, place->number_begin);
  std::string id(place->word);
  id += ' ' + number_of(written.substr(place->number_begin, end - place->number_begin));
  std::string around(written.substr(0, place->begin));
  const std::string court = court_of(around.append(" ").append(written.substr(end)));
  return court.empty() ? id : id + " (" + court + ')';
}

}  // namespace kartei::normalise
