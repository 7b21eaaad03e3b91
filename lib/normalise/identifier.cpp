#include "normalise/identifier.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "normalise/ascii.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

struct LanguageName {
  std::string_view name;  ///< by text::fold_ae()
  std::string_view code;
};

constexpr auto languages = std::to_array<LanguageName>(
    {{"de", "de"},           {"deutsch", "de"},     {"german", "de"},       {"d", "de"},
     {"ger", "de"},          {"deu", "de"},         {"en", "en"},           {"englisch", "en"},
     {"english", "en"},      {"e", "en"},           {"eng", "en"},          {"fr", "fr"},
     {"franzoesisch", "fr"}, {"french", "fr"},      {"francais", "fr"},     {"it", "it"},
     {"italienisch", "it"},  {"italian", "it"},     {"italiano", "it"},     {"es", "es"},
     {"spanisch", "es"},     {"spanish", "es"},     {"nl", "nl"},           {"niederlaendisch", "nl"},
     {"dutch", "nl"},        {"pl", "pl"},          {"polnisch", "pl"},     {"polish", "pl"},
     {"cs", "cs"},           {"tschechisch", "cs"}, {"tr", "tr"},           {"tuerkisch", "tr"},
     {"turkish", "tr"},      {"ru", "ru"},          {"russisch", "ru"},     {"hu", "hu"},
     {"ungarisch", "hu"},    {"pt", "pt"},          {"portugiesisch", "pt"}});

constexpr auto registers = std::to_array<std::string_view>({"HRB", "HRA", "GNR", "GSR", "PR", "VR", "FN"});

/// Capitals and digits alone.
std::string compact(std::string_view written) {
  std::string out;
  for (const char c : written) {
    if (is_digit(c) || is_upper(c) || is_lower(c)) out += upper(c);
  }
  return out;
}

bool is_vat_id(std::string_view id) {
  if (id.starts_with("DE")) return id.size() == 11 && all_digits(id.substr(2));
  if (id.starts_with("ATU")) return id.size() == 11 && all_digits(id.substr(3));
  if (id.starts_with("CHE")) return id.size() == 12 && all_digits(id.substr(3));
  if (id.starts_with("AT") || id.starts_with("CH")) return false;
  if (id.starts_with("LI")) return id.size() == 7 && all_digits(id.substr(2));
  return id.size() >= 4 && id.size() <= 14 && is_upper(id[0]) && is_upper(id[1]) && has_digit(id);
}

std::string without_swiss_ending(std::string id) {
  for (const std::string_view ending : {"MWST", "TVA", "IVA"}) {
    if (id.starts_with("CHE") && id.ends_with(ending)) id.erase(id.size() - ending.size());
  }
  return id;
}

std::string_view after_register_word(std::string_view id, std::string_view word) {
  std::string_view rest = id.substr(word.size());
  const std::size_t digit = rest.find_first_of("0123456789");
  if (digit == std::string_view::npos || std::ranges::any_of(rest.substr(0, digit), is_letter)) return {};
  return rest.substr(digit);
}

/// "12345 B (Berlin)" to "12345 B".
std::string number_and_letter(std::string_view rest) {
  const std::size_t end = std::min(rest.find_first_not_of("0123456789 "), rest.size());
  std::string number(rest.substr(0, end));
  std::erase(number, ' ');
  const std::string_view letter = rest.substr(end);
  if (!letter.empty() && (is_upper(letter[0]) || is_lower(letter[0])) &&
      (letter.size() == 1 || !is_letter(letter[1]))) {
    number += ' ';
    number += letter[0];
  }
  return number;
}

}  // namespace

IdentifierReading read_vat_id(std::string_view written) {
  IdentifierReading reading;
  const std::string id = without_swiss_ending(compact(written));
  if (is_vat_id(id)) {
    reading.value = id;
  } else {
    reading.found.push_back(warning("vat_id.not_understood", quoted(written) + " is no VAT id",
                                    "write it with its country, as DE123456789"));
  }
  return reading;
}

std::string read_register_id(std::string_view written) {
  const std::string capitals = ascii_upper(written);
  for (const std::string_view word : registers) {
    for (std::size_t at = capitals.find(word); at != std::string::npos; at = capitals.find(word, at + 1)) {
      if (at > 0 && is_letter(capitals[at - 1])) continue;
      const std::string_view number = after_register_word(std::string_view(written).substr(at), word);
      if (!number.empty()) return std::string(word) + ' ' + number_and_letter(number);
    }
  }
  return std::string(text::trim(written));
}

std::string read_language(std::string_view written) {
  const std::string folded = text::fold_ae(written);
  const std::vector<std::string_view> words = text::words(folded);
  if (words.empty()) return {};
  const auto* found = std::ranges::find(languages, words.front(), &LanguageName::name);
  return found == languages.end() ? std::string{} : std::string(found->code);
}

}  // namespace kartei::normalise
