#include "operations/export_columns.hpp"

#include <array>

#include "text/joined.hpp"

namespace kartei::operations {
namespace {

using store::Golden;

std::string number(const Golden& golden, const Candidate&) { return std::to_string(golden.party.value); }

std::string salutation(const Golden& golden, const Candidate&) {
  switch (golden.contact.person.gender) {
    case Gender::female:
      return "Frau";
    case Gender::male:
      return "Herr";
    default:
      return golden.kind == PartyKind::organisation ? "Firma" : "";
  }
}

std::string title(const Golden& golden, const Candidate&) { return golden.contact.person.title; }
std::string first_name(const Golden& golden, const Candidate&) { return golden.contact.person.first_name; }

std::string last_name(const Golden& golden, const Candidate&) {
  const PersonName& name = golden.contact.person;
  return text::joined({name.particle, name.last_name, name.suffix});
}

std::string company(const Golden& golden, const Candidate&) { return golden.contact.company.name; }
std::string department(const Golden& golden, const Candidate&) { return golden.contact.department; }
std::string position(const Golden& golden, const Candidate&) { return golden.contact.position; }
std::string mailbox(const Golden&, const Candidate& candidate) { return candidate.question.value; }

/// The address that was decided; for other channels the leading one, of which only the place is told.
const PostalAddress& address_of(const Golden& golden, const Candidate& candidate) {
  static const PostalAddress none;
  if (candidate.question.channel == Channel::post) return golden.contact.addresses.at(candidate.index);
  return golden.contact.addresses.empty() ? none : golden.contact.addresses.front();
}

std::string street(const Golden& golden, const Candidate& candidate) {
  const PostalAddress& address = address_of(golden, candidate);
  if (!address.po_box.empty())
    return address.po_box == "Postfach" ? address.po_box : "Postfach " + address.po_box;
  return address.house_number.empty() ? address.street : address.street + ' ' + address.house_number;
}

std::string addition(const Golden& golden, const Candidate& candidate) {
  return address_of(golden, candidate).addition;
}
std::string postcode(const Golden& golden, const Candidate& candidate) {
  return address_of(golden, candidate).postcode;
}
std::string city(const Golden& golden, const Candidate& candidate) {
  return address_of(golden, candidate).city;
}
std::string country(const Golden&, const Candidate& candidate) { return candidate.question.country; }

constexpr std::array<ExportColumn, 12> email_columns{{{"Kartei-Nr", number},
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
                                                      {"E-Mail", mailbox}}};

constexpr std::array<ExportColumn, 12> post_columns{{{"Kartei-Nr", number},
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
                                                     {"Land", country}}};

}  // namespace

std::span<const ExportColumn> export_columns(Channel channel) {
  return channel == Channel::post ? std::span(post_columns) : std::span(email_columns);
}

Contact exported_contact(const Golden& golden, const Candidate& candidate) {
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
