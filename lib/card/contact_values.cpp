#include "card/contact_values.hpp"

#include <algorithm>
#include <array>

#include "format/word_list.hpp"
#include "normalise/place.hpp"
#include "normalise/place_check.hpp"
#include "normalise/street.hpp"
#include "normalise/vat_id.hpp"
#include "text/text.hpp"

namespace kartei::card {
namespace {

constexpr std::uint8_t labelled = 97;
constexpr std::uint8_t by_form = 95;
constexpr std::uint8_t likely = 80;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

std::size_t count(std::string_view text, bool (*what)(char)) {
  return static_cast<std::size_t>(std::ranges::count_if(text, what));
}

/// "j.weissenborn @ example.de": blanks around the sign come of the camera.
std::string closed_up(std::string_view text) {
  std::string closed(text);
  for (const std::string_view written : {"(at)", "[at]", " at "})
    if (const std::size_t at = closed.find(written);
        at != std::string::npos && closed.find('@') == std::string::npos && written != " at ")
      closed.replace(at, written.size(), "@");
  for (std::size_t at = closed.find('@'); at != std::string::npos; at = closed.find('@', at + 1)) {
    while (at > 0 && closed[at - 1] == ' ') closed.erase(--at, 1);
    while (at + 1 < closed.size() && closed[at + 1] == ' ') closed.erase(at + 1, 1);
    for (std::size_t dot = closed.find(". ", at); dot != std::string::npos; dot = closed.find(". ", dot + 1))
      if (dot + 2 < closed.size() && closed[dot + 2] >= 'a' && closed[dot + 2] <= 'z')
        closed.erase(dot + 1, 1);
  }
  return closed;
}

std::string_view without_marks(std::string_view word) {
  while (!word.empty() && std::string_view(",;<>()\"'").find(word.front()) != std::string_view::npos)
    word.remove_prefix(1);
  while (!word.empty() && std::string_view(",;<>()\"'.").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return word;
}

/// Without what a camera or a comma leaves behind a number.
std::string_view without_residue(std::string_view number) {
  const auto belongs = [](char c) {
    return is_digit(c) || c == ')' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  while (!number.empty() && !belongs(number.back())) number.remove_suffix(1);
  return number;
}

bool is_mailbox(std::string_view word) {
  const std::size_t at = word.find('@');
  return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

/// Endings that cards of companies in reach have; others need their "www.".
constexpr std::string_view endings =
    "de at ch li eu com net org info biz shop io it fr nl be lu pl cz uk tirol wien berlin hamburg bayern "
    "koeln "
    "online email consulting gmbh swiss example agency digital";

bool is_web_address(std::string_view word) {
  const std::string lower = text::to_lower(word);
  if (word.find('@') != std::string_view::npos) return false;
  if (lower.starts_with("www.") || lower.starts_with("http://") || lower.starts_with("https://")) return true;
  const std::string host = lower.substr(0, lower.find('/'));
  const std::size_t dot = host.rfind('.');
  if (dot == std::string::npos || dot == 0 || host != word.substr(0, host.size())) return false;
  return format::in_word_list(endings, std::string_view(host).substr(dot + 1)) &&
         host.find("..") == std::string::npos;
}

/// Mailboxes and web addresses, word by word. What else stands there must be next to nothing.
std::vector<CardField> net_addresses(std::string_view text, std::uint8_t confidence) {
  std::vector<CardField> fields;
  std::size_t others = 0;
  const std::string closed = closed_up(text);
  for (const std::string_view written : text::words(closed)) {
    const std::string_view word = without_marks(written);
    if (is_mailbox(word))
      fields.push_back({CardPart::email, std::string(word), confidence});
    else if (is_web_address(word))
      fields.push_back({CardPart::web, std::string(word), confidence});
    else
      others += count(word, is_letter);
  }
  if (others > 6) fields.clear();
  return fields;
}

/// Signs that people write into numbers, and a few letters: "DW 12", "Ext.".
bool is_phone(std::string_view text) {
  constexpr std::string_view allowed = "0123456789 +()/-.\xE2\x80\x93\xE2\x80\x91";
  const std::size_t digits = count(text, is_digit);
  const auto foreign = static_cast<std::size_t>(
      std::ranges::count_if(text, [&](char c) { return allowed.find(c) == std::string_view::npos; }));
  return digits >= 6 && digits <= 20 && foreign <= 4 &&
         (text.front() == '+' || text.front() == '(' || text.front() == '0');
}

CardPart part_of_number(const Segment& segment) {
  if (segment.label == Label::fax) return CardPart::fax;
  if (segment.label == Label::mobile) return CardPart::mobile;
  return segment.is_private ? CardPart::private_phone : CardPart::phone;
}

/// A postcode and a city, in the middle of a text or all of it.
struct PlaceWords {
  std::string_view before;
  std::string_view postcode;  ///< with the country's letters
  std::string_view city;
};

/// The digits of a postcode at the beginning: 4 or 5, the letters of the country before them.
std::size_t postcode_bytes(std::string_view text) {
  std::size_t at = 0;
  for (const std::string_view country :
       {"DE-", "AT-", "CH-", "LI-", "FL-", "D-", "A-", "DE ", "AT ", "CH ", "D ", "A "})
    if (text.starts_with(country)) {
      at = country.size();
      break;
    }
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at - begin == 4 || at - begin == 5 ? at : 0;
}

bool begins_name(std::string_view text) {
  return !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] & 0x80) != 0);
}

bool is_known_place(std::string_view postcode, std::string_view city) {
  return normalise::read_place({postcode, city, "", true}).check.verdict == normalise::PlaceVerdict::right;
}

std::optional<PlaceWords> find_place(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && text[at - 1] != ' ') continue;
    const std::size_t length = postcode_bytes(text.substr(at));
    if (length == 0) continue;
    const std::string_view city = text::trim(text.substr(at + length));
    if (city.empty() || !is_letter(city[0]) || count(city, is_digit) > 2) continue;
    if (!begins_name(city) && !is_known_place(text.substr(at, length), city)) continue;
    std::string_view before = text::trim(text.substr(0, at));
    while (!before.empty() &&
           (before.back() == ',' || before.back() == ';' || before.back() == '/' || before.back() == '-'))
      before = text::trim(before.substr(0, before.size() - 1));
    return PlaceWords{before, text.substr(at, length), city};
  }
  return std::nullopt;
}

