#include "operations/export/export_part.hpp"

#include <array>

#include "export/atomic_file.hpp"
#include "operations/export/export_manifest.hpp"

namespace kartei::operations {
namespace {

using consent::Reason;

constexpr int left_out = static_cast<int>(consent::Outcome::deny) + 1;

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

}  // namespace

void ExportTally::add(const Key& key, const ExportCount& first) {
  const auto [found, is_new] = counts_.emplace(key, first);
  if (!is_new) found->second.parties += first.parties;
}

void ExportTally::add(const consent::Verdict& verdict) {
  ++decided_;
  exported_ += verdict.is_allowed() ? 1 : 0;
  const Reason* reason = consent::deciding_reason(verdict);
  const int result = static_cast<int>(verdict.outcome);
  if (reason == nullptr)
    add({result, -1}, {std::string(to_text(verdict.outcome)), "", sentence(verdict, language_), 1});
  else
    add({result, static_cast<int>(reason->code)},
        {std::string(to_text(verdict.outcome)), std::string(to_text(reason->code)), title_of(*reason), 1});
}

void ExportTally::add(LeftOut why) {
  add({left_out, static_cast<int>(why)},
      {"LEFT_OUT", std::string(code(why)), std::string(sentence(why, language_)), 1});
  decided_ += why == LeftOut::exported_since ? 0 : 1;
}

void ExportTally::add(const ExportTally& other) {
  for (const auto& [key, count] : other.counts_) add(key, count);
  decided_ += other.decided_;
  exported_ += other.exported_;
}

std::vector<ExportCount> ExportTally::counts() const {
  std::vector<ExportCount> list;
  for (const auto& [key, count] : counts_) list.push_back(count);
  return list;
}

store::Counts ExportTally::logged() const {
  store::Counts counts{{"decided", decided_}, {"exported", exported_}};
  for (const auto& [key, count] : counts_)
    if (!count.reason.empty()) counts.emplace_back(count.reason, count.parties);
  return counts;
}

/// The sentence without what differs from party to party.
std::string ExportTally::title_of(const Reason& reason) const {
  const std::string said = sentence(reason, language_);
  return reason.code == consent::ReasonCode::no_proof ? said.substr(0, said.find(':')) : said;
}

ExportPart::ExportPart(ExportPartPlan plan)
    : plan_(std::move(plan)),
      list_(plan_.file, plan_.columns, plan_.style),
      manifest_(manifest_of(plan_.file)),
      tally_(plan_.draft.language) {}

void ExportPart::hand_over(const store::Golden& golden, const ContactDecision& decision) {
  tally_.add(decision.verdict);
  hand_overs_.push_back({golden.party, decision.candidate.question.value, decision.verdict.evidence});
  for (const consent::Duty duty : decision.verdict.duties)
    duties_.emplace(duty, sentence(duty, decision.verdict.quiet_hours, plan_.draft.language));
}

void ExportPart::finish(const std::string& understood, const consent::RuleSet& rules) {
  list_.finish();
  const ManifestFacts facts{plan_.file, plan_.owner,  list_.staged().sha256(), understood,
                            rules.id,   rules.sha256, list_.fields()};
  ExportSummary summary;
  summary.decided = tally_.decided();
  summary.exported = tally_.exported();
  summary.counts = tally_.counts();
  summary.duties.assign(duties_.begin(), duties_.end());
  exports::AtomicFile file(manifest_.path());
  file.write(manifest(plan_.draft, summary, facts));
  file.commit();
}

void ExportPart::log(store::Store& store, store::ExportRecord record) {
  record.file_name = plan_.file;
  record.file_sha256 = list_.staged().sha256();
  record.fields = list_.fields();
  record.counts = tally_.logged();
  for (store::HandOver& hand_over : hand_overs_)
    if (const auto row = row_keys_.find(hand_over.party); row != row_keys_.end())
      hand_over.row_key = row->second;
  id_ = store::insert_export(store, record, hand_overs_);
}

void ExportPart::publish() {
  list_.staged().publish();
  manifest_.publish();
}

ExportedFile ExportPart::exported() const {
  return {id_, plan_.owner, plan_.file, tally_.decided(), tally_.exported()};
}

}  // namespace kartei::operations
