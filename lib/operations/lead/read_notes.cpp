#include "operations/lead/read_notes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/lead/lead_values.hpp"
#include "operations/segment/segment_filter.hpp"
#include "qualify/number.hpp"
#include "store/evidence.hpp"
#include "store/segment_query.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

constexpr std::string_view proposed = "proposed";
constexpr std::string_view confirmed = "confirmed";
constexpr std::string_view prefix = "lead_";

PartyId known_leader(store::Store& store, PartyId party) {
  return golden_of_leader(store, known_party(store, party).leader).party;
}

std::vector<PartyId> parties_meant(store::Store& store, const NoteChoices& choices, Day today) {
  if (choices.parties.empty()) return store::parties_in(store, read_filter(store, choices.segment, today));
  std::vector<PartyId> parties;
  for (const PartyId party : choices.parties) parties.push_back(known_leader(store, party));
  return parties;
}

/// What is said of an attribute in a state.
bool is_said(const std::vector<store::Qualification>& values, std::string_view name, std::string_view state) {
  return std::ranges::any_of(
      values, [&](const store::Qualification& one) { return one.name == name && one.state == state; });
}

/// A volume in another currency has no attribute.
std::string not_kept(const qualify::LeadNote& note) {
  std::vector<std::string> parts = note.rest;
  if (note.volume && note.volume->currency != "EUR")
    parts.push_back(fmt::format("{} {}", note.volume->from, note.volume->currency));
  return fmt::format("{}", fmt::join(parts, "; "));
}

class NotesReader {
 public:
  NotesReader(store::Store& store, const NoteChoices& choices, OperationId operation,
              const Environment& environment)
      : store_(store),
        choices_(choices),
        operation_(operation),
        environment_(environment),
        attributes_(defined_lead_attributes(store, operation)) {}

  void read(const store::Golden& party) {
    const std::string& written = choices_.note.empty() ? party.contact.note : choices_.note;
    if (text::trim(written).empty()) {
      ++result_.without;
      return;
    }
    const Day day =
        choices_.day.value_or(store::last_seen(store_, party.party).value_or(environment_.today()));
    const qualify::LeadNote note = qualify::read_lead_note(written, day);
    ProposedLead lead{party.party, addressee_of(party.contact), {}, not_kept(note)};
    const auto known = store::qualifications_of(store_, party.party);
    for (const store::DefinedAttribute& one : attributes_) {
      const bool is_note = one.attribute.name == lead_note_name;
      if (is_note && choices_.note.empty()) continue;  // it stands with the party
      if (!is_note && is_said(known, one.attribute.name, confirmed)) continue;
      const std::string value = is_note ? choices_.note : value_in(note, one.attribute.name);
      if (propose(party.party, one, value, day, is_said(known, one.attribute.name, proposed)) && !is_note)
        text::append_part(lead.understood, one.attribute.label + ": " + value, ", ");
    }
    if (lead.understood.empty()) ++result_.without;
    result_.leads.push_back(std::move(lead));
  }

  [[nodiscard]] bool has_changed() const { return has_changed_; }

  [[nodiscard]] NotesRead take() { return std::move(result_); }

 private:
  /// Puts a value in the place of what was only proposed; false when there is none.
  bool propose(PartyId party, const store::DefinedAttribute& attribute, const std::string& value, Day day,
               bool was_proposed) {
    if (value.empty() && !was_proposed) return false;
    qualify::ValueReading reading;
    if (!value.empty()) reading = qualify::read_value(attribute.attribute, value);
    if (!reading.problem.empty()) return false;  // somebody defined the attribute otherwise
    has_changed_ = store::set_values(store_, party, attribute.id, reading.values,
                                     {std::string(proposed), "note", day}, operation_) ||
                   has_changed_;
    return !value.empty();
  }

  store::Store& store_;
  const NoteChoices& choices_;
  OperationId operation_;
  const Environment& environment_;
  std::vector<store::DefinedAttribute> attributes_;
  NotesRead result_;
  bool has_changed_ = false;
};

