#include "operations/party/edit_value.hpp"

#include <fmt/format.h>

#include <array>

#include "model/error.hpp"
#include "store/cells.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using survivorship::Group;

struct FieldGroup {
  Field field;
  Group group;
};

constexpr std::array field_groups{
    FieldGroup{Field::title, Group::person_name},
    FieldGroup{Field::salutation, Group::person_name},
    FieldGroup{Field::first_name, Group::person_name},
    FieldGroup{Field::last_name, Group::person_name},
    FieldGroup{Field::name_suffix, Group::person_name},
    FieldGroup{Field::birth_name, Group::person_name},
    FieldGroup{Field::company, Group::company},
    FieldGroup{Field::department, Group::position},
    FieldGroup{Field::position, Group::position},
    FieldGroup{Field::birth_date, Group::birth_date},
    FieldGroup{Field::language, Group::language},
    FieldGroup{Field::vat_id, Group::vat_id},
    FieldGroup{Field::register_id, Group::register_id},
    FieldGroup{Field::street, Group::addresses},
    FieldGroup{Field::house_number, Group::addresses},
    FieldGroup{Field::address_addition, Group::addresses},
    FieldGroup{Field::po_box, Group::addresses},
    FieldGroup{Field::postcode, Group::addresses},
    FieldGroup{Field::city, Group::addresses},
    FieldGroup{Field::country, Group::addresses},
    FieldGroup{Field::phone, Group::contact_points},
    FieldGroup{Field::mobile, Group::contact_points},
    FieldGroup{Field::fax, Group::contact_points},
    FieldGroup{Field::email, Group::contact_points},
    FieldGroup{Field::web, Group::contact_points},
    FieldGroup{Field::tags, Group::tags},
    FieldGroup{Field::note, Group::note},
};

std::string known_fields() {
  std::string list;
  for (const FieldGroup& entry : field_groups)
    list += (list.empty() ? "" : ", ") + std::string(to_text(entry.field));
  return list;
}

std::uint8_t ordinal_from_text(std::string_view text) {
  const bool is_digit = text.size() == 1 && text[0] >= '1' && text[0] <= '9';
  if (!is_digit) throw Error(ErrorKind::usage, fmt::format("'{}' is no number from 1 to 9", text));
  return static_cast<std::uint8_t>(text[0] - '0');
}

/// Collects assignments whose value is known.
class Assignments {
 public:
  void add(Field field, const std::string& value, Use use = Use::unspecified, std::size_t ordinal = 1) {
    if (!value.empty()) list_.push_back({{field, use, static_cast<std::uint8_t>(ordinal)}, value});
  }
  std::vector<Assignment> take() { return std::move(list_); }

 private:
  std::vector<Assignment> list_;
};

std::string salutation_of(Gender gender) {
  if (gender == Gender::female) return "Frau";
  if (gender == Gender::male) return "Herr";
  return gender == Gender::diverse ? "Divers" : "";
}

void add_name(Assignments& to, const PersonName& name) {
  to.add(Field::salutation, salutation_of(name.gender));
  to.add(Field::title, name.title);
  to.add(Field::first_name, name.first_name);
  to.add(Field::last_name, name.particle.empty() ? name.last_name : name.particle + ' ' + name.last_name);
  to.add(Field::name_suffix, name.suffix);
  to.add(Field::birth_name, name.birth_name);
}

void add_addresses(Assignments& to, const std::vector<PostalAddress>& addresses) {
  std::size_t ordinal = 0;
  for (const PostalAddress& address : addresses) {
    ++ordinal;
    to.add(Field::street, address.street, address.use, ordinal);
    to.add(Field::house_number, address.house_number, address.use, ordinal);
    to.add(Field::address_addition, address.addition, address.use, ordinal);
    to.add(Field::po_box, address.po_box, address.use, ordinal);
    to.add(Field::postcode, address.postcode, address.use, ordinal);
    to.add(Field::city, address.city, address.use, ordinal);
    to.add(Field::country, address.country, address.use, ordinal);
  }
}

