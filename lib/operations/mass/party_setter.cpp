#include "operations/mass/party_setter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/party/edit_value.hpp"
#include "store/ownerships.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

struct NamedValue {
  std::string name;
  std::string value;
};

NamedValue parts_of(const std::string& assignment) {
  const std::size_t equals = assignment.find('=');
  if (equals == std::string::npos) return {assignment, {}};
  return {std::string(text::trim(assignment.substr(0, equals))),
          std::string(text::trim(assignment.substr(equals + 1)))};
}

constexpr std::string_view owner_word = "owner";

}  // namespace

PartySetter::PartySetter(store::Store& store, OperationId operation, const Environment& environment,
                         NewOwner when_new, EditWriter::Known known)
    : store_(store),
      operation_(operation),
      environment_(environment),
      when_new_(when_new),
      writer_(store, operation, environment.now, known),
      attributes_(store::attributes(store)) {}

std::vector<std::string> PartySetter::set(const store::Golden& before,
                                          const std::vector<std::string>& assignments) {
  std::vector<std::string> edits;
  std::vector<std::string> changed;
  for (const std::string& assignment : assignments) {
    const NamedValue named = parts_of(assignment);
    if (named.name == owner_word)
      set_owner(before.party, named.value, changed);
    else if (const auto* attribute = find_attribute(named.name))
      set_attribute(before.party, *attribute, named.value, changed);
    else
      edits.push_back(assignment);
  }
  if (edits.empty()) return changed;
  std::vector<std::string> groups = writer_.write(before, edits);
  groups.insert(groups.end(), changed.begin(), changed.end());
  return groups;
}

std::string PartySetter::obstacle_to(const store::Golden& party, const std::string& assignment) const {
  const std::string name = parts_of(assignment).name;
  if (name == owner_word || find_attribute(name) != nullptr) return {};
  return operations::obstacle_to(party, assignment_from_text(assignment).target.field);
}

bool PartySetter::is_derived_from(const std::vector<std::string>& changed) {
  return std::ranges::any_of(
      changed, [](const std::string& word) { return survivorship::group_from_text(word).has_value(); });
}

void PartySetter::set_owner(PartyId party, std::string_view value, std::vector<std::string>& changed) {
  auto known = owners_.find(value);
  if (known == owners_.end()) {
    std::string owner = value.empty() ? "" : known_owner(store_, std::string(value), when_new_, environment_);
    known = owners_.emplace(value, std::move(owner)).first;
  }
  const Day today = environment_.today();
  if (store::set_owner(store_, party, known->second, today, operation_)) changed.emplace_back(owner_word);
}

void PartySetter::set_attribute(PartyId party, const store::DefinedAttribute& defined, std::string_view value,
                                std::vector<std::string>& changed) {
  qualify::ValueReading reading;
  if (!value.empty()) reading = qualify::read_value(defined.attribute, value);
  if (!reading.problem.empty())
    throw Error(ErrorKind::usage,
                fmt::format("{}: {}; nothing was changed", defined.attribute.name, reading.problem));
  const store::ValueOrigin by_hand{"confirmed", store::origin_by_hand, environment_.today()};
  if (store::set_values(store_, party, defined.id, reading.values, by_hand, operation_))
    changed.push_back(defined.attribute.name);
}

const store::DefinedAttribute* PartySetter::find_attribute(std::string_view name) const {
  const auto found = std::ranges::find_if(
      attributes_, [&](const store::DefinedAttribute& one) { return one.attribute.name == name; });
  return found == attributes_.end() ? nullptr : &*found;
}

}  // namespace kartei::operations
