#include "match/comparand.hpp"

namespace kartei::match {

ContactComparand::ContactComparand(const Contact& contact, std::span<const ComparandKey> keys) {
  comparand_.kind = contact.kind();
  comparand_.last_name = contact.person.last_name;
  comparand_.first_name = contact.person.first_name;
  comparand_.birth_name = contact.person.birth_name;
  comparand_.suffix = contact.person.suffix;
  comparand_.gender = contact.person.gender;
  comparand_.company = contact.company.core.empty() ? contact.company.name : contact.company.core;
  comparand_.legal_form = contact.company.legal_form;
  comparand_.department = contact.department;
  comparand_.birth_date = contact.birth_date;
  comparand_.vat_id = contact.vat_id;
  comparand_.register_id = contact.register_id;
  comparand_.keys = keys;
  take_addresses(contact);
  take_contact_points(contact);
}

void ContactComparand::take_addresses(const Contact& contact) {
  po_boxes_.reserve(contact.addresses.size());
  for (const PostalAddress& from : contact.addresses) {
    ComparandAddress address{from.street, from.house_number, from.postcode, from.city, from.addition};
    if (from.street.empty() && !from.po_box.empty()) {
      address.street = po_boxes_.emplace_back("Postfach " + from.po_box);
    }
    addresses_.push_back(address);
  }
  comparand_.addresses = addresses_;
}

void ContactComparand::take_contact_points(const Contact& contact) {
  const bool is_person = contact.kind() == PartyKind::person;
  for (const ContactPoint& point : contact.contact_points) {
    if (point.kind == ContactPointKind::phone || point.kind == ContactPointKind::mobile) {
      phones_.push_back(point.value);
    } else if (point.kind == ContactPointKind::email && !(is_person && point.is_role)) {
      emails_.push_back(point.value);
    }
  }
  comparand_.phones = phones_;
  comparand_.emails = emails_;
}

}  // namespace kartei::match
