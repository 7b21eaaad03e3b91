#include "operations/export/export_columns.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

#include "letter/address_block.hpp"
#include "letter/letter_salutation.hpp"
#include "letter/names.hpp"
#include "model/error.hpp"
#include "text/joined.hpp"
#include "text/near_word.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::string number(const Addressee& to) { return to.numbers; }

/// Of several persons a letter's own line says it.
std::string salutation(const Addressee& to) {
  if (to.persons.size() > 1) return {};
  switch (to.golden.contact.person.gender) {
    case Gender::female:
      return "Frau";
    case Gender::male:
      return "Herr";
    default:
      return to.golden.kind == PartyKind::organisation ? "Firma" : "";
  }
}

std::string title(const Addressee& to) { return to.persons.size() > 1 ? "" : to.golden.contact.person.title; }

/// Several of one name have their first names here; of others all stands with
/// the last name.
std::string first_name(const Addressee& to) {
  if (to.persons.size() < 2) return to.golden.contact.person.first_name;
  return letter::share_last_name(to.persons) ? letter::first_names(to.persons) : "";
}

std::string last_name(const Addressee& to) {
  const PersonName& name = to.golden.contact.person;
  if (to.persons.size() < 2) return text::joined({name.particle, name.last_name, name.suffix});
  return letter::share_last_name(to.persons) ? letter::last_name(name) : letter::envelope_names(to.persons);
}

std::string company(const Addressee& to) { return to.golden.contact.company.name; }
std::string department(const Addressee& to) { return to.golden.contact.department; }
std::string position(const Addressee& to) { return to.golden.contact.position; }

/// The value that was decided.
std::string value(const Addressee& to) { return to.candidate.question.value; }

/// The address that was decided; for other channels the leading one, of which only the place is told.
const PostalAddress& address_of(const Addressee& to) {
  static const PostalAddress none;
  const std::vector<PostalAddress>& addresses = to.golden.contact.addresses;
  if (to.candidate.question.channel == Channel::post) return addresses.at(to.candidate.index);
  return addresses.empty() ? none : addresses.front();
}

std::string street(const Addressee& to) {
  const PostalAddress& address = address_of(to);
  if (!address.po_box.empty())
    return address.po_box == "Postfach" ? address.po_box : "Postfach " + address.po_box;
  return address.house_number.empty() ? address.street : address.street + ' ' + address.house_number;
}

std::string addition(const Addressee& to) { return address_of(to).addition; }
std::string postcode(const Addressee& to) { return address_of(to).postcode; }
std::string city(const Addressee& to) { return address_of(to).city; }
std::string country(const Addressee& to) { return to.candidate.question.country; }

std::string letter_salutation(const Addressee& to) {
  return letter::letter_salutation(to.persons, address_of(to).country);
}

template <std::size_t number>
std::string address_line(const Addressee& to) {
  return number <= to.block.size() ? to.block[number - 1] : "";
}

/// In the order of the usual lists.
constexpr std::array columns{
    ExportColumn{"number", "Kartei-Nr", ColumnUse::any, number},
    ExportColumn{"salutation", "Anrede", ColumnUse::any, salutation},
    ExportColumn{"title", "Titel", ColumnUse::any, title},
    ExportColumn{"first_name", "Vorname", ColumnUse::any, first_name},
    ExportColumn{"last_name", "Nachname", ColumnUse::any, last_name},
    ExportColumn{"company", "Firma", ColumnUse::any, company},
    ExportColumn{"department", "Abteilung", ColumnUse::any, department},
    ExportColumn{"position", "Position", ColumnUse::value, position},
    ExportColumn{"street", "Straße", ColumnUse::post, street},
    ExportColumn{"addition", "Adresszusatz", ColumnUse::post, addition},
    ExportColumn{"postcode", "PLZ", ColumnUse::any, postcode},
    ExportColumn{"city", "Ort", ColumnUse::any, city},
    ExportColumn{"country", "Land", ColumnUse::any, country},
    ExportColumn{"value", "Wert", ColumnUse::value, value},
    ExportColumn{"letter_salutation", "Briefanrede", ColumnUse::any, letter_salutation},
    ExportColumn{"address_1", "Anschrift 1", ColumnUse::post, address_line<1>},
    ExportColumn{"address_2", "Anschrift 2", ColumnUse::post, address_line<2>},
    ExportColumn{"address_3", "Anschrift 3", ColumnUse::post, address_line<3>},
    ExportColumn{"address_4", "Anschrift 4", ColumnUse::post, address_line<4>},
    ExportColumn{"address_5", "Anschrift 5", ColumnUse::post, address_line<5>},
    ExportColumn{"address_6", "Anschrift 6", ColumnUse::post, address_line<6>},
};
static_assert(letter::most_address_lines == 6);

