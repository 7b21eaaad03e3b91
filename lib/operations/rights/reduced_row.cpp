#include "operations/rights/reduced_row.hpp"

#include <algorithm>

#include "operations/input/contact_parts.hpp"
#include "operations/party/one_line.hpp"

namespace kartei::operations {
namespace {

enum class About : std::uint8_t { name, one_person, company, address, contact_point, web, unknown };

About about(Field field) {
  switch (field) {
    case Field::salutation:
    case Field::title:
    case Field::first_name:
    case Field::middle_name:
    case Field::last_name:
    case Field::name_suffix:
    case Field::birth_name:
    case Field::full_name:
      return About::name;
    case Field::company:
    case Field::company_addition:
    case Field::vat_id:
    case Field::register_id:
      return About::company;
    case Field::street:
    case Field::house_number:
    case Field::address_addition:
    case Field::po_box:
    case Field::postcode:
    case Field::city:
    case Field::postcode_city:
    case Field::full_address:
    case Field::state:
    case Field::country:
      return About::address;
    case Field::phone:
    case Field::mobile:
    case Field::fax:
    case Field::email:
      return About::contact_point;
    case Field::web:
      return About::web;
    case Field::position:
    case Field::department:
    case Field::birth_date:
    case Field::language:
    case Field::external_key:
    case Field::tags:
    case Field::note:
      return About::one_person;
    default:
      return About::unknown;
  }
}

/// The part of a couple's name that a column of that field may go on holding.
std::string name_cell(Field field, const PersonName& left) {
  switch (field) {
    case Field::title:
      return left.title;
    case Field::first_name:
      return left.first_name;
    case Field::last_name:
      return left.particle.empty() ? left.last_name : left.particle + " " + left.last_name;
    case Field::full_name:
      return full_name(left);
    default:
      return {};
  }
}

/// Whether the company would have the value without the person.
bool is_of_company(const Contact& company, const std::string& cell) {
  return std::ranges::any_of(company.contact_points, [&cell](const ContactPoint& point) {
    return point.raw == cell || point.value == cell;
  });
}

std::string company_cell(const mapping::ColumnMapping& column, const std::string& cell,
                         const Contact& company) {
  switch (about(column.target.field)) {
    case About::company:
      return cell;
    case About::address:
      return column.target.use == Use::home ? std::string() : cell;
    case About::contact_point:
    case About::web:
      return is_of_company(company, cell) ? cell : std::string();
    default:
      return cell == company.company.name ? cell : std::string();
  }
}

std::string partner_cell(const mapping::ColumnMapping& column, const std::string& cell,
                         const PersonName& left, bool is_key_kept) {
  switch (about(column.target.field)) {
    case About::name:
      return name_cell(column.target.field, left);
    case About::company:
    case About::address:
    case About::contact_point:
    case About::web:
      return cell;
    default:
      return column.target.field == Field::external_key && is_key_kept ? cell : std::string();
  }
}

std::string person_cell(const mapping::ColumnMapping& column, const std::string& cell) {
  return about(column.target.field) == About::company ? std::string() : cell;
}

}  // namespace

std::vector<std::string> reduced_row(const std::vector<std::string>& cells, const mapping::Mapping& mapping,
                                     const Contact& row, const std::vector<RecordPart>& erased) {
  const auto is_erased = [&erased](RecordPart part) {
    return std::ranges::find(erased, part) != erased.end();
  };
  const bool keeps_person = !is_erased(RecordPart::person) && !row.person.empty();
  const bool keeps_partner = !is_erased(RecordPart::partner) && !row.partner.empty();
  const Contact company = employer_part(row);
  std::vector<std::string> left(cells.size());
  for (std::size_t i = 0; i < std::min(cells.size(), mapping.columns.size()); ++i) {
    const mapping::ColumnMapping& column = mapping.columns[i];
    if (cells[i].empty()) continue;
    if (keeps_person && (keeps_partner || row.partner.empty()))
      left[i] = person_cell(column, cells[i]);
    else if (keeps_person || keeps_partner)
      left[i] = partner_cell(column, cells[i], keeps_person ? row.person : row.partner, keeps_person);
    else
      left[i] = company_cell(column, cells[i], company);
  }
  return left;
}

}  // namespace kartei::operations