constexpr auto street_words = std::to_array<std::string_view>(
    {"strasse", "str",      "weg",       "platz",   "gasse",    "allee", "ring",   "ufer",  "damm",  "markt",
     "graben",  "chaussee", "promenade", "zeile",   "pfad",     "steig", "kai",    "quai",  "hof",   "berg",
     "park",    "wall",     "tor",       "bruecke", "siedlung", "anger", "stieg",  "halde", "matte", "acker",
     "garten",  "gaerten",  "feld",      "wiese",   "rain",     "laan",  "twiete", "pl"});
constexpr std::string_view street_beginnings =
    "am an auf im in zum zur unter bei hinter vor alte alter altes neue neuer neues rue route avenue via "
    "chemin place";

bool is_house_number(std::string_view word) {
  return !word.empty() && is_digit(word[0]) && word.size() <= 12 && count(word, is_letter) <= 2;
}

/// How sure a text is a street with its number; 0 when it is none.
std::uint8_t street_certainty(std::string_view text) {
  const std::vector<std::string_view> words = text::words(text);
  if (words.size() < 2 || words.size() > 7 || !is_letter(text[0])) return 0;
  const bool has_number = std::any_of(words.begin() + 1, words.end(), is_house_number);
  const bool has_word = std::ranges::any_of(words, [](std::string_view word) {
    const std::string key = text::fold_ae(word);
    return std::ranges::any_of(street_words, [&](std::string_view ending) { return key.ends_with(ending); });
  });
  const bool begins_so = format::in_word_list(street_beginnings, text::fold_ae(words.front()));
  if (!has_number) return 0;
  return has_word ? by_form : begins_so ? likely : 50;
}

