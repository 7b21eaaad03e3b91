#include "operations/input/contact_parts.hpp"

#include <utility>

#include "operations/input/content_hash.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

bool is_private(Use use) { return use == Use::home; }

/// "linkedin.com/in/hans-meyer", "xing.com/profile/Hans_Meyer": networks where firms have pages of another
/// kind.
bool is_of_a_person(std::string_view url) {
  return url.find("linkedin.com/in/") != std::string_view::npos ||
         url.find("xing.com/profile/") != std::string_view::npos;
}

bool is_of_the_company(const ContactPoint& point) {
  if (is_private(point.use)) return false;
  if (point.kind == ContactPointKind::web) return !is_of_a_person(point.value);
  return point.kind == ContactPointKind::email && point.is_role;
}

}  // namespace

Contact part_of_row(Contact row, RecordPart part) {
  if (part == RecordPart::organisation && row.kind() == PartyKind::person) return employer_part(row);
  if (part == RecordPart::partner) {
    row.person = std::move(row.partner);
    row.external_key.clear();
  }
  row.partner = {};
  return row;
}

std::vector<RecordPart> subjects_of(const Contact& row) {
  if (row.kind() == PartyKind::organisation) return {RecordPart::organisation};
  if (row.partner.empty()) return {RecordPart::person};
  return {RecordPart::person, RecordPart::partner};
}

PartyKind kind_of(RecordPart part) {
  return part == RecordPart::organisation ? PartyKind::organisation : PartyKind::person;
}

Contact employer_part(const Contact& contact) {
  Contact employer;
  employer.company = contact.company;
  employer.vat_id = contact.vat_id;
  employer.register_id = contact.register_id;
  for (const PostalAddress& address : contact.addresses)
    if (!is_private(address.use)) employer.addresses.push_back(address);
  for (const ContactPoint& point : contact.contact_points)
    if (is_of_the_company(point)) employer.contact_points.push_back(point);
  return employer;
}

std::uint64_t employer_identity(const Contact& contact) {
  if (contact.company.empty()) return 0;
  std::string key = text::fold_ae(contact.company.core) + '|' + text::fold_ae(contact.company.legal_form);
  for (const PostalAddress& address : contact.addresses) {
    if (is_private(address.use)) continue;
    key += '|' + address.postcode + '|' + text::fold_ae(address.city) + '|' + text::fold_ae(address.street) +
           '|' + text::fold_ae(address.house_number) + '|' + address.po_box;
    break;
  }
  return column_seed(key, 0);
}

}  // namespace kartei::operations
