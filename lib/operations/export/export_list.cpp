#include "operations/export/export_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "model/error.hpp"
#include "operations/consent/consent_index.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/dedupe/household.hpp"
#include "operations/export/export_parts.hpp"
#include "operations/export/recipient.hpp"
#include "operations/journalled_change.hpp"
#include "operations/segment/segment_filter.hpp"
#include "store/hand_overs.hpp"
#include "store/segment_query.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

using consent::PurposeClass;
using consent::Reason;

const consent::Purpose& advertising_purpose(const std::string& name, const consent::RuleSet& rules) {
  const consent::Purpose& purpose = rules.demanded_purpose(name);
  if (purpose.purpose_class == PurposeClass::contract || purpose.purpose_class == PurposeClass::legal) {
    throw Error(ErrorKind::policy,
                fmt::format("purpose {} is of class {}: who may be written to hangs on an order, deal or "
                            "duty of each one, which no "
                            "list can tell (G3); write to them from there, or export for another purpose",
                            purpose.name, to_text(purpose.purpose_class)));
  }
  return purpose;
}

/// Only letters go to several at once.
void demand_letters(const ExportDraft& draft) {
  if (!draft.one_letter_a_household) return;
  if (draft.aim.channel != Channel::post)
    throw Error(ErrorKind::usage,
                "--household makes one letter a household; it goes with --channel post only");
  if (draft.is_split_by_owner)
    throw Error(ErrorKind::usage,
                "--household makes one letter of several people, who may have several owners; it does not go "
                "with --split-by");
  if (list_format(draft.file) == ListFormat::vcard)
    throw Error(
        ErrorKind::usage,
        fmt::format("{}: a card is one person's; name the list .csv or .xlsx with --household", draft.file));
}

std::vector<std::string> denied_columns() {
  return {"Kartei-Nr", "Vorname",    "Nachname", "Firma",   "Ergebnis",
          "Grund",     "Begründung", "Regel",    "Ereignis"};
}

std::vector<std::string> denied_row(const store::Golden& golden, const consent::Verdict& verdict,
                                    consent::Language language) {
  const Contact& contact = golden.contact;
  std::string codes;
  std::string sentences;
  for (const Reason& reason : verdict.reasons) {
    text::append_part(codes, to_text(reason.code), ", ");
    text::append_part(sentences, sentence(reason, language), "; ");
  }
  const Reason* deciding = consent::deciding_reason(verdict);
  return {std::to_string(golden.party.value),
          contact.person.first_name,
          contact.person.last_name,
          contact.company.name,
          std::string(to_text(verdict.outcome)),
          codes,
          sentences,
          std::string(deciding->rule),
          deciding->event ? std::to_string(deciding->event.value) : ""};
}

/// Decides and writes everybody in the segment.
class Exporter {
 public:
  Exporter(store::Store& store, const ExportDraft& draft, const consent::RuleSet& rules,
           const Environment& environment, std::vector<PartyId> selected)
      : store_(store),
        draft_(draft),
        rules_(rules),
        environment_(environment),
        facts_(store, environment),
        selected_(std::move(selected)),
        parts_(store, draft, selected_) {
    if (!draft.denied_file.empty()) denied_.emplace(draft.denied_file, denied_columns(), style_of(draft));
  }

  void run(const std::string& understood) {
    leave_out_exported();
    ConsentIndex ledger(store_, selected_);
    const OrganisationDomains domains(store_, selected_);
    store::for_each_golden(store_, selected_,
                           [&](const store::Golden& golden) { decide(golden, ledger, domains.of(golden)); });
    if (is_held_back()) hand_over_chosen();
    if (draft_.one_letter_a_household) write_households();
    parts_.for_each([&](ExportPart& part) { part.finish(understood, rules_); });
    if (denied_) denied_->finish();
  }

  void log(const std::string& purpose, const std::string& recipient) {
    store::ExportRecord record;
    record.at = environment_.now;
    record.actor = environment_.actor;
    record.on_behalf = environment_.on_behalf;
    record.channel = draft_.aim.channel;
    record.purpose = purpose;
    record.recipient = recipient;
    record.segment = draft_.segment;
    record.rule_set = rules_.id;
    record.day = draft_.aim.day;
    parts_.for_each([&](ExportPart& part) { part.log(store_, record); });
  }

  void publish() {
    parts_.for_each([](ExportPart& part) { part.publish(); });
    if (denied_) denied_->staged().publish();
  }

  [[nodiscard]] ExportTally tally() {
    ExportTally all(draft_.language);
    parts_.for_each([&](const ExportPart& part) { all.add(part.tally()); });
    return all;
  }

  [[nodiscard]] ExportSummary summary() {
    const ExportTally all = tally();
    ExportSummary summary;
    summary.decided = all.decided();
    summary.exported = all.exported();
    summary.counts = all.counts();
    std::set<DutyToObserve> duties;
    parts_.for_each([&](const ExportPart& part) {
      summary.files.push_back(part.exported());
      duties.insert(part.duties().begin(), part.duties().end());
    });
    summary.duties.assign(duties.begin(), duties.end());
    return summary;
  }

