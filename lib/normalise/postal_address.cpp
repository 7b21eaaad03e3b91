#include "normalise/postal_address.hpp"

#include <iterator>
#include <string>
#include <utility>

#include "normalise/address_line.hpp"
#include "normalise/ascii.hpp"
#include "normalise/place.hpp"
#include "normalise/street.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// An address has a street or a PO box: with both, the box becomes an addition.
void take_po_box(const std::string& box, PostalAddress& address) {
  if (box.empty()) return;
  if (address.street.empty()) {
    address.po_box = box;
  } else {
    text::append_part(address.addition, box == "Postfach" ? box : "Postfach " + box, ", ");
  }
}

/// The street line where the number has a column of its own.
void take_street_and_number(const AddressFields& fields, std::string_view country, PostalAddress& address) {
  StreetReading street = read_street(fields.street, country);
  const std::string number = tidy_house_number(fields.house_number);
  if (!number.empty() && street.po_box.empty() && street.house_number != number) {
    street = {tidy_street_name(text::trim(fields.street), country), number, {}, {}};
  }
  address.street = std::move(street.street);
  address.house_number = std::move(street.house_number);
  text::append_part(address.addition, street.addition, ", ");
  take_po_box(street.po_box, address);
}

std::string po_box_of_column(std::string_view column) {
  if (column.empty()) return {};
  const std::string named = read_po_box(column);
  return named.empty() ? read_po_box("Postfach " + std::string(column)) : named;
}

void take_addition(std::string_view addition, PostalAddress& address) {
  const std::string box = read_po_box(addition);
  if (!box.empty() && address.street.empty() && address.po_box.empty()) {
    address.po_box = box;
  } else {
    text::append_part(address.addition, text::trim(addition), ", ");
  }
}

bool leads_to_a_street(const AddressFields& fields) {
  return fields.po_box.empty() && !fields.street.empty() && read_po_box(fields.street).empty();
}

}  // namespace

const PlaceReading& AddressReader::read_place_of(const AddressFields& fields) {
  const PlaceFields place{fields.postcode.empty() ? fields.postcode_city : fields.postcode, fields.city,
                          fields.country, leads_to_a_street(fields)};
  constexpr char separator = '\x1F';
  key_.assign(1, place.has_street ? 's' : 'b');
  for (const std::string_view part : {place.postcode, place.city, place.country})
    key_.append(part) += separator;
  return places_.get(key_, [&] { return read_place(place); });
}

AddressReading AddressReader::read_columns(const AddressFields& fields, std::string_view default_country) {
  AddressReading reading;
  const PlaceReading& place = read_place_of(fields);
  PostalAddress& address = reading.address;
  address.postcode = place.postcode;
  address.city = place.city;
  address.country = place.country;
  reading.found = place.found;
  reading.place_check = place.check;
  take_street_and_number(fields, address.country.empty() ? default_country : address.country, address);
  if (is_no_street(address.street)) reading.found.push_back(no_street(fields.street));
  take_po_box(po_box_of_column(fields.po_box), address);
  take_addition(fields.addition, address);
  if (!place.district.empty()) text::append_part(address.addition, "OT " + place.district, ", ");
  return reading;
}

AddressReading AddressReader::read(const AddressFields& fields, std::string_view default_country) {
  const bool is_whole = !fields.full_address.empty() && fields.street.empty() && fields.city.empty() &&
                        fields.postcode_city.empty();
  if (!is_whole) return read_columns(fields, default_country);
  const AddressParts parts = split_address(fields.full_address);
  AddressFields split = fields;
  split.street = parts.street;
  split.postcode_city = parts.postcode_city;
  if (split.country.empty()) split.country = parts.country;
  AddressReading reading = read_columns(split, default_country);
  take_addition(parts.addition, reading.address);
  return reading;
}

AddressReading read_address(const AddressFields& fields, std::string_view default_country) {
  return AddressReader().read(fields, default_country);
}

}  // namespace kartei::normalise
