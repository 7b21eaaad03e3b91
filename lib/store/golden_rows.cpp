#include "store/golden_rows.hpp"

namespace kartei::store {

void take_person(const sqlite::Rows& row, Contact& contact) {
  contact.person = {.title = row.string(1),
                    .first_name = row.string(2),
                    .particle = row.string(3),
                    .last_name = row.string(4),
                    .suffix = row.string(5),
                    .birth_name = row.string(6),
                    .gender = gender_from_text(row.text(7)).value_or(Gender::unknown)};
  contact.birth_date = day_from_text(row.text(8));
  contact.language = row.text(9);
}

CompanyName company_of(const sqlite::Rows& row) {
  return {.name = row.string(1), .core = row.string(2), .legal_form = row.string(3)};
}

void take_organisation(const sqlite::Rows& row, Contact& contact) {
  contact.company = company_of(row);
  contact.vat_id = row.text(4);
  contact.register_id = row.text(5);
}

Affiliation row_to_affiliation(const sqlite::Rows& row) {
  return {.organisation = {row.integer(1)}, .position = row.string(2), .department = row.string(3)};
}

PostalAddress row_to_postal_address(const sqlite::Rows& row) {
  return {.use = use_from_text(row.text(1)).value_or(Use::unspecified),
          .street = row.string(2),
          .house_number = row.string(3),
          .addition = row.string(4),
          .po_box = row.string(5),
          .postcode = row.string(6),
          .city = row.string(7),
          .country = row.string(8)};
}

ContactPoint row_to_contact_point(const sqlite::Rows& row) {
  return {.kind = contact_point_kind_from_text(row.text(1)).value_or(ContactPointKind::phone),
          .use = use_from_text(row.text(3)).value_or(Use::unspecified),
          .value = row.string(2),
          .raw = {},
          .is_role = row.integer(4) != 0};
}

ExternalKey row_to_external_key(const sqlite::Rows& row) {
  return {.source = {row.integer(1)}, .key = row.string(2)};
}

void add_note(std::string& notes, std::string_view note) {
  if (!notes.empty()) notes += '\n';
  notes += note;
}

}  // namespace kartei::store
