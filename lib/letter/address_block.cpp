#include "letter/address_block.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "letter/names.hpp"
#include "reference/name_words.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::letter {
namespace {

using text::joined;

/// Words of what stands within a house, by text::fold_ae(), without digits.
constexpr auto words_within_a_house = std::to_array<std::string_view>(
    {"w",      "whg",           "wohnung",     "app",          "appartement", "apartment", "zi",
     "zimmer", "raum",          "og",          "eg",           "ug",          "dg",        "stock",
     "etage",  "geschoss",      "erdgeschoss", "dachgeschoss", "hinterhaus",  "hh",        "vorderhaus",
     "vh",     "seitenfluegel", "gartenhaus",  "aufgang",      "eingang",     "haus",      "stiege",
     "stg",    "top",           "tuer",        "block"});

/// Where the house number goes before the street, and the postcode behind the city.
constexpr auto number_first =
    std::to_array<std::string_view>({"AU", "CA", "FR", "GB", "IE", "LU", "NZ", "US"});
constexpr auto postcode_last = std::to_array<std::string_view>({"AU", "CA", "GB", "IE", "NZ", "US"});

bool is_in(std::span<const std::string_view> list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_swiss(const PostalAddress& address) { return address.country == "CH" || address.country == "LI"; }

bool is_care_of(std::string_view part) { return text::to_lower(part).starts_with("c/o"); }
bool is_po_box(std::string_view part) { return part.starts_with("Postfach"); }

bool is_within_a_house(std::string_view part) {
  const std::string folded = text::fold_ae(part);
  return std::ranges::any_of(text::words(folded), [](std::string_view word) {
    while (!word.empty() && word.back() >= '0' && word.back() <= '9') word.remove_suffix(1);
    return is_in(words_within_a_house, word);
  });
}

/// An address's addition, taken apart by where its parts go.
struct Additions {
  std::string care_of;
  std::string above;   ///< a line of its own above the street: a part of the town, a building's name
  std::string within;  ///< floor, flat, staircase
  std::string po_box;  ///< beside a street
};

Additions additions_of(const PostalAddress& address) {
  Additions additions;
  for (std::string_view part : text::split(address.addition, ',')) {
    part = text::trim(part);
    std::string& to = is_care_of(part)          ? additions.care_of
                      : is_po_box(part)         ? additions.po_box
                      : is_within_a_house(part) ? additions.within
                                                : additions.above;
    text::append_part(to, part, ", ");
  }
  return additions;
}

std::string street_line(const PostalAddress& address, const Additions& additions) {
  if (!address.po_box.empty())
    return address.po_box.starts_with("Postfach") ? address.po_box : "Postfach " + address.po_box;
  const bool is_number_first = is_in(number_first, address.country);
  std::string line = is_number_first ? joined({address.house_number, address.street})
                                     : joined({address.street, address.house_number});
  if (is_swiss(address)) return line;
  return joined({line, additions.within}, address.country == "AT" ? "/" : " // ");
}

std::string place_line(const PostalAddress& address) {
  return is_in(postcode_last, address.country) ? joined({address.city, address.postcode})
                                               : joined({address.postcode, address.city});
}

std::string salutation(const PersonName& person, const PostalAddress& address) {
  if (person.gender == Gender::female) return "Frau";
  if (person.gender == Gender::male) return is_swiss(address) ? "Herr" : "Herrn";
  return {};
}

/// A line on its way, and whether it may go when the block has too many.
struct Line {
  std::string text;
  bool may_join_next = false;  ///< may be written on one line with the next
  bool may_go = false;
};

using Lines = std::vector<Line>;

void add(std::string text, Lines& lines, bool may_join_next = false, bool may_go = false) {
  if (!text.empty()) lines.push_back({std::move(text), may_join_next, may_go});
}

void add_person(const Contact& contact, const PostalAddress& address, Lines& lines) {
  if (contact.person.empty()) return;
  add(salutation(contact.person, address), lines, true);
  add(envelope_name(contact.person), lines);
}

/// Under a company the person stands on one line.
void add_person_of_company(const Contact& contact, const PostalAddress& address, Lines& lines) {
  if (contact.person.empty()) return;
  add(joined({salutation(contact.person, address), envelope_name(contact.person)}), lines);
}

/// Two with a salutation each on a line of their own; else all on one line.
void add_persons(std::span<const PersonName> persons, const PostalAddress& address, Lines& lines) {
  const bool are_two_addressed =
      persons.size() == 2 && std::ranges::none_of(persons, [&](const PersonName& person) {
        return salutation(person, address).empty();
      });
  if (!are_two_addressed) return add(envelope_names(persons), lines);
  for (const PersonName& person : persons)
    add(joined({salutation(person, address), envelope_name(person)}), lines);
}

Lines recipient(const Contact& contact, const PostalAddress& address, FirstLine first) {
  Lines lines;
  const bool is_person_first = first == FirstLine::person || contact.company.empty();
  if (is_person_first) add_person(contact, address, lines);
  add(contact.company.name, lines);
  add(contact.department, lines, false, true);
  if (!is_person_first) add_person_of_company(contact, address, lines);
  return lines;
}

void add_place(const PostalAddress& address, std::string_view sender_country, Lines& lines) {
  const Additions additions = additions_of(address);
  add(additions.care_of, lines);
  add(additions.above, lines, false, true);
  if (is_swiss(address)) add(additions.within, lines, false, true);
  add(street_line(address, additions), lines);
  if (is_swiss(address)) add(additions.po_box, lines, false, true);
  add(place_line(address), lines);
  if (!address.country.empty() && address.country != sender_country)
    add(text::to_upper(reference::country_name(address.country)), lines);
}

/// Joins and drops lines until they fit: first what may stand together, then from below what may go.
void shorten(Lines& lines) {
  for (std::size_t i = 0; i + 1 < lines.size() && lines.size() > most_address_lines; ++i) {
    if (!lines[i].may_join_next) continue;
    lines[i + 1].text = lines[i].text + ' ' + lines[i + 1].text;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
  }
  for (std::size_t i = lines.size(); i-- > 0 && lines.size() > most_address_lines;) {
    if (lines[i].may_go) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

std::vector<std::string> block_of(Lines lines, const PostalAddress& address,
                                  std::string_view sender_country) {
  add_place(address, sender_country, lines);
  shorten(lines);
  std::vector<std::string> block;
  for (Line& line : lines) block.push_back(std::move(line.text));
  return block;
}

}  // namespace

std::vector<std::string> address_block(const Contact& contact, const PostalAddress& address, FirstLine first,
                                       std::string_view sender_country) {
  return block_of(recipient(contact, address, first), address, sender_country);
}

std::vector<std::string> address_block(std::span<const PersonName> persons, const PostalAddress& address,
                                       std::string_view sender_country) {
  Lines lines;
  add_persons(persons, address, lines);
  return block_of(std::move(lines), address, sender_country);
}

}  // namespace kartei::letter
