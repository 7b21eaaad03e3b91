#include "operations/profile/golden_rows.hpp"

#include <array>

namespace kartei::operations {
namespace {

using Golden = store::Golden;

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + ' ' + b;
}

std::string point(const Golden& golden, ContactPointKind kind) {
  for (const ContactPoint& point : golden.contact.contact_points)
    if (point.kind == kind) return point.value;
  return {};
}

std::string of_address(const Golden& golden, std::string PostalAddress::* part) {
  return golden.contact.addresses.empty() ? std::string() : golden.contact.addresses.front().*part;
}

struct GoldenColumn {
  Field field;
  std::string (*value)(const Golden& golden);
};

constexpr std::array columns{
    GoldenColumn{Field::title, [](const Golden& golden) { return golden.contact.person.title; }},
    GoldenColumn{Field::first_name, [](const Golden& golden) { return golden.contact.person.first_name; }},
    GoldenColumn{Field::last_name,
                 [](const Golden& golden) {
                   return joined(golden.contact.person.particle, golden.contact.person.last_name);
                 }},
    GoldenColumn{Field::company, [](const Golden& golden) { return golden.contact.company.name; }},
    GoldenColumn{Field::department, [](const Golden& golden) { return golden.contact.department; }},
    GoldenColumn{Field::position, [](const Golden& golden) { return golden.contact.position; }},
    GoldenColumn{Field::street,
                 [](const Golden& golden) { return of_address(golden, &PostalAddress::street); }},
    GoldenColumn{Field::house_number,
                 [](const Golden& golden) { return of_address(golden, &PostalAddress::house_number); }},
    GoldenColumn{Field::po_box,
                 [](const Golden& golden) { return of_address(golden, &PostalAddress::po_box); }},
    GoldenColumn{Field::postcode,
                 [](const Golden& golden) { return of_address(golden, &PostalAddress::postcode); }},
    GoldenColumn{Field::city, [](const Golden& golden) { return of_address(golden, &PostalAddress::city); }},
    GoldenColumn{Field::country,
                 [](const Golden& golden) { return of_address(golden, &PostalAddress::country); }},
    GoldenColumn{Field::phone, [](const Golden& golden) { return point(golden, ContactPointKind::phone); }},
    GoldenColumn{Field::mobile, [](const Golden& golden) { return point(golden, ContactPointKind::mobile); }},
    GoldenColumn{Field::fax, [](const Golden& golden) { return point(golden, ContactPointKind::fax); }},
    GoldenColumn{Field::email, [](const Golden& golden) { return point(golden, ContactPointKind::email); }},
    GoldenColumn{Field::web, [](const Golden& golden) { return point(golden, ContactPointKind::web); }},
    GoldenColumn{Field::birth_date,
                 [](const Golden& golden) {
                   const auto day = golden.contact.birth_date;
                   return day ? to_text(*day) : std::string();
                 }},
    GoldenColumn{Field::language, [](const Golden& golden) { return golden.contact.language; }},
    GoldenColumn{Field::vat_id, [](const Golden& golden) { return golden.contact.vat_id; }},
    GoldenColumn{Field::register_id, [](const Golden& golden) { return golden.contact.register_id; }},
    GoldenColumn{Field::note, [](const Golden& golden) { return golden.contact.note; }},
};

}  // namespace

TableHead golden_head() {
  TableHead head;
  for (const GoldenColumn& column : columns) {
    mapping::ColumnMapping meaning;
    meaning.column = to_text(column.field);
    meaning.target.field = column.field;
    meaning.confidence = 100;
    head.columns.push_back(meaning.column);
    head.mapping.columns.push_back(std::move(meaning));
  }
  return head;
}

GoldenRow::GoldenRow(const store::Golden& golden, const TableHead& head) {
  for (const GoldenColumn& column : columns) texts_.push_back(column.value(golden));
  for (std::uint32_t i = 0; i < texts_.size(); ++i) cells_.push_back({i, texts_[i]});
  row_.place.line = static_cast<std::uint64_t>(golden.party.value);
  row_.cells = cells_;
  row_.contact = golden.contact;
  row_.mapping = &head.mapping;
}

}  // namespace kartei::operations
