#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/consent/consent_act.hpp"
#include "operations/consent/consent_desk.hpp"
#include "operations/consent/consent_index.hpp"
#include "operations/consent/consent_journal.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/consent/desk_columns.hpp"
#include "operations/consent/desk_rows.hpp"
#include "store/golden.hpp"
#include "store/party_facts.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using consent::Event;

[[noreturn]] void refuse(const std::string& what) { throw Error(ErrorKind::usage, what); }

void demand_unchanged(std::string_view column, const std::string& written, const std::string& on_file) {
  if (written != on_file)
    refuse(
        fmt::format("{}: \"{}\" was changed, or the data since; on file is \"{}\". Leave that column as it "
                    "was, or write the desk anew",
                    column, written, on_file));
}

/// Whether an event says what the row says: it was taken back before.
bool says(const Event& event, const FilledRow& filled) {
  return event.origin == filled.act.origin && event.value == filled.identity.value &&
         event.channel == filled.act.channel &&
         text::fold_ae(event.purpose) == text::fold_ae(filled.act.purpose) &&
         event.basis == filled.act.basis && event.facts == filled.act.facts &&
         event.evidence.path == filled.act.evidence_path;
}

std::vector<PartyId> parties_of(const std::vector<FilledRow>& rows) {
  std::vector<PartyId> parties;
  for (const FilledRow& filled : rows) parties.push_back(filled.identity.party);
  std::ranges::sort(parties);
  const auto [first, last] = std::ranges::unique(parties);
  parties.erase(first, last);
  return parties;
}

/// Compares what a row says it is with what is on file now.
class DeskCheck {
 public:
  DeskCheck(store::Store& store, const std::vector<FilledRow>& rows, const consent::RuleSet& rules,
            const Environment& environment)
      : store_(store),
        rules_(rules),
        environment_(environment),
        ledger_(store, parties_of(rows)),
        facts_(store, environment),
        domains_(store, parties_of(rows)) {}

  /// Whether the row was taken back before. Throws Error{usage} when it is no row of the desk, or none any
  /// more.
  bool is_known(const FilledRow& filled) {
    const auto golden = store::read_golden(store_, filled.identity.party);
    if (!golden)
      refuse(fmt::format("{}: no party {} leads any more", desk::party, filled.identity.party.value));
    demand_unchanged(desk::name, filled.identity.name, addressee_of(golden->contact));
    demand_unchanged(desk::company, filled.identity.company, golden->contact.company.name);
    demand_unchanged(desk::purpose, filled.identity.purpose,
                     rules_.demanded_purpose(filled.identity.purpose).name);
    const consent::Verdict verdict = decide_again(*golden, filled);
    if (is_for_the_desk(verdict)) {
      demand_justified(filled);
      return false;
    }
    if (std::ranges::any_of(ledger_.events_for(*golden),
                            [&](const Event& event) { return says(event, filled); }))
      return true;
    refuse(fmt::format("is decided already: {}; nothing is open here", to_text(verdict.outcome)));
  }

 private:
  consent::Verdict decide_again(const store::Golden& golden, const FilledRow& filled) {
    const ContactAim aim{filled.act.channel, filled.act.purpose, environment_.today()};
    auto candidates = candidates_for(golden, aim, domains_.of(golden));
    std::erase_if(candidates, [&](const Candidate& candidate) {
      return candidate.question.value != filled.identity.value;
    });
    if (candidates.empty())
      refuse(fmt::format(
          "{}: party {} has no \"{}\" for {}; leave that column as it was, or write the desk anew",
          desk::value, filled.identity.party.value, filled.identity.value, filled.identity.channel));
    const auto near = ledger_.objections_near(golden);
    return best_decision(store_, golden, std::move(candidates), {ledger_.events_for(golden), near, facts_},
                         rules_)
        .verdict;
  }

  void demand_justified(const FilledRow& filled) {
    const std::string known = text::fold_ae(facts_on_file(store_, filled.identity.party));
    for (const consent::Fact& fact : filled.act.facts)
      if (text::fold_ae(fact.text) == known)
        refuse("the justification only repeats what stood on file; say what follows from it");
  }

  store::Store& store_;
  const consent::RuleSet& rules_;
  const Environment& environment_;
  ConsentIndex ledger_;
  RecipientFacts facts_;
  OrganisationDomains domains_;
};

/// What speaks against a row alone; everything else stops the command.
bool is_of_the_row(const Error& error) {
  return error.kind() == ErrorKind::usage || error.kind() == ErrorKind::no_input ||
         error.kind() == ErrorKind::input_unusable;
}

FileTable desk_table(const std::string& file) {
  for (FileTable& table : read_tables(read_input(file)))
    if (is_desk(table)) return std::move(table);
  throw Error(ErrorKind::input_unusable,
              file + ": no table has the columns of the desk; give the file that consent review --out wrote");
}

}  // namespace

DeskApplied apply_desk(store::Store& store, const std::string& file, const consent::RuleSet& rules,
                       const Environment& environment) {
  const FileTable table = desk_table(file);
  FilledRows filled = read_filled_rows(table, environment.now);
  DeskApplied applied;
  applied.open = filled.open;
  applied.rejected = std::move(filled.rejected);
  ConsentRecording recording(store, "consent review", environment);
  DeskCheck check(store, filled.rows, rules, environment);
  for (const FilledRow& row : filled.rows) {
    try {
      if (check.is_known(row)) {
        ++applied.known;
        continue;
      }
      record_consent(recording, store, row.act, rules, environment);
      ++(row.is_presumed ? applied.presumed : applied.proven);
    } catch (const Error& error) {
      if (!is_of_the_row(error)) throw;
      applied.rejected.add(table, *row.row, error.what());
    }
  }
  if (applied.presumed + applied.proven == 0) {
    recording.discard();
    return applied;
  }
  std::vector<Event> events;
  applied.operation = recording.finish(events);
  return applied;
}

}  // namespace kartei::operations