Field field_of(ContactPointKind kind) {
  switch (kind) {
    case ContactPointKind::phone:
      return Field::phone;
    case ContactPointKind::mobile:
      return Field::mobile;
    case ContactPointKind::fax:
      return Field::fax;
    case ContactPointKind::email:
      return Field::email;
    case ContactPointKind::web:
      return Field::web;
  }
  return Field::phone;
}

void add_contact_points(Assignments& to, const std::vector<ContactPoint>& points) {
  std::array<std::size_t, 5> ordinals{};
  for (const ContactPoint& point : points)
    to.add(field_of(point.kind), point.value, point.use, ++ordinals[static_cast<std::size_t>(point.kind)]);
}

}  // namespace

std::string target_text(const Target& target) {
  std::string text(to_text(target.field));
  if (target.use != Use::unspecified) text += ' ' + std::string(to_text(target.use));
  if (target.ordinal != 1) text += ' ' + std::to_string(target.ordinal);
  return text;
}

Assignment assignment_from_text(std::string_view text) {
  const std::size_t equals = text.find('=');
  const auto words = text::words(text.substr(0, equals));
  const auto field = words.empty() ? std::nullopt : field_from_text(words[0]);
  if (equals == std::string_view::npos || !field || !group_of(*field))
    throw Error(ErrorKind::usage,
                fmt::format("'{}' sets nothing; write FIELD=VALUE with one of: {}", text, known_fields()));
  Assignment assignment{{*field}, std::string(text::trim(text.substr(equals + 1)))};
  for (const std::string_view word : std::span(words).subspan(1)) {
    if (const auto use = use_from_text(word))
      assignment.target.use = *use;
    else
      assignment.target.ordinal = ordinal_from_text(word);
  }
  return assignment;
}

std::optional<Group> group_of(Field field) {
  for (const FieldGroup& entry : field_groups)
    if (entry.field == field) return entry.group;
  return std::nullopt;
}

std::vector<Assignment> assignments_of(const Contact& contact, Group group) {
  Assignments list;
  switch (group) {
    case Group::person_name:
      add_name(list, contact.person);
      break;
    case Group::company:
      list.add(Field::company, contact.company.name);
      break;
    case Group::position:
      list.add(Field::department, contact.department);
      list.add(Field::position, contact.position);
      break;
    case Group::birth_date:
      if (contact.birth_date) list.add(Field::birth_date, to_text(*contact.birth_date));
      break;
    case Group::language:
      list.add(Field::language, contact.language);
      break;
    case Group::vat_id:
      list.add(Field::vat_id, contact.vat_id);
      break;
    case Group::register_id:
      list.add(Field::register_id, contact.register_id);
      break;
    case Group::addresses:
      add_addresses(list, contact.addresses);
      break;
    case Group::contact_points:
      add_contact_points(list, contact.contact_points);
      break;
    case Group::tags:
      for (const std::string& tag : contact.tags) list.add(Field::tags, tag);
      break;
    case Group::note:
      list.add(Field::note, contact.note);
      break;
  }
  return list.take();
}

std::string edit_value(const std::vector<Assignment>& assignments) {
  std::vector<std::string> texts;
  for (const Assignment& assignment : assignments)
    texts.push_back(target_text(assignment.target) + '=' + assignment.value);
  return store::to_json(texts);
}

Contact edited_part(std::string_view value, Moment at, normalise::Normaliser& normaliser,
                    std::vector<Diagnostic>& found) {
  std::vector<Assignment> assignments;
  for (const std::string& text : store::texts_from_json(value))
    assignments.push_back(assignment_from_text(text));
  ContactDraft draft;
  draft.known_on = std::chrono::floor<std::chrono::days>(at);
  for (std::uint32_t i = 0; i < assignments.size(); ++i)
    if (!assignments[i].value.empty())
      draft.values.push_back({assignments[i].target, i, assignments[i].value});
  std::vector<Diagnostic> findings;
  Contact part = normaliser.contact(draft, findings);
  for (Diagnostic& finding : findings)  // a group alone need not make a whole contact
    if (finding.severity != Severity::reject) found.push_back(std::move(finding));
  return part;
}

}  // namespace kartei::operations
