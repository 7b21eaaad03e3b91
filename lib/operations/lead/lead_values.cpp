#include "operations/lead/lead_values.hpp"

#include <algorithm>

#include "qualify/number.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

using qualify::AttributeType;

qualify::Attribute attribute(std::string name, std::string label, AttributeType type, std::string unit = {},
                             std::vector<std::string> options = {}) {
  return {.name = std::move(name),
          .label = std::move(label),
          .type = type,
          .unit = std::move(unit),
          .options = std::move(options),
          .sensitivity = qualify::Sensitivity::pii,
          .legal_basis = {}};
}

}  // namespace

const std::vector<qualify::Attribute>& lead_attributes() {
  static const std::vector<qualify::Attribute> attributes{
      attribute("lead_function", "Funktion", AttributeType::text),
      attribute("lead_role", "Rolle", AttributeType::choices, {}, {"leitet", "entscheidet"}),
      attribute("lead_need", "Bedarf ab", AttributeType::date),
      attribute("lead_volume", "Volumen", AttributeType::number, "EUR"),
      attribute("lead_follow_up", "Nachfassen ab", AttributeType::date),
      attribute("lead_urgent", "Dringend", AttributeType::yes_no),
      attribute("lead_interest", "Interesse", AttributeType::yes_no),
      attribute(std::string(lead_note_name), "Notiz", AttributeType::text),
  };
  return attributes;
}

std::vector<store::DefinedAttribute> defined_lead_attributes(store::Store& store, OperationId operation) {
  std::vector<store::DefinedAttribute> defined;
  for (const qualify::Attribute& one : lead_attributes()) {
    auto known = store::find_attribute(store, one.name);
    if (!known) known = store::DefinedAttribute{store::write_attribute(store, one, operation), one};
    defined.push_back(*std::move(known));
  }
  return defined;
}

std::string value_in(const qualify::LeadNote& note, std::string_view attribute) {
  if (attribute == "lead_function") return note.function;
  if (attribute == "lead_role") {
    std::string roles;
    if (note.leads) text::append_part(roles, "leitet", ",");
    if (note.decides) text::append_part(roles, "entscheidet", ",");
    return roles;
  }
  if (attribute == "lead_need") return note.need ? to_text(note.need->first) : "";
  if (attribute == "lead_volume" && note.volume && note.volume->currency == "EUR")
    return std::to_string(note.volume->from);
  if (attribute == "lead_follow_up") return note.follow_up ? to_text(note.follow_up->first) : "";
  if (attribute == "lead_urgent") return note.is_urgent ? "ja" : "";
  if (attribute == "lead_interest") return note.declines ? "nein" : "";
  return {};
}

qualify::LeadFacts facts_of(const std::vector<store::Qualification>& values, Day today) {
  qualify::LeadFacts facts;
  facts.today = today;
  for (const store::Qualification& one : values) {
    if (one.name == "lead_function") facts.function = one.value;
    if (one.name == "lead_role") facts.roles.push_back(one.value);
    if (one.name == "lead_need") facts.need = day_from_text(one.value);
    if (one.name == "lead_volume") facts.volume = qualify::read_number(one.value, "").number;
    if (one.name == "lead_follow_up") facts.follow_up = day_from_text(one.value);
    if (one.name == "lead_urgent") facts.is_urgent = one.value == "ja";
    if (one.name == "lead_interest") facts.declines = one.value == "nein";
  }
  return facts;
}

}  // namespace kartei::operations
