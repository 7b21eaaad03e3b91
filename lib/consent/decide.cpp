#include "consent/decide.hpp"

#include <algorithm>

#include "consent/findings.hpp"
#include "consent/rules.hpp"

namespace kartei::consent {
namespace {

using Apply = void (*)(const Case&, Findings&);

/// A rule and what it does. `is_skipped_by_contract`: not asked when rule G3 allows.
struct Row {
  Rule rule;
  Apply apply;
  bool is_skipped_by_contract;
};

constexpr std::array table{
    Row{{"G1", "Is there a value that can be delivered to?", "Gibt es einen zustellbaren Kontaktweg?", ""},
        find_contact_point,
        false},
    Row{{"G2", "Is the party erased, deceased or restricted?",
         "Ist die Person gelöscht, verstorben oder eingeschränkt?", "GDPR 17, 18"},
        find_party_state,
        false},
    Row{{"G3", "Is it contract or duty, free of advertising?",
         "Geht es um Vertrag oder Pflicht, frei von Werbung?", "GDPR 6(1)(b), (c)"},
        find_contract,
        false},
    Row{{"G4", "Has the party objected, or is it suppressed?",
         "Liegt ein Werbewiderspruch oder eine Sperre vor?", "GDPR 21(2), (3); UWG §7(1) s.2"},
        find_objection,
        true},
    Row{{"G5", "Was the last word a no?", "War das letzte Wort ein Nein?", "GDPR 7(3)"},
        find_last_word,
        true},
    Row{{"G6", "Is a sensitive field used without explicit consent?",
         "Wird ein Merkmal besonderer Kategorie ohne ausdrückliche Einwilligung verwendet?", "GDPR 9"},
        find_sensitive_fields,
        true},
    Row{{"G7", "Is the party below the age of consent?", "Ist die Person zu jung, um selbst einzuwilligen?",
         "GDPR 8"},
        find_minor,
        true},
    Row{{"G8", "Is there a basis that the channel accepts?",
         "Gibt es eine Grundlage, die für den Kanal anerkannt ist?",
         "UWG §7; TKG 2021 §174; UWG-CH 3(1)(o), (u); GDPR 6(1)(f)"},
        find_basis,
        true},
    Row{{"G9", "Is the consent proven, in force and about this?",
         "Ist die Einwilligung nachgewiesen, in Kraft und einschlägig?", "GDPR 7(1); UWG §7a"},
        find_proof,
        true},
    Row{{"G10", "Has the consent been used lately?", "Wurde die Einwilligung in letzter Zeit genutzt?",
         "BGH III ZR 196/17"},
        find_disuse,
        true},
    Row{{"G11", "Does an external list speak against it?", "Spricht eine fremde Liste dagegen?",
         "ECG §7(2); UWG-CH 3(1)(u)"},
        find_external_lists,
        true},
    Row{{"G12", "Has the party been told where its data comes from?",
         "Weiß die Person, woher ihre Daten stammen?", "GDPR 14"},
        find_third_party_origin,
        true},
    Row{{"G13", "Is the frequency cap reached?", "Ist die Obergrenze der Kontakte erreicht?", ""},
        find_frequency_and_hours,
        true},
};

constexpr auto rule_list = [] {
  std::array<Rule, table.size()> list{};
  for (std::size_t i = 0; i < list.size(); ++i) list[i] = table[i].rule;
  return list;
}();

std::vector<Duty> duties_of(Channel channel) {
  switch (channel) {
    case Channel::email:
    case Channel::sms:
    case Channel::message:
    case Channel::fax:
      return {Duty::unsubscribe_link, Duty::sender_named};
    case Channel::post:
      return {Duty::sender_named, Duty::objection_notice};
    case Channel::phone:
    case Channel::autocall:
      return {Duty::caller_number, Duty::log_use};
    default:
      return {};
  }
}

Outcome worst(const std::vector<Reason>& reasons) {
  Outcome outcome = Outcome::allow;
  for (const Reason& reason : reasons) outcome = std::max(outcome, reason.outcome);
  return outcome;
}

void complete(Verdict& verdict, const Case& asked, const Findings& findings) {
  if (verdict.outcome > Outcome::allow_with_duties) return;
  verdict.basis = findings.basis;
  verdict.evidence = findings.evidence;
  if (asked.is_free_of_advertising) return;
  verdict.duties = duties_of(asked.question.channel);
  if (findings.should_renew) verdict.duties.push_back(Duty::stale);
  if (findings.should_tell_source) verdict.duties.push_back(Duty::source_notice);
  if (!findings.quiet_hours.empty()) verdict.duties.push_back(Duty::quiet_hours);
  verdict.quiet_hours = findings.quiet_hours;
  if (!verdict.duties.empty()) verdict.outcome = Outcome::allow_with_duties;
}

}  // namespace

std::span<const Rule> rules() { return rule_list; }

Verdict decide(const Question& question, std::span<const Event> events, const RuleSet& rule_set) {
  const Case asked = make_case(question, events, rule_set);
  Findings findings;
  if (!asked.is_free_of_advertising) findings.search = search_basis(asked);
  for (const Row& row : table) {
    const bool is_skipped = row.is_skipped_by_contract && asked.is_free_of_advertising;
    if (!is_skipped) row.apply(asked, findings);
  }
  Verdict verdict;
  verdict.outcome = worst(findings.reasons);
  verdict.reasons = findings.reasons;
  verdict.rule_set = rule_set.id;
  complete(verdict, asked, findings);
  return verdict;
}

const Reason* deciding_reason(const Verdict& verdict) {
  const auto found = std::find_if(verdict.reasons.begin(), verdict.reasons.end(),
                                  [&](const Reason& reason) { return reason.outcome == verdict.outcome; });
  return verdict.is_allowed() || found == verdict.reasons.end() ? nullptr : &*found;
}

}  // namespace kartei::consent