/// A number's value is kept as a number, too.
std::optional<double> number_in(const store::Qualification& one) {
  return one.name == "lead_volume" ? qualify::read_number(one.value, "").number : std::nullopt;
}

/// Makes what is proposed of a lead certain; how many values that were.
std::size_t confirm(store::Store& store, PartyId party, const Environment& environment,
                    OperationId operation) {
  std::map<AttributeId, std::vector<qualify::Value>> values;
  for (const store::Qualification& one : store::qualifications_of(store, party)) {
    if (one.state != proposed || !one.name.starts_with(prefix)) continue;
    values[one.attribute].push_back({one.value, number_in(one)});
  }
  for (const auto& [attribute, told] : values)
    store::set_values(store, party, attribute, told, {std::string(confirmed), "note", environment.today()},
                      operation);
  return values.size();
}

}  // namespace

NotesRead read_notes(store::Store& store, const NoteChoices& choices, const Environment& environment) {
  if (!choices.note.empty() && choices.parties.size() != 1)
    throw Error(ErrorKind::usage, "a note of its own is for one party; name its number");
  JournalledChange change(store, "leads add", environment);
  NotesReader reader(store, choices, change.id(), environment);
  for (const PartyId party : parties_meant(store, choices, environment.today())) {
    stop_if_asked(environment);
    if (const auto golden = store::read_golden(store, party)) reader.read(*golden);
  }
  NotesRead result = reader.take();
  if (!reader.has_changed())
    change.discard();
  else
    result.operation = change.finish({{"leads", static_cast<std::int64_t>(result.leads.size())}});
  return result;
}

LeadsConfirmed confirm_leads(store::Store& store, const std::vector<PartyId>& parties,
                             const Environment& environment) {
  JournalledChange change(store, "leads confirm", environment);
  LeadsConfirmed result;
  for (const PartyId party : parties) {
    const std::size_t values = confirm(store, known_leader(store, party), environment, change.id());
    if (values == 0)
      throw Error(
          ErrorKind::usage,
          fmt::format("nothing is proposed of party {}; kartei leads add {} --note \"...\" reads a note",
                      party.value, party.value));
    result.values += values;
    ++result.leads;
  }
  result.operation = change.finish({{"values", static_cast<std::int64_t>(result.values)}});
  return result;
}

LeadsConfirmed correct_lead(store::Store& store, PartyId party, const std::vector<std::string>& assignments,
                            const Environment& environment) {
  JournalledChange change(store, "leads correct", environment);
  const PartyId leader = known_leader(store, party);
  const auto attributes = defined_lead_attributes(store, change.id());
  LeadsConfirmed result{.leads = 1, .values = 0, .operation = {}};
  const store::ValueOrigin by_hand{std::string(confirmed), store::origin_by_hand, environment.today()};
  for (const std::string& assignment : assignments) {
    const std::size_t equals = std::min(assignment.find('='), assignment.size());
    const std::string name = std::string(prefix) + assignment.substr(0, equals);
    const auto defined = std::ranges::find_if(
        attributes, [&](const store::DefinedAttribute& one) { return one.attribute.name == name; });
    if (defined == attributes.end() || equals == assignment.size())
      throw Error(ErrorKind::usage,
                  fmt::format("'{}' corrects nothing; write function, role, need, volume, follow_up, "
                              "urgent or interest, and =VALUE",
                              assignment));
    const std::string_view value = text::trim(std::string_view(assignment).substr(equals + 1));
    qualify::ValueReading reading;
    if (!value.empty()) reading = qualify::read_value(defined->attribute, value);
    if (!reading.problem.empty())
      throw Error(ErrorKind::usage, fmt::format("{}: {}; nothing was changed", name, reading.problem));
    if (store::set_values(store, leader, defined->id, reading.values, by_hand, change.id())) ++result.values;
  }
  result.values += confirm(store, leader, environment, change.id());
  result.operation = change.finish({{"values", static_cast<std::int64_t>(result.values)}});
  return result;
}

}  // namespace kartei::operations
