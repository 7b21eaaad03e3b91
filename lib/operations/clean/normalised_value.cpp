#include "operations/clean/normalised_value.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "normalise/couple.hpp"
#include "operations/party/one_line.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

using text::joined;

/// The value itself if the contact holds it within a text made of several; else that text.
std::string part_of(std::string_view value, const std::string& whole) {
  return whole.find(value) != std::string::npos ? std::string(value) : whole;
}

/// The value itself if one of the readings says the same; else the last reading.
std::string one_of(std::string_view value, std::initializer_list<std::string> readings) {
  for (const auto& reading : readings) {
    if (reading == value) return std::string(value);
  }
  return std::data(readings)[readings.size() - 1];
}

const PostalAddress* address_of(const Contact& contact, const Target& target) {
  std::size_t rank = target.ordinal;
  for (const auto& address : contact.addresses) {
    if (address.use == target.use && --rank == 0) return &address;
  }
  return nullptr;
}

std::string address_value(const Contact& contact, const DraftValue& value) {
  const auto* found = address_of(contact, value.target);
  if (found == nullptr) return "";
  const PostalAddress& address = *found;
  const auto street = joined({address.street, address.house_number});
  const auto place = joined({address.postcode, address.city});
  switch (value.target.field) {
    case Field::street:
      return one_of(value.value, {address.street, joined({street, address.addition}, ", "),
                                  address.street.empty() ? address.po_box : street});
    case Field::house_number:
      return one_of(value.value, {address.house_number});
    case Field::address_addition:
      return part_of(value.value, address.addition);
    case Field::po_box:
      return one_of(value.value, {address.po_box});
    case Field::postcode:
      return one_of(value.value, {address.postcode});
    case Field::city:
      return one_of(value.value, {place, address.city});
    case Field::postcode_city:
      return one_of(value.value, {place});
    case Field::country:
      return one_of(value.value, {address.country});
    default:
      return one_of(value.value, {joined({street, place}, ", "), one_line(address)});
  }
}

/// Everything that was read from the cell: one cell may hold several numbers.
std::string contact_point_value(const Contact& contact, std::string_view cell) {
  if (std::ranges::find(contact.contact_points, cell, &ContactPoint::value) != contact.contact_points.end()) {
    return std::string(cell);
  }
  std::string all;
  for (const auto& point : contact.contact_points) {
    if (point.raw == cell) all += (all.empty() ? "" : ", ") + point.value;
  }
  return all;
}

/// Both names of a row of two persons: "Hans und Anna Müller", "Anna Meier und Hans Schulz".
std::string full_names(const Contact& contact) {
  const PersonName& partner = contact.partner;
  if (partner.empty()) return full_name(contact.person);
  if (contact.person.last_name == partner.last_name && partner.title.empty())
    return full_name(normalise::joined_name(contact.person, partner));
  return full_name(contact.person) + " und " + full_name(partner);
}

std::string person_value(const Contact& contact, const DraftValue& value) {
  const PersonName name =
      contact.partner.empty() ? contact.person : normalise::joined_name(contact.person, contact.partner);
  const auto last = joined({name.particle, name.last_name});
  switch (value.target.field) {
    case Field::title:
      return one_of(value.value, {name.title});
    case Field::middle_name:
      return part_of(value.value, joined({name.first_name, name.particle}));
    case Field::first_name:
      return part_of(value.value, name.first_name);
    case Field::last_name:
      return one_of(value.value, {name.last_name, last});
    case Field::name_suffix:
      return part_of(value.value, name.suffix);
    case Field::birth_name:
      return one_of(value.value, {name.birth_name});
    default:
      return full_names(contact);
  }
}

/// A company may stand in the columns of a person's name.
std::string person_or_company(const Contact& contact, const DraftValue& value) {
  return contact.person.empty() ? part_of(value.value, contact.company.name) : person_value(contact, value);
}

bool is_person_field(Field field) {
  constexpr std::array fields{Field::title,       Field::first_name, Field::middle_name, Field::last_name,
                              Field::name_suffix, Field::birth_name, Field::full_name};
  return std::ranges::find(fields, field) != fields.end();
}

bool is_address_field(Field field) {
  constexpr std::array fields{Field::street,        Field::house_number, Field::address_addition,
                              Field::po_box,        Field::postcode,     Field::city,
                              Field::postcode_city, Field::full_address, Field::country};
  return std::ranges::find(fields, field) != fields.end();
}

bool is_contact_point_field(Field field) {
  constexpr std::array fields{Field::phone, Field::mobile, Field::fax, Field::email, Field::web};
  return std::ranges::find(fields, field) != fields.end();
}

}  // namespace

std::optional<std::string> normalised_value(const Contact& contact, const DraftValue& value) {
  const Field field = value.target.field;
  if (is_person_field(field)) return person_or_company(contact, value);
  if (is_address_field(field)) return address_value(contact, value);
  if (is_contact_point_field(field)) return contact_point_value(contact, value.value);
  switch (field) {
    case Field::name_or_company:
      return one_of(value.value, {contact.company.name,
                                  contact.person.empty() ? contact.company.name : full_names(contact)});
    case Field::company:
    case Field::company_addition:
      return part_of(value.value, contact.company.name);
    case Field::department:
      return part_of(value.value, contact.department);
    case Field::position:
      return part_of(value.value, contact.position);
    case Field::birth_date:
      return contact.birth_date ? to_text(*contact.birth_date) : std::string();
    case Field::language:
      return contact.language;
    case Field::vat_id:
      return contact.vat_id;
    case Field::register_id:
      return contact.register_id;
    default:
      return {};
  }
}

}  // namespace kartei::operations
