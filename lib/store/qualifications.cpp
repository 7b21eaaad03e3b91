#include "store/qualifications.hpp"

#include <algorithm>

#include "schema/queries/editable.hpp"
#include "schema/queries/qualification.hpp"
#include "store/cells.hpp"
#include "store/editable_rows.hpp"

namespace kartei::store {
namespace {

namespace queries = schema::qualification;

DefinedAttribute row_to_attribute(const sqlite::Rows& row) {
  return {
      {row.integer(0)},
      {.name = row.string(1),
       .label = row.string(2),
       .type = qualify::attribute_type_from_text(row.text(3)).value_or(qualify::AttributeType::text),
       .unit = row.string(4),
       .options = texts_from_json(row.text(5)),
       .sensitivity = qualify::sensitivity_from_text(row.text(6)).value_or(qualify::Sensitivity::sensitive),
       .legal_basis = row.string(7)}};
}

/// Every word about the leader, by attribute, the newest operation's first.
std::vector<Qualification> all_qualifications_of(Store& store, PartyId leader) {
  std::vector<Qualification> found;
  sqlite::Rows rows = store.database().rows(queries::qualifications_of, leader);
  while (rows.next())
    found.push_back({.key = rows.integer(0),
                     .party = {rows.integer(9)},
                     .attribute = {rows.integer(1)},
                     .name = rows.string(2),
                     .value = rows.string(3),
                     .state = rows.string(5),
                     .origin = rows.string(6),
                     .as_of = rows.string(7),
                     .operation = {rows.integer(8)},
                     .is_choice = rows.integer(10) != 0});
  return found;
}

bool is_confirmed(const Qualification& one) { return one.state == "confirmed"; }

/// Of the words about one attribute those of the operation that holds. Of several choices each party that was
/// merged keeps its own: what was said of the one does not contradict the other.
void keep_what_holds(std::span<const Qualification> words, std::vector<Qualification>& kept) {
  const auto confirmed = std::ranges::find_if(words, is_confirmed);
  const Qualification& leading = confirmed == words.end() ? words.front() : *confirmed;
  const auto first = static_cast<std::ptrdiff_t>(kept.size());
  for (const Qualification& one : words) {
    if (one.state != leading.state) continue;
    const auto newest = std::ranges::find_if(words, [&](const Qualification& other) {
      return other.state == one.state && (!one.is_choice || other.party == one.party);
    });
    const auto known = std::find_if(kept.begin() + first, kept.end(),
                                    [&](const Qualification& other) { return other.value == one.value; });
    if (one.operation == newest->operation && known == kept.end()) kept.push_back(one);
  }
}

/// The operation too: of several the newest word holds.
ColumnSettings told_by(const ValueOrigin& origin, OperationId operation) {
  return {{"state", origin.state},
          {"origin", origin.origin},
          {"as_of", to_text(origin.as_of)},
          {"operation_id", operation.value}};
}

bool is_so_already(std::span<const Qualification> held, std::span<const qualify::Value> values,
                   const ValueOrigin& origin) {
  if (held.size() != values.size()) return false;
  return std::ranges::all_of(held, [&](const Qualification& one) {
    return one.state == origin.state &&
           std::ranges::find(values, one.value, &qualify::Value::text) != values.end();
  });
}

}  // namespace

std::vector<DefinedAttribute> attributes(Store& store) {
  std::vector<DefinedAttribute> found;
  sqlite::Rows rows = store.database().rows(queries::list_attributes);
  while (rows.next()) found.push_back(row_to_attribute(rows));
  return found;
}

std::optional<DefinedAttribute> find_attribute(Store& store, std::string_view name) {
  sqlite::Rows rows = store.database().rows(queries::attribute_by_name, name);
  if (!rows.next()) return std::nullopt;
  return row_to_attribute(rows);
}

AttributeId write_attribute(Store& store, const qualify::Attribute& attribute, OperationId operation) {
  const ColumnSettings settings{{"name", attribute.name},
                                {"label", attribute.label},
                                {"type", std::string(to_text(attribute.type))},
                                {"unit", attribute.unit},
                                {"options", to_json(std::span<const std::string>(attribute.options))},
                                {"sensitivity", std::string(to_text(attribute.sensitivity))},
                                {"legal_basis", attribute.legal_basis}};
  if (const auto known = find_attribute(store, attribute.name)) {
    change_row(store, schema::attributes_table, known->id.value, settings, operation);
    return known->id;
  }
  return {add_row(store, schema::attributes_table, settings, operation)};
}

AttributeUse use_of(Store& store, AttributeId attribute) {
  sqlite::Rows rows = store.database().rows(queries::uses_of_attribute, attribute);
  if (!rows.next()) return {};
  return {rows.integer(0), rows.string(1)};
}

std::int64_t delete_attribute(Store& store, AttributeId attribute, OperationId operation) {
  std::vector<std::int64_t> keys;
  {
    sqlite::Rows rows = store.database().rows(queries::values_of_attribute, attribute);
    while (rows.next()) keys.push_back(rows.integer(0));
  }
  for (const std::int64_t key : keys) delete_row(store, schema::qualifications_table, key, operation);
  delete_row(store, schema::attributes_table, attribute.value, operation);
  return static_cast<std::int64_t>(keys.size());
}

std::int64_t take_back_values(Store& store, OperationId said_by, OperationId operation) {
  std::vector<std::int64_t> keys;
  {
    sqlite::Rows rows = store.database().rows(queries::values_of_operation, said_by);
    while (rows.next()) keys.push_back(rows.integer(0));
  }
  for (const std::int64_t key : keys) delete_row(store, schema::qualifications_table, key, operation);
  return static_cast<std::int64_t>(keys.size());
}

std::vector<Qualification> qualifications_of(Store& store, PartyId leader) {
  const std::vector<Qualification> all = all_qualifications_of(store, leader);
  std::vector<Qualification> kept;
  for (auto first = all.begin(); first != all.end();) {
    const auto end = std::find_if(
        first, all.end(), [&](const Qualification& one) { return one.attribute != first->attribute; });
    keep_what_holds({first, end}, kept);
    first = end;
  }
  return kept;
}

bool set_values(Store& store, PartyId leader, AttributeId attribute, std::span<const qualify::Value> values,
                const ValueOrigin& origin, OperationId operation) {
  std::vector<Qualification> held;
  for (const Qualification& one : qualifications_of(store, leader))
    if (one.attribute == attribute) held.push_back(one);
  if (is_so_already(held, values, origin)) return false;
  std::vector<qualify::Value> missing(values.begin(), values.end());
  for (const Qualification& one : all_qualifications_of(store, leader)) {
    if (one.attribute != attribute) continue;
    const auto same = std::ranges::find(missing, one.value, &qualify::Value::text);
    if (same == missing.end() || one.party != leader) {
      delete_row(store, schema::qualifications_table, one.key, operation);
      continue;
    }
    change_row(store, schema::qualifications_table, one.key, told_by(origin, operation), operation);
    missing.erase(same);
  }
  for (const qualify::Value& value : missing) {
    ColumnSettings settings = told_by(origin, operation);
    settings.insert(settings.end(),
                    {{"party_id", leader.value}, {"attribute_id", attribute.value}, {"value", value.text}});
    if (value.number) settings.push_back({"number", *value.number});
    add_row(store, schema::qualifications_table, settings, operation);
  }
  return true;
}

}  // namespace kartei::store
