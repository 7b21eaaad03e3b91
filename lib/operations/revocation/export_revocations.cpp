#include "operations/revocation/export_revocations.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

#include "operations/consent/consent_subject.hpp"
#include "operations/consent/contact_decision.hpp"
#include "operations/export/list_file.hpp"
#include "operations/export/recipient.hpp"
#include "operations/journalled_change.hpp"
#include "operations/told_operation.hpp"
#include "store/consent_ledger.hpp"
#include "store/export_log.hpp"
#include "store/golden.hpp"
#include "store/hand_overs.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {
namespace {

using consent::ReasonCode;
using store::HandedOver;

constexpr std::string_view number_column = "Kartei-Nr";

/// Whether the recipient can find the row by the card's number; cards of a file have none.
bool was_numbered(const HandedOver& given) {
  return std::ranges::find(given.fields, number_column) != given.fields.end() &&
         !given.file_name.ends_with(".vcf");
}

/// The number that the row had on the list.
std::string told_number(const HandedOver& given) {
  return given.row_key.empty() ? std::to_string(given.party.value) : given.row_key;
}

/// What the recipient finds the row by, and in a row for several whom of them; no more.
std::string told_value(const HandedOver& given) {
  return given.channel == Channel::post && was_numbered(given) && given.row_key.empty() ? "" : given.value;
}

/// Looks for the no that stands against what was handed over.
class Revocations {
 public:
  Revocations(store::Store& store, OperationId since, const consent::RuleSet& rules,
              const Environment& environment)
      : store_(store),
        since_(since),
        rules_(rules),
        day_(environment.today()),
        facts_(store, environment),
        first_event_(store::first_consent_event_since(store, since)),
        first_suppression_(store::first_suppression_since(store, since)) {}

  /// Nothing while it may be used, or may not since longer.
  [[nodiscard]] std::optional<ReasonCode> reason(const HandedOver& given) const {
    if (given.erased_by) return given.erased_by >= since_ ? std::optional(ReasonCode::erased) : std::nullopt;
    store::Golden golden{.party = given.leader,
                         .kind = PartyKind::person,
                         .contact = {},
                         .affiliations = {},
                         .external_keys = {},
                         .origins = {}};
    if (auto known = store::read_golden(store_, given.leader)) golden = std::move(*known);
    std::vector<std::string> values = ledger_values_of(golden.contact);
    values.push_back(given.value);
    const auto events = store::consent_events_of(store_, given.leader, values);
    const ContactDecision decision =
        best_decision(store_, golden, {{question_about(given), 0}}, {events, {}, facts_}, rules_);
    for (const consent::Reason& reason : decision.verdict.reasons)
      if (reason.outcome == consent::Outcome::deny && is_new(reason, given, decision, events))
        return reason.code;
    return std::nullopt;
  }

 private:
  [[nodiscard]] consent::Question question_about(const HandedOver& given) const {
    consent::Question question;
    question.channel = given.channel;
    question.purpose = given.purpose;
    question.value = given.value;
    question.day = day_;
    return question;
  }

  [[nodiscard]] bool is_new(const consent::Reason& reason, const HandedOver& given,
                            const ContactDecision& decision,
                            const std::vector<consent::Event>& events) const {
    switch (reason.code) {
      case ReasonCode::restricted:
        return given.restricted_by >= since_;
      case ReasonCode::suppressed:
        return first_suppression_ &&
               facts_.newest_suppression(decision.candidate.question) >= *first_suppression_;
      case ReasonCode::objected:
      case ReasonCode::withdrawn:
      case ReasonCode::refused:
        return was_something_said(events) || came_from_elsewhere(reason.event, given, events);
      default:
        return false;
    }
  }

  /// Also that a later yes never counted.
  [[nodiscard]] bool was_something_said(const std::vector<consent::Event>& events) const {
    return first_event_ && !events.empty() && events.back().id >= *first_event_;
  }

  static bool came_from_elsewhere(ConsentEventId id, const HandedOver& given,
                                  const std::vector<consent::Event>& events) {
    const auto event = std::ranges::find(events, id, &consent::Event::id);
    return event->party != given.party && event->value != given.value;
  }

  store::Store& store_;
  OperationId since_;
  const consent::RuleSet& rules_;
  Day day_;
  RecipientFacts facts_;
  std::optional<ConsentEventId> first_event_;
  std::optional<std::int64_t> first_suppression_;
};

store::ExportRecord record_of(const RevocationsDraft& draft, const std::string& recipient,
                              const consent::RuleSet& rules, const Environment& environment) {
  store::ExportRecord record;
  record.at = environment.now;
  record.actor = environment.actor;
  record.on_behalf = environment.on_behalf;
  record.purpose = "Streichungen";
  record.recipient = recipient;
  record.segment = "revoked since " + draft.since;
  record.rule_set = rules.id;
  record.day = environment.today();
  record.file_name = draft.file;
  return record;
}

/// Each party once, as the log keeps them.
void note(std::vector<store::HandOver>& told, const HandedOver& given) {
  if (told.empty() || told.back().party != given.party) told.push_back({given.party, told_value(given), {}});
}

}  // namespace

RevocationsSummary export_revocations(store::Store& store, const RevocationsDraft& draft,
                                      const consent::RuleSet& rules, const Environment& environment) {
  JournalledChange change(store, "export", environment);
  const std::string recipient = known_recipient(store, draft.recipient).name;
  const Revocations revocations(store, told_operation(store, "--revoked-since", draft.since), rules,
                                environment);
  const std::vector<std::string> columns{std::string(number_column), "Kontaktweg", "Kanal", "Zweck", "Liste"};
  TableFile file(draft.file, columns, {draft.dialect, environment.today()});
  RevocationsSummary summary;
  std::vector<store::HandOver> told;
  for (const HandedOver& given : store::handed_over_to(store, recipient)) {
    stop_if_asked(environment);
    ++summary.handed_over;
    const auto reason = revocations.reason(given);
    if (!reason) continue;
    if (given.value.empty() && !was_numbered(given)) {
      ++summary.untold;
      continue;
    }
    file.add(std::vector<std::string>{told_number(given), told_value(given),
                                      std::string(to_text(given.channel)), given.purpose,
                                      std::filesystem::path(given.file_name).filename().string()});
    ++summary.revoked;
    ++summary.reasons[std::string(to_text(*reason))];
    note(told, given);
  }
  file.finish();
  store::ExportRecord record = record_of(draft, recipient, rules, environment);
  record.file_sha256 = file.staged().sha256();
  record.fields = columns;
  record.counts = {{"handed_over", summary.handed_over}, {"revoked", summary.revoked}};
  for (const auto& [code, rows] : summary.reasons) record.counts.emplace_back(code, rows);
  if (!environment.dry_run) summary.id = store::insert_export(store, record, told);
  change.finish(record.counts);
  if (!environment.dry_run) file.staged().publish();
  return summary;
}

}  // namespace kartei::operations
