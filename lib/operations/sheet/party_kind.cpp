#include "operations/sheet/party_kind.hpp"

#include <fmt/format.h>

#include <array>

#include "model/error.hpp"
#include "operations/party/derive.hpp"
#include "operations/party/edit_value.hpp"
#include "store/ownerships.hpp"
#include "store/parties.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

constexpr std::array sheet_fields{Field::salutation,
                                  Field::title,
                                  Field::first_name,
                                  Field::last_name,
                                  Field::name_suffix,
                                  Field::company,
                                  Field::position,
                                  Field::department,
                                  Field::street,
                                  Field::house_number,
                                  Field::address_addition,
                                  Field::po_box,
                                  Field::postcode,
                                  Field::city,
                                  Field::country,
                                  Field::phone,
                                  Field::mobile,
                                  Field::fax,
                                  Field::email,
                                  Field::web,
                                  Field::birth_date,
                                  Field::language,
                                  Field::vat_id,
                                  Field::register_id,
                                  Field::note};

constexpr std::size_t kind_place = 0;
constexpr std::size_t first_field = 1;
constexpr std::size_t owner_place = first_field + sheet_fields.size();
constexpr std::size_t first_attribute = owner_place + 1;

/// The leading value of a field and what it is called there: "phone work".
struct FieldValue {
  std::string target;
  std::string value;
};

FieldValue leading_value(const Contact& contact, Field field) {
  for (const Assignment& one : assignments_of(contact, *group_of(field)))
    if (one.target.field == field) return {target_text(one.target), one.value};
  return {std::string(to_text(field)), {}};
}

}  // namespace

PartyKindSheet::PartyKindSheet(store::Store& store, OperationId operation, const Environment& environment)
    : store_(store), setter_(store, operation, environment, NewOwner::refused, EditWriter::Known::left_out) {
  columns_.push_back({"kind", {}, true});
  for (const Field field : sheet_fields) columns_.push_back({std::string(to_text(field))});
  columns_.push_back({"owner", store::known_owners(store)});
  for (store::DefinedAttribute& one : store::attributes(store)) {
    std::vector<std::string> choices;
    if (one.attribute.type == qualify::AttributeType::choice) choices = one.attribute.options;
    if (one.attribute.type == qualify::AttributeType::yes_no) choices = {"ja", "nein"};
    columns_.push_back({one.attribute.name, std::move(choices)});
  }
}

std::vector<std::int64_t> PartyKindSheet::ids() {
  std::vector<std::int64_t> ids;
  for (const PartyId leader : store::leaders(store_)) ids.push_back(leader.value);
  return ids;
}

std::optional<std::vector<std::string>> PartyKindSheet::cells(std::int64_t id) {
  const auto golden = store::read_golden(store_, {id});
  if (!golden) return std::nullopt;
  std::vector<std::string> cells{std::string(to_text(golden->kind))};
  for (const Field field : sheet_fields) cells.push_back(leading_value(golden->contact, field).value);
  cells.push_back(store::owner_of(store_, golden->party));
  const auto values = store::qualifications_of(store_, golden->party);
  for (std::size_t i = first_attribute; i < columns_.size(); ++i)
    cells.push_back(attribute_text(values, columns_[i].name));
  return cells;
}

std::string PartyKindSheet::attribute_text(const std::vector<store::Qualification>& values,
                                           std::string_view name) const {
  std::string text;
  for (const store::Qualification& one : values)
    if (one.name == name) text::append_part(text, one.value, ", ");
  return text;
}

void PartyKindSheet::change(std::int64_t id, const std::vector<SheetChange>& changes) {
  const auto golden = store::read_golden(store_, {id});
  std::vector<std::string> assignments;
  for (const SheetChange& change : changes) {
    std::string target = columns_[change.column].name;
    if (change.column >= first_field && change.column < owner_place)
      target = leading_value(golden->contact, sheet_fields[change.column - first_field]).target;
    assignments.push_back(target + "=" + change.text);
    if (const std::string why = setter_.obstacle_to(*golden, assignments.back()); !why.empty())
      throw Error(ErrorKind::usage, fmt::format("{}: party {} {}", target, id, why));
  }
  if (PartySetter::is_derived_from(setter_.set(*golden, assignments))) to_derive_.push_back({id});
}

void PartyKindSheet::finish() { derive_around(store_, to_derive_); }

}  // namespace kartei::operations