 private:
  void decide(const store::Golden& golden, ConsentIndex& ledger, const std::vector<std::string>& domains) {
    if (++decided_ % 1024 == 0) {
      stop_if_asked(environment_);
      environment_.progress("deciding", static_cast<std::uint64_t>(decided_), 0);
    }
    const auto near = ledger.objections_near(golden);
    const ContactDecision decision =
        best_decision(store_, golden, candidates_for(golden, draft_.aim, domains),
                      {ledger.events_for(golden), near, facts_}, rules_);
    if (decision.verdict.is_allowed()) {
      if (is_held_back())
        allowed_.push_back({golden, decision});
      else
        hand_over(golden, decision);
      return;
    }
    parts_.of(golden.party).count(decision.verdict);
    if (denied_) denied_->add(denied_row(golden, decision.verdict, draft_.language));
  }

  /// Whether all must be known before the first is written.
  [[nodiscard]] bool is_held_back() const {
    return draft_.one_letter_a_household || draft_.choice.is_narrow();
  }

  void leave_out_exported() {
    if (!draft_.without_exported_since) return;
    const auto before = store::handed_over_since(store_, draft_.aim.channel, *draft_.without_exported_since);
    std::erase_if(selected_, [&](PartyId party) {
      const bool is_left_out = std::ranges::binary_search(before, party);
      if (is_left_out) parts_.of(party).leave_out(LeftOut::exported_since);
      return is_left_out;
    });
  }

  void hand_over(const store::Golden& golden, const ContactDecision& decision) {
    ExportPart& part = parts_.of(golden.party);
    if (!draft_.one_letter_a_household)
      part.add_row(addressee(golden, decision.candidate, draft_.sender_country));
    part.hand_over(golden, decision);
  }

  void hand_over_chosen() {
    std::vector<const store::Golden*> goldens;
    for (const Allowed& one : allowed_) goldens.push_back(&one.golden);
    const std::vector<Dropped> dropped = choose(store_, goldens, draft_.choice);
    std::vector<Allowed> chosen;
    for (std::size_t at = 0; at < allowed_.size(); ++at) {
      const store::Golden& golden = allowed_[at].golden;
      if (dropped[at] == Dropped::no) {
        hand_over(golden, allowed_[at].decision);
        chosen.push_back(std::move(allowed_[at]));
      } else {
        parts_.of(golden.party)
            .leave_out(dropped[at] == Dropped::not_in_the_sample ? LeftOut::not_in_the_sample
                                                                 : LeftOut::another_of_the_organisation);
      }
    }
    allowed_ = std::move(chosen);
  }

  /// Somebody who may be contacted, and where.
  struct Allowed {
    store::Golden golden;
    ContactDecision decision;
  };

  /// Each household in the place of its first; who may not be written to is not
  /// among them.
  void write_households() {
    std::vector<Resident> residents;
    std::map<PartyId, std::size_t> place_of;
    for (std::size_t at = 0; at < allowed_.size(); ++at) {
      const store::Golden& golden = allowed_[at].golden;
      const Candidate& candidate = allowed_[at].decision.candidate;
      place_of.emplace(golden.party, at);
      if (auto resident = resident_at(golden, golden.contact.addresses.at(candidate.index)))
        residents.push_back(std::move(*resident));
    }
    std::map<std::size_t, std::vector<Resident>> households;
    std::set<std::size_t> written;
    for (const auto& members : households_among(residents, store::couples(store_))) {
      std::vector<Resident>& household = households[place_of.at(residents[members.front()].party)];
      for (const std::uint32_t at : members) {
        household.push_back(residents[at]);
        written.insert(place_of.at(residents[at].party));
      }
    }
    for (std::size_t at = 0; at < allowed_.size(); ++at) {
      const store::Golden& golden = allowed_[at].golden;
      const Candidate& candidate = allowed_[at].decision.candidate;
      const auto household = households.find(at);
      ExportPart& list = parts_.of(golden.party);
      if (household != households.end())
        add_household(list, addressee(golden, candidate, household->second, draft_.sender_country),
                      household->second);
      else if (!written.contains(at))
        list.add_row(addressee(golden, candidate, draft_.sender_country));
    }
  }

  static void add_household(ExportPart& list, const Addressee& to, const std::vector<Resident>& household) {
    list.add_row(to);
    for (const Resident& resident : household) list.note_row(resident.party, to.numbers);
  }

  store::Store& store_;
  const ExportDraft& draft_;
  const consent::RuleSet& rules_;
  const Environment& environment_;
  RecipientFacts facts_;
  std::vector<PartyId> selected_;
  ExportParts parts_;
  std::vector<Allowed> allowed_;  ///< held back until all are known
  std::optional<TableFile> denied_;
  std::int64_t decided_ = 0;
};

}  // namespace

ExportSummary export_list(store::Store& store, const ExportDraft& asked, const consent::RuleSet& rules,
                          const Environment& environment) {
  demand_letters(asked);
  const consent::Purpose& purpose = advertising_purpose(asked.aim.purpose, rules);
  const auto filter = read_filter(store, asked.segment, environment.today(), SensitiveFields::decided);
  ExportDraft draft = asked;
  draft.aim.sensitive_fields = sensitive_fields(filter);  // rule G6 decides on them
  if (draft.recipient.empty())
    throw Error(ErrorKind::usage, "a list goes to somebody; name the recipient with --to");
  const store::Recipient recipient = known_recipient(store, draft.recipient);
  JournalledChange change(store, "export", environment);
  Exporter exporter(store, draft, rules, environment,
                    store::parties_in(store, filter, store::Selected::addressees));
  exporter.run(filter ? to_text(*filter) : "");
  if (environment.dry_run) {
    change.discard();
    return exporter.summary();
  }
  exporter.log(purpose.name, recipient.name);
  change.finish(exporter.tally().logged());
  exporter.publish();
  return exporter.summary();
}

}  // namespace kartei::operations
