#include "operations/rights/subject_erase.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/calendar.hpp"
#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/rights/person_erasure.hpp"
#include "operations/rights/restriction.hpp"
#include "store/erasure.hpp"
#include "store/scrub.hpp"

namespace kartei::operations {
namespace {

std::optional<Day> day_in(const std::optional<std::string>& text) {
  return text ? day_from_text(*text) : std::nullopt;
}

std::vector<Hold> holds_of(store::Store& store, const ErasureHolds& rules, Day today) {
  const store::SubjectDuties duties = store::duties_of_subject(store);
  std::vector<Hold> holds;
  if (const auto ordered = day_in(duties.last_order))
    holds.push_back({"orders are records to be kept", moved(around(*ordered, CalendarUnit::year).last,
                                                            rules.order_years, CalendarUnit::year)});
  if (const auto consented = day_in(duties.last_phone_consent))
    holds.push_back({"the consent to telephone advertising must be provable",
                     moved(*consented, rules.phone_proof_years, CalendarUnit::year)});
  std::erase_if(holds, [today](const Hold& hold) { return hold.until < today; });
  return holds;
}

void refuse_erased(store::Store& store, PartyId leader) {
  if (const auto at = store::erased_at(store, leader))
    throw Error(ErrorKind::usage, fmt::format("party {} was erased at {}", leader.value, *at));
}

ErasureSummary held(store::Store& store, PartyId leader, std::vector<Hold> holds, RequestAnswer answer,
                    const Environment& environment) {
  ErasureSummary summary;
  summary.party = leader;
  const std::string why = "erasure asked for, held: " + holds.front().what;
  answer.is_refused = true;
  answer.note += (answer.note.empty() ? "" : "; ") + why;
  summary.operation = restrict_subject(store, leader, why, answer, environment).operation;
  summary.holds = std::move(holds);
  return summary;
}

}  // namespace

ErasureSummary erase_subject(store::Store& store, const std::filesystem::path& database, PartyId party,
                             const ErasureHolds& rules, const RequestAnswer& answer,
                             const Environment& environment) {
  const PartyId leader = known_party(store, party).leader;
  refuse_erased(store, leader);
  const AccessPackage package = gather_access(store, leader, environment);
  auto holds = holds_of(store, rules, std::chrono::floor<std::chrono::days>(environment.now));
  if (!holds.empty()) return held(store, leader, std::move(holds), answer, environment);
  ErasureSummary summary;
  summary.party = leader;
  summary.recipients = package.recipients;
  JournalledChange change(store, "erase", environment);
  answer_request(store, leader, answer, environment, change.id());
  PersonErasure erasure(store, leader, environment, change.id());
  erasure.run();
  summary.counts = erasure.counts();
  summary.operation = change.finish(summary.counts);
  if (!summary.operation) return summary;
  summary.is_scrubbed = store::scrub(store);
  summary.left = words_left(store, database, leader, erasure.words(), summary.is_scrubbed);
  return summary;
}

}  // namespace kartei::operations