/// What the value decided is called: its channel's word is taken as a name of the column, too.
std::string_view value_title(Channel channel) {
  switch (channel) {
    case Channel::email:
      return "E-Mail";
    case Channel::fax:
      return "Fax";
    case Channel::sms:
      return "Mobil";
    case Channel::message:
      return "Nachricht an";
    default:
      return "Telefon";
  }
}

bool may_stand_in(const ExportColumn& column, Channel channel) {
  return column.use == ColumnUse::any || (column.use == ColumnUse::post) == (channel == Channel::post);
}

std::string title_in(const ExportColumn& column, Channel channel) {
  return std::string(column.key == "value" ? value_title(channel) : column.title);
}

bool is_called(const ExportColumn& column, std::string_view name, Channel channel) {
  const std::string key = text::fold_ae(name);
  if (key == text::fold_ae(column.key) || key == text::fold_ae(title_in(column, channel))) return true;
  return column.key == "value" && key == to_text(channel);
}

/// Of a column that another channel's lists hold: its word names the value there.
bool is_value_of_another(std::string_view name, Channel channel) {
  const auto other = channel_from_text(text::to_lower(name));
  return other && *other != channel;
}

const ExportColumn& column_called(std::string_view name, Channel channel) {
  for (const ExportColumn& column : columns) {
    if (!is_called(column, name, channel)) continue;
    if (may_stand_in(column, channel)) return column;
    throw Error(
        ErrorKind::policy,
        fmt::format("--columns {}: a list for {} does not hold it, since nobody decides on its use there",
                    name, to_text(channel)));
  }
  if (is_value_of_another(name, channel))
    throw Error(ErrorKind::policy,
                fmt::format("--columns {}: the list is for {}; export another for that channel", name,
                            to_text(channel)));
  std::vector<std::string_view> keys;
  for (const ExportColumn& column : columns)
    if (may_stand_in(column, channel)) keys.push_back(column.key);
  throw Error(ErrorKind::usage, fmt::format("--columns: no column '{}'; did you mean {}? There are {}", name,
                                            text::near_word(name, keys), fmt::join(keys, ", ")));
}

ChosenColumn chosen(std::string_view written, Channel channel) {
  const std::size_t as = written.find(" as ");
  const std::string_view name = text::trim(written.substr(0, as));
  const ExportColumn& column = column_called(name, channel);
  if (as == std::string_view::npos) return {&column, title_in(column, channel)};
  return {&column, std::string(text::trim(written.substr(as + 4)))};
}

}  // namespace

Addressee addressee(const store::Golden& golden, const Candidate& candidate,
                    std::string_view sender_country) {
  Addressee to{golden, candidate, std::to_string(golden.party.value), {}, {}};
  if (!golden.contact.person.empty()) to.persons.push_back(golden.contact.person);
  if (candidate.question.channel != Channel::post) return to;
  const PostalAddress& address = address_of(to);
  const auto first = address.use == Use::home ? letter::FirstLine::person : letter::FirstLine::company;
  to.block = letter::address_block(golden.contact, address, first, sender_country);
  return to;
}

Addressee addressee(const store::Golden& golden, const Candidate& candidate,
                    std::span<const Resident> household, std::string_view sender_country) {
  Addressee to{golden, candidate, {}, names_of(household), {}};
  for (const Resident& resident : household)
    text::append_part(to.numbers, std::to_string(resident.party.value), " & ");
  to.block = letter::address_block(to.persons, address_of(to), sender_country);
  return to;
}

ChosenColumns usual_columns(Channel channel) {
  ChosenColumns usual;
  for (const ExportColumn& column : columns)
    if (may_stand_in(column, channel)) usual.push_back({&column, title_in(column, channel)});
  return usual;
}

ChosenColumns columns_from_text(std::string_view written, Channel channel) {
  ChosenColumns list;
  for (const std::string_view part : text::split(written, ',')) {
    ChosenColumn one = chosen(text::trim(part), channel);
    if (std::ranges::any_of(list, [&](const ChosenColumn& other) { return other.title == one.title; }))
      throw Error(ErrorKind::usage,
                  fmt::format("--columns: two columns are called '{}'; name one with as", one.title));
    list.push_back(std::move(one));
  }
  return list;
}

Contact exported_contact(const Addressee& to) {
  const store::Golden& golden = to.golden;
  const Candidate& candidate = to.candidate;
  Contact card;
  card.person = golden.contact.person;
  card.company = golden.contact.company;
  card.department = golden.contact.department;
  card.position = golden.contact.position;
  if (candidate.question.channel == Channel::post)
    card.addresses.push_back(golden.contact.addresses.at(candidate.index));
  else
    card.contact_points.push_back(golden.contact.contact_points.at(candidate.index));
  return card;
}

}  // namespace kartei::operations
