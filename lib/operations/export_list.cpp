#include "operations/export_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "model/error.hpp"
#include "operations/consent_index.hpp"
#include "operations/consent_subject.hpp"
#include "operations/export_form.hpp"
#include "operations/export_manifest.hpp"
#include "operations/household.hpp"
#include "operations/journalled_change.hpp"
#include "operations/recipient.hpp"
#include "operations/segment_filter.hpp"
#include "store/export_log.hpp"
#include "store/hand_overs.hpp"
#include "store/segment_query.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

using consent::Outcome;
using consent::PurposeClass;
using consent::Reason;

const consent::Purpose& advertising_purpose(const std::string& name, const consent::RuleSet& rules) {
  const consent::Purpose& purpose = rules.demanded_purpose(name);
  if (purpose.purpose_class == PurposeClass::contract || purpose.purpose_class == PurposeClass::legal) {
    throw Error(
        ErrorKind::policy,
        fmt::format(
            "purpose {} is of class {}: its lists take only parties with an open order, deal or named "
            "duty, which this version does not keep yet; export for another purpose",
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
  if (list_format(draft.file) == ListFormat::vcard)
    throw Error(
        ErrorKind::usage,
        fmt::format("{}: a card is one person's; name the list .csv or .xlsx with --household", draft.file));
}

/// Why somebody is not in the list, whatever the rules say.
enum class LeftOut : std::uint8_t { exported_since, another_of_the_organisation, not_in_the_sample };

std::string_view code(LeftOut why) {
  constexpr std::array<std::string_view, 3> codes{"EXPORTED_SINCE", "ONE_PER_ORGANISATION", "NOT_IN_SAMPLE"};
  return codes.at(static_cast<std::size_t>(why));
}

std::string_view sentence(LeftOut why, consent::Language language) {
  constexpr std::array<std::string_view, 3> german{"auf diesem Kanal seit dem genannten Tag schon übergeben",
                                                   "eine andere Person der Firma steht in der Liste",
                                                   "nicht in der Stichprobe"};
  constexpr std::array<std::string_view, 3> english{"handed over by this channel since the day named",
                                                    "another person of the organisation is in the list",
                                                    "not in the sample"};
  return (language == consent::Language::german ? german : english).at(static_cast<std::size_t>(why));
}

ChosenColumns columns_of(const ExportDraft& draft) {
  if (!draft.form.empty() && !draft.columns.empty())
    throw Error(ErrorKind::usage, "--form has its own columns; give it or --columns");
  if (!draft.form.empty()) return form_columns(draft.form, draft.aim.channel);
  if (!draft.columns.empty()) return columns_from_text(draft.columns, draft.aim.channel);
  return usual_columns(draft.aim.channel);
}

/// Of one day alike, at whatever time.
ListStyle style_of(const ExportDraft& draft) {
  return {draft.form.empty() ? draft.dialect : exports::CsvDialect::rfc4180, draft.aim.day, draft.vcard};
}

/// Counts outcomes by their deciding reason.
class Tally {
 public:
  explicit Tally(consent::Language language) : language_(language) {}

  void add(const consent::Verdict& verdict) {
    const Reason* reason = consent::deciding_reason(verdict);
    const std::string code = reason == nullptr ? "" : std::string(to_text(reason->code));
    ExportCount& count = counts_[{verdict.outcome, reason == nullptr ? -1 : static_cast<int>(reason->code)}];
    if (count.parties++ > 0) return;
    count.result = to_text(verdict.outcome);
    count.reason = code;
    count.sentence = reason == nullptr ? sentence(verdict, language_) : title_of(*reason);
  }

  /// Somebody whom the list does not want, allowed or not.
  void add_left_out(LeftOut why, std::int64_t parties) {
    if (parties == 0) return;
    left_out_.push_back({"LEFT_OUT", std::string(code(why)), std::string(sentence(why, language_)), parties});
  }

  [[nodiscard]] std::vector<ExportCount> counts() const {
    std::vector<ExportCount> list;
    for (const auto& [key, count] : counts_) list.push_back(count);
    list.insert(list.end(), left_out_.begin(), left_out_.end());
    return list;
  }

 private:
  /// The sentence without what differs from party to party.
  [[nodiscard]] std::string title_of(const Reason& reason) const {
    const std::string said = sentence(reason, language_);
    return reason.code == consent::ReasonCode::no_proof ? said.substr(0, said.find(':')) : said;
  }

  consent::Language language_;
  std::map<std::pair<Outcome, int>, ExportCount> counts_;
  std::vector<ExportCount> left_out_;
};

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
           const Environment& environment)
      : store_(store),
        draft_(draft),
        rules_(rules),
        environment_(environment),
        facts_(store, environment),
        list_(draft.file, columns_of(draft), style_of(draft)),
        manifest_(manifest_of(draft.file)),
        tally_(draft.language) {
    if (!draft.denied_file.empty()) denied_.emplace(draft.denied_file, denied_columns(), style_of(draft));
  }

  void run(std::vector<PartyId> selected) {
    leave_out_exported(selected);
    ConsentIndex ledger(store_);
    const OrganisationDomains domains = OrganisationDomains::of_all(store_);
    store::for_each_golden(store_, selected,
                           [&](const store::Golden& golden) { decide(golden, ledger, domains.of(golden)); });
    if (is_held_back()) hand_over_chosen();
    if (draft_.one_letter_a_household) write_households();
    list_.finish();
    if (denied_) denied_->finish();
  }

  void write_manifest(const std::string& understood) {
    const ManifestFacts facts{list_.staged().sha256(), understood, rules_.id, list_.fields()};
    exports::AtomicFile file(manifest_.path());
    file.write(manifest(draft_, summary(), facts));
    file.commit();
  }

  ExportId log(const std::string& purpose, const std::string& recipient) {
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
    record.file_name = draft_.file;
    record.file_sha256 = list_.staged().sha256();
    record.fields = list_.fields();
    record.counts = counts();
    return store::insert_export(store_, record, hand_overs_);
  }

  void publish() {
    list_.staged().publish();
    manifest_.publish();
    if (denied_) denied_->staged().publish();
  }

  [[nodiscard]] store::Counts counts() const {
    store::Counts counts{{"decided", decided_}, {"exported", static_cast<std::int64_t>(hand_overs_.size())}};
    for (const ExportCount& count : tally_.counts())
      if (!count.reason.empty()) counts.emplace_back(count.reason, count.parties);
    return counts;
  }

  [[nodiscard]] ExportSummary summary() const {
    ExportSummary summary;
    summary.decided = decided_;
    summary.exported = static_cast<std::int64_t>(hand_overs_.size());
    summary.counts = tally_.counts();
    summary.duties.assign(duties_.begin(), duties_.end());
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
    tally_.add(decision.verdict);
    if (denied_) denied_->add(denied_row(golden, decision.verdict, draft_.language));
  }

  /// Whether all must be known before the first is written.
  [[nodiscard]] bool is_held_back() const {
    return draft_.one_letter_a_household || draft_.choice.is_narrow();
  }

  void leave_out_exported(std::vector<PartyId>& selected) {
    if (!draft_.without_exported_since) return;
    const auto before = store::handed_over_since(store_, draft_.aim.channel, *draft_.without_exported_since);
    const auto left_out =
        std::erase_if(selected, [&](PartyId party) { return std::ranges::binary_search(before, party); });
    tally_.add_left_out(LeftOut::exported_since, static_cast<std::int64_t>(left_out));
  }

  void hand_over(const store::Golden& golden, const ContactDecision& decision) {
    if (!draft_.one_letter_a_household)
      list_.add(addressee(golden, decision.candidate, draft_.sender_country));
    tally_.add(decision.verdict);
    hand_overs_.push_back({golden.party, decision.candidate.question.value, decision.verdict.evidence});
    duties_.insert(decision.verdict.duties.begin(), decision.verdict.duties.end());
  }

  void hand_over_chosen() {
    std::vector<const store::Golden*> goldens;
    for (const Allowed& one : allowed_) goldens.push_back(&one.golden);
    const std::vector<Dropped> dropped = choose(store_, goldens, draft_.choice);
    std::vector<Allowed> chosen;
    for (std::size_t at = 0; at < allowed_.size(); ++at) {
      if (dropped[at] != Dropped::no) continue;
      hand_over(allowed_[at].golden, allowed_[at].decision);
      chosen.push_back(std::move(allowed_[at]));
    }
    tally_.add_left_out(LeftOut::another_of_the_organisation,
                        std::ranges::count(dropped, Dropped::another_of_the_organisation));
    tally_.add_left_out(LeftOut::not_in_the_sample, std::ranges::count(dropped, Dropped::not_in_the_sample));
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
      for (const std::size_t at : members) {
        household.push_back(residents[at]);
        written.insert(place_of.at(residents[at].party));
      }
    }
    for (std::size_t at = 0; at < allowed_.size(); ++at) {
      const store::Golden& golden = allowed_[at].golden;
      const Candidate& candidate = allowed_[at].decision.candidate;
      const auto household = households.find(at);
      if (household != households.end())
        list_.add(addressee(golden, candidate, household->second, draft_.sender_country));
      else if (!written.contains(at))
        list_.add(addressee(golden, candidate, draft_.sender_country));
    }
  }

  store::Store& store_;
  const ExportDraft& draft_;
  const consent::RuleSet& rules_;
  const Environment& environment_;
  RecipientFacts facts_;
  ListFile list_;
  StagedFile manifest_;
  std::vector<Allowed> allowed_;  ///< held back until all are known
  std::optional<TableFile> denied_;
  Tally tally_;
  std::int64_t decided_ = 0;
  std::vector<store::HandOver> hand_overs_;
  std::set<consent::Duty> duties_;
};

}  // namespace

ExportSummary export_list(store::Store& store, const ExportDraft& asked, const consent::RuleSet& rules,
                          const Environment& environment) {
  demand_letters(asked);
  const consent::Purpose& purpose = advertising_purpose(asked.aim.purpose, rules);
  const auto filter = read_filter(
      store, asked.segment, std::chrono::floor<std::chrono::days>(environment.now), SensitiveFields::decided);
  ExportDraft draft = asked;
  draft.aim.sensitive_fields = sensitive_fields(filter);  // rule G6 decides on them
  if (draft.recipient.empty())
    throw Error(ErrorKind::usage, "a list goes to somebody; name the recipient with --to");
  const store::Recipient recipient = known_recipient(store, draft.recipient);
  JournalledChange change(store, "export", environment);
  Exporter exporter(store, draft, rules, environment);
  exporter.run(store::parties_in(store, filter, store::Selected::addressees));
  exporter.write_manifest(filter ? to_text(*filter) : "");
  ExportSummary summary = exporter.summary();
  if (environment.dry_run) {
    change.discard();
    return summary;
  }
  summary.id = exporter.log(purpose.name, recipient.name);
  change.finish(exporter.counts());
  exporter.publish();
  return summary;
}

}  // namespace kartei::operations