void add_lines_before(std::string_view before, std::vector<CardField>& fields) {
  for (const std::string_view written : text::split(before, ',')) {
    const std::string_view part = text::trim(written);
    if (part.empty()) continue;
    if (const std::string box = normalise::read_po_box(part); !box.empty())
      fields.push_back({CardPart::po_box, std::string(part), by_form});
    else if (const std::uint8_t sure = street_certainty(part); sure > 0)
      fields.push_back({CardPart::street, std::string(part), std::max(sure, likely)});
    else
      fields.push_back({CardPart::address_addition, std::string(part), 60});
  }
}

std::vector<CardField> address_of(const PlaceWords& place) {
  std::vector<CardField> fields;
  add_lines_before(place.before, fields);
  const std::vector<std::string_view> parts = text::split(place.city, ',');
  std::string_view city = text::trim(parts.front());
  const std::uint8_t sure = is_known_place(place.postcode, city) ? by_form : 70;
  fields.push_back({CardPart::postcode, std::string(place.postcode), sure});
  fields.push_back({CardPart::city, std::string(city), sure});
  for (std::size_t i = 1; i < parts.size(); ++i)
    if (const std::string_view country = text::trim(parts[i]); !normalise::read_country(country).empty())
      fields.push_back({CardPart::country, std::string(country), by_form});
  return fields;
}

std::optional<std::vector<CardField>> labelled_value(const Segment& segment) {
  switch (segment.label) {
    case Label::phone:
    case Label::mobile:
    case Label::fax:
    case Label::extension:
      return std::vector{
          CardField{part_of_number(segment), std::string(without_residue(segment.text)), labelled}};
    case Label::email:
    case Label::web: {
      auto fields = net_addresses(segment.text, labelled);
      if (fields.empty()) return std::nullopt;
      return fields;
    }
    case Label::vat_id:
      return std::vector{CardField{CardPart::vat_id, segment.text, labelled}};
    case Label::other_number:
      return std::vector{CardField{CardPart::note, segment.text, by_form}};
    case Label::none:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<CardField>> contact_values(const Segment& segment) {
  if (auto fields = labelled_value(segment)) return fields;
  const std::string& text = segment.text;
  if (auto fields = net_addresses(text, by_form); !fields.empty()) return fields;
  if (is_phone(text))
    return std::vector{CardField{part_of_number(segment), std::string(without_residue(text)), by_form}};
  if (count(text, is_digit) >= 8 && text.size() < 24 && !normalise::read_vat_id(text).value.empty())
    return std::vector{CardField{CardPart::vat_id, text, by_form}};
  if (const auto place = find_place(text)) return address_of(*place);
  if (!normalise::read_po_box(text).empty()) return std::vector{CardField{CardPart::po_box, text, by_form}};
  if (const std::uint8_t sure = street_certainty(text); sure > 50)
    return std::vector{CardField{CardPart::street, text, sure}};
  if (text.size() > 3 && !normalise::read_country(text).empty())
    return std::vector{CardField{CardPart::country, text, by_form}};
  return std::nullopt;
}

bool may_be_street(std::string_view text) { return street_certainty(text) > 0; }

std::string with_extension(std::string_view number, std::string_view extension) {
  std::string digits;
  for (const char c : extension)
    if (is_digit(c)) digits += c;
  const std::size_t dash = number.rfind('-');
  const bool ends_in_zero = dash != std::string_view::npos && text::trim(number.substr(dash + 1)) == "0";
  if (ends_in_zero) return std::string(number.substr(0, dash + 1)) + digits;
  return std::string(number) + (dash == std::string_view::npos ? "-" : "") + digits;
}

}  // namespace kartei::card
