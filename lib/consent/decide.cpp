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
    Row{{"G1", "Is there a value that can be delivered to?", "", true}, find_contact_point, false},
    Row{{"G2", "Is the party erased, deceased or restricted?", "GDPR 17, 18", true}, find_party_state, false},
    Row{{"G3", "Is it contract or duty, free of advertising?", "GDPR 6(1)(b), (c)", true},
        find_contract,
        false},
    Row{{"G4", "Has the party objected, or is it suppressed?", "GDPR 21(2), (3); UWG §7(1) s.2", true},
        find_objection,
        true},
    Row{{"G5", "Was the last word a no?", "GDPR 7(3)", true}, find_last_word, true},
    Row{{"G6", "Does the segment use a sensitive field?", "GDPR 9"}, nullptr, true},
    Row{{"G7", "Is the party below the age of consent?", "GDPR 8"}, nullptr, true},
    Row{{"G8", "Is there a basis that the channel accepts?",
         "UWG §7; TKG 2021 §174; UWG-CH 3(1)(o); GDPR 6(1)(f)", true},
        find_basis,
        true},
    Row{{"G9", "Is the consent proven, in force and about this?", "GDPR 7(1)", true}, nullptr, true},
    Row{{"G10", "Has the consent been used lately?", "BGH III ZR 196/17"}, nullptr, true},
    Row{{"G11", "Does an external list speak against it?", "ECG §7(2)"}, nullptr, true},
    Row{{"G12", "Has the party been told where its data comes from?", "GDPR 14"}, nullptr, true},
    Row{{"G13", "Is a frequency cap or a quiet hour touched?", ""}, nullptr, true},
};

constexpr auto rule_list = [] {
  std::array<Rule, table.size()> list{};
  for (std::size_t i = 0; i < list.size(); ++i) list[i] = table[i].rule;
  return list;
}();

std::vector<Duty> duties_of(Channel channel) {
  switch (channel) {
    case Channel::email:
      return {Duty::unsubscribe_link, Duty::sender_named};
    case Channel::post:
      return {Duty::sender_named, Duty::objection_notice};
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
  if (!verdict.duties.empty()) verdict.outcome = Outcome::allow_with_duties;
}

}  // namespace

std::span<const Rule> rules() { return rule_list; }

Verdict decide(const Question& question, std::span<const Event> events, const RuleSet& rule_set) {
  const Case asked = make_case(question, events, rule_set);
  Findings findings;
  for (const Row& row : table) {
    const bool is_skipped = row.is_skipped_by_contract && asked.is_free_of_advertising;
    if (row.apply != nullptr && !is_skipped) row.apply(asked, findings);
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
