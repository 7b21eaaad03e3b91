#include "operations/export/contact_columns.hpp"

#include <utility>

#include "operations/german_words.hpp"
#include "operations/party/one_line.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

constexpr std::size_t numbered_columns = 3;

using Kinds = std::vector<ContactPointKind>;

bool is_among(const Kinds& kinds, ContactPointKind kind) {
  for (const auto candidate : kinds) {
    if (candidate == kind) return true;
  }
  return false;
}

/// The values of a kind from number `first` on, counted from 0; `count` of them.
std::string points(const Contact& contact, const Kinds& kinds, std::size_t first, std::size_t count) {
  std::string all;
  std::size_t number = 0;
  for (const auto& point : contact.contact_points) {
    if (!is_among(kinds, point.kind)) continue;
    if (number >= first && number - first < count) text::append_part(all, point.value, ", ");
    ++number;
  }
  return all;
}

void add_points(std::vector<ContactColumn>& columns, const std::string& name, ContactPointKind kind) {
  for (std::size_t i = 0; i < numbered_columns; ++i) {
    const bool is_last = i + 1 == numbered_columns;
    const auto count = is_last ? std::string::npos : 1;
    columns.push_back(
        {i == 0 ? name : name + " " + std::to_string(i + 1), exports::ColumnKind::text,
         [kind, i, count](const Contact& contact) { return points(contact, {kind}, i, count); }});
  }
}

template <class Value>
void add(std::vector<ContactColumn>& columns, std::string name, Value value,
         exports::ColumnKind kind = exports::ColumnKind::text) {
  columns.push_back({std::move(name), kind, value});
}

void add_first_address(std::vector<ContactColumn>& columns, std::string name,
                       std::string PostalAddress::* part) {
  add(columns, std::move(name), [part](const Contact& contact) {
    return contact.addresses.empty() ? std::string() : contact.addresses.front().*part;
  });
}

std::string salutation(const Contact& contact) {
  switch (contact.person.gender) {
    case Gender::female:
      return "Frau";
    case Gender::male:
      return "Herr";
    case Gender::diverse:
      return "divers";
    case Gender::unknown:
      return "";
  }
  return "";
}

std::string further_addresses(const Contact& contact) {
  std::string all;
  for (std::size_t i = 1; i < contact.addresses.size(); ++i)
    text::append_part(all, one_line(contact.addresses[i]), "\n");
  return all;
}

std::string tags(const Contact& contact) {
  std::string all;
  for (const auto& tag : contact.tags) text::append_part(all, tag, ", ");
  return all;
}

std::string consents(const Contact& contact) {
  std::string all;
  for (const auto& statement : contact.consents) text::append_part(all, german(statement), ", ");
  return all;
}

void add_names(std::vector<ContactColumn>& columns) {
  add(columns, "Art",
      [](const Contact& c) -> std::string { return c.kind() == PartyKind::person ? "Person" : "Firma"; });
  add(columns, "Anrede", salutation);
  add(columns, "Titel", [](const Contact& c) { return c.person.title; });
  add(columns, "Vorname", [](const Contact& c) { return c.person.first_name; });
  add(columns, "Namensvorsatz", [](const Contact& c) { return c.person.particle; });
  add(columns, "Nachname", [](const Contact& c) { return c.person.last_name; });
  add(columns, "Namenszusatz", [](const Contact& c) { return c.person.suffix; });
  add(columns, "Geburtsname", [](const Contact& c) { return c.person.birth_name; });
  add(columns, "Firma", [](const Contact& c) { return c.company.name; });
  add(columns, "Rechtsform", [](const Contact& c) { return c.company.legal_form; });
  add(columns, "Abteilung", [](const Contact& c) { return c.department; });
  add(columns, "Position", [](const Contact& c) { return c.position; });
}

void add_addresses(std::vector<ContactColumn>& columns) {
  add_first_address(columns, "Straße", &PostalAddress::street);
  add_first_address(columns, "Hausnummer", &PostalAddress::house_number);
  add_first_address(columns, "Adresszusatz", &PostalAddress::addition);
  add_first_address(columns, "Postfach", &PostalAddress::po_box);
  add_first_address(columns, "PLZ", &PostalAddress::postcode);
  add_first_address(columns, "Ort", &PostalAddress::city);
  add_first_address(columns, "Land", &PostalAddress::country);
  add(columns, "Weitere Anschriften", further_addresses);
}

void add_particulars(std::vector<ContactColumn>& columns) {
  const auto birth_date = [](const Contact& c) {
    return c.birth_date ? to_text(*c.birth_date) : std::string();
  };
  add(columns, "Geburtsdatum", birth_date, exports::ColumnKind::date);
  add(columns, "Sprache", [](const Contact& c) { return c.language; });
  add(columns, "USt-IdNr.", [](const Contact& c) { return c.vat_id; });
  add(columns, "Registernummer", [](const Contact& c) { return c.register_id; });
  add(columns, "Stichwörter", tags);
  add(columns, "Notiz", [](const Contact& c) { return c.note; });
  add(columns, "Werbung", consents);
}

std::vector<ContactColumn> make_contact_columns() {
  std::vector<ContactColumn> columns;
  add_names(columns);
  add_addresses(columns);
  add_points(columns, "Telefon", ContactPointKind::phone);
  add_points(columns, "Mobil", ContactPointKind::mobile);
  add_points(columns, "Fax", ContactPointKind::fax);
  add_points(columns, "E-Mail", ContactPointKind::email);
  add_points(columns, "Web", ContactPointKind::web);
  add_particulars(columns);
  return columns;
}

std::vector<ContactColumn> make_short_contact_columns() {
  std::vector<ContactColumn> columns;
  add(columns, "Name", [](const Contact& c) { return full_name(c.person); });
  add(columns, "Firma", [](const Contact& c) { return c.company.name; });
  add(columns, "Anschrift",
      [](const Contact& c) { return c.addresses.empty() ? std::string() : one_line(c.addresses.front()); });
  add(columns, "Telefon", [](const Contact& c) {
    return points(c, {ContactPointKind::phone, ContactPointKind::mobile}, 0, std::string::npos);
  });
  add(columns, "E-Mail",
      [](const Contact& c) { return points(c, {ContactPointKind::email}, 0, std::string::npos); });
  return columns;
}

}  // namespace

const std::vector<ContactColumn>& contact_columns() {
  static const auto columns = make_contact_columns();
  return columns;
}

const std::vector<ContactColumn>& short_contact_columns() {
  static const auto columns = make_short_contact_columns();
  return columns;
}

}  // namespace kartei::operations
