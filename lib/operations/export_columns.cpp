#include "operations/export_columns.hpp"

#include <array>
#include <vector>

#include "letter/address_block.hpp"
#include "letter/letter_salutation.hpp"
#include "letter/names.hpp"
#include "text/joined.hpp"

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
std::string mailbox(const Addressee& to) { return to.candidate.question.value; }

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

constexpr std::array<ExportColumn, 13> email_columns{{{"Kartei-Nr", number},
                                                      {"Anrede", salutation},
                                                      {"Titel", title},
                                                      {"Vorname", first_name},
                                                      {"Nachname", last_name},
                                                      {"Firma", company},
                                                      {"Abteilung", department},
                                                      {"Position", position},
                                                      {"PLZ", postcode},
                                                      {"Ort", city},
                                                      {"Land", country},
                                                      {"E-Mail", mailbox},
                                                      {"Briefanrede", letter_salutation}}};

constexpr std::array<ExportColumn, 19> post_columns{{{"Kartei-Nr", number},
                                                     {"Anrede", salutation},
                                                     {"Titel", title},
                                                     {"Vorname", first_name},
                                                     {"Nachname", last_name},
                                                     {"Firma", company},
                                                     {"Abteilung", department},
                                                     {"Straße", street},
                                                     {"Adresszusatz", addition},
                                                     {"PLZ", postcode},
                                                     {"Ort", city},
                                                     {"Land", country},
                                                     {"Briefanrede", letter_salutation},
                                                     {"Anschrift 1", address_line<1>},
                                                     {"Anschrift 2", address_line<2>},
                                                     {"Anschrift 3", address_line<3>},
                                                     {"Anschrift 4", address_line<4>},
                                                     {"Anschrift 5", address_line<5>},
                                                     {"Anschrift 6", address_line<6>}}};
static_assert(letter::most_address_lines == 6);

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

std::span<const ExportColumn> export_columns(Channel channel) {
  if (channel == Channel::post) return post_columns;
  return email_columns;
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
