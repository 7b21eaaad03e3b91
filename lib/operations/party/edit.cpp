#include "operations/party/edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/error.hpp"
#include "normalise/street.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/mass/party_setter.hpp"
#include "operations/party/derive.hpp"
#include "operations/party/edit_value.hpp"
#include "store/evidence.hpp"
#include "store/golden.hpp"

namespace kartei::operations {
namespace {

using Groups = std::map<survivorship::Group, std::vector<Assignment>>;

/// Puts one assignment in the place of those with its target; an empty value only takes them away.
void lay_over(std::vector<Assignment>& values, const Assignment& change) {
  std::erase_if(values, [&](const Assignment& value) { return value.target == change.target; });
  if (!change.value.empty()) values.push_back(change);
}

/// A street with its number takes the place of the house number, too.
void take_house_number(std::vector<Assignment>& values, const Assignment& street) {
  if (normalise::read_street(street.value, {}).house_number.empty()) return;
  Target number = street.target;
  number.field = Field::house_number;
  std::erase_if(values, [&](const Assignment& value) { return value.target == number; });
}

Groups changed_groups(const Contact& before, const std::vector<std::string>& assignments) {
  Groups groups;
  std::vector<Assignment> changes;
  for (const std::string& text : assignments) changes.push_back(assignment_from_text(text));
  for (const Assignment& change : changes) {
    const survivorship::Group group = *group_of(change.target.field);
    const auto [found, is_new] = groups.try_emplace(group);
    if (is_new) found->second = assignments_of(before, group);
    if (change.target.field == Field::street) take_house_number(found->second, change);
  }
  for (const Assignment& change : changes) lay_over(groups[*group_of(change.target.field)], change);
  return groups;
}

/// A value that the normaliser leaves out would be an edit that says nothing of what was meant.
void demand_understood(const std::vector<Diagnostic>& findings) {
  for (const Diagnostic& finding : findings)
    if (finding.severity == Severity::warning)
      throw Error(ErrorKind::usage, fmt::format("{}: {}; nothing was changed{}", finding.field, finding.what,
                                                finding.fix.empty() ? "" : "; " + finding.fix));
}

/// What a party of that kind does not have would be set, and nobody would see it.
std::string obstacle_to(const store::Golden& golden, survivorship::Group group) {
  using survivorship::Group;
  const std::string word(survivorship::to_text(group));
  if (golden.kind == PartyKind::organisation) {
    if (group == Group::person_name || group == Group::position || group == Group::birth_date ||
        group == Group::language)
      return fmt::format("is an organisation and has no {}; edit the person", word);
    return {};
  }
  const bool is_of_a_company =
      group == Group::company || group == Group::vat_id || group == Group::register_id;
  if (!is_of_a_company && group != Group::position) return {};
  if (golden.affiliations.empty())
    return fmt::format(
        "works for nobody on file, and {} belongs to an employer; tie it to one with kartei party tie", word);
  if (is_of_a_company)
    return fmt::format("is a person and has no {} of its own; edit its employer, party {}", word,
                       golden.affiliations.front().organisation.value);
  return {};
}

void demand_effect(const store::Golden& golden, survivorship::Group group) {
  if (const std::string why = obstacle_to(golden, group); !why.empty())
    throw Error(ErrorKind::usage, fmt::format("party {} {}; nothing was changed", golden.party.value, why));
}

/// The second of two names would be lost.
void demand_one_person(const Contact& part) {
  if (part.partner.empty()) return;
  throw Error(
      ErrorKind::usage,
      fmt::format("'{} {}' names two persons, and a party is one; nothing was changed; set the name of "
                  "each party by itself",
                  part.person.first_name, part.person.last_name));
}

/// Contact points read back have no raw form.
bool says_already(const Contact& before, Contact part, survivorship::Group group) {
  for (ContactPoint& point : part.contact_points) point.raw.clear();
  return survivorship::same_value(before, part, group);
}

}  // namespace

std::vector<std::string> EditWriter::write(const store::Golden& before,
                                           const std::vector<std::string>& assignments) {
  std::vector<std::string> groups;
  for (const auto& [group, values] : changed_groups(before.contact, assignments)) {
    demand_effect(before, group);
    const std::string value = edit_value(values);
    std::vector<Diagnostic> findings;
    const Contact part = edited_part(value, at_, normaliser_, findings);
    demand_one_person(part);
    demand_understood(findings);
    if (known_ == Known::left_out && says_already(before.contact, part, group)) continue;
    store::insert_edit(store_, before.party, survivorship::to_text(group), value, operation_);
    groups.emplace_back(survivorship::to_text(group));
  }
  return groups;
}

std::string obstacle_to(const store::Golden& golden, Field field) {
  const auto group = group_of(field);
  return group ? obstacle_to(golden, *group) : "";
}

EditSummary edit_party(store::Store& store, PartyId party, const std::vector<std::string>& assignments,
                       const Environment& environment, NewOwner when_new) {
  JournalledChange change(store, "edit", environment);
  EditSummary summary;
  summary.party = known_party(store, party).leader;
  const store::Golden before = golden_of_leader(store, summary.party);
  PartySetter setter(store, change.id(), environment, when_new, EditWriter::Known::kept);
  summary.groups = setter.set(before, assignments);
  if (summary.groups.empty()) {
    change.discard();
    return summary;
  }
  derive_around(store, std::span(&summary.party, 1));
  summary.operation = change.finish({{"groups", static_cast<std::int64_t>(summary.groups.size())}});
  return summary;
}

}  // namespace kartei::operations
