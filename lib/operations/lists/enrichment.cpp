#include "operations/lists/enrichment.hpp"

#include <algorithm>

namespace kartei::operations {
namespace {

void fill(std::string& lacking, const std::string& own, const std::string& theirs) {
  if (own.empty()) lacking = theirs;
}

bool has_point(const Contact& contact, const ContactPoint& wanted) {
  return std::ranges::any_of(contact.contact_points, [&](const ContactPoint& point) {
    return point.kind == wanted.kind && point.value == wanted.value;
  });
}

void lack_names(Contact& lacking, const Contact& own, const Contact& theirs) {
  fill(lacking.person.title, own.person.title, theirs.person.title);
  fill(lacking.person.birth_name, own.person.birth_name, theirs.person.birth_name);
  if (own.person.gender == Gender::unknown) lacking.person.gender = theirs.person.gender;
}

/// What somebody is there says nothing about another employer.
void lack_employment(Contact& lacking, const Contact& own, const Contact& theirs) {
  if (!own.company.empty() && own.company.core != theirs.company.core) return;
  if (own.company.empty()) lacking.company = theirs.company;
  fill(lacking.department, own.department, theirs.department);
  fill(lacking.position, own.position, theirs.position);
}

void add(std::string& own, const std::string& value) {
  if (own.empty()) own = value;
}

}  // namespace

Contact lacking_values(const Contact& own, const Contact& theirs) {
  Contact lacking;
  lack_names(lacking, own, theirs);
  lack_employment(lacking, own, theirs);
  if (own.addresses.empty()) lacking.addresses = theirs.addresses;
  for (const ContactPoint& point : theirs.contact_points)
    if (!has_point(own, point)) lacking.contact_points.push_back(point);
  if (!own.birth_date) lacking.birth_date = theirs.birth_date;
  fill(lacking.language, own.language, theirs.language);
  fill(lacking.vat_id, own.vat_id, theirs.vat_id);
  fill(lacking.register_id, own.register_id, theirs.register_id);
  return lacking;
}

Contact with_values(Contact own, const Contact& values) {
  add(own.person.title, values.person.title);
  add(own.person.birth_name, values.person.birth_name);
  if (own.person.gender == Gender::unknown) own.person.gender = values.person.gender;
  if (own.company.empty()) own.company = values.company;
  add(own.department, values.department);
  add(own.position, values.position);
  own.addresses.insert(own.addresses.end(), values.addresses.begin(), values.addresses.end());
  own.contact_points.insert(own.contact_points.end(), values.contact_points.begin(),
                            values.contact_points.end());
  if (!own.birth_date) own.birth_date = values.birth_date;
  add(own.language, values.language);
  add(own.vat_id, values.vat_id);
  add(own.register_id, values.register_id);
  return own;
}

}  // namespace kartei::operations
