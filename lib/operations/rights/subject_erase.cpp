#include "operations/rights/subject_erase.hpp"

#include <algorithm>

#include "model/error.hpp"
#include "operations/database_files.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/rights/person_erasure.hpp"
#include "operations/rights/restriction.hpp"
#include "store/erasure.hpp"
#include "store/scrub.hpp"
#include "store/suppression_key.hpp"

namespace kartei::operations {
namespace {

ErasureSummary held(store::Store& store, PartyId leader, std::vector<Hold> holds, const RequestAnswer& answer,
                    const Environment& environment) {
  ErasureSummary summary;
  summary.party = leader;
  summary.operation = hold_erasure(store, leader, holds.front(), answer, environment).operation;
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
  auto holds = holds_of_party(store, leader, rules, environment.today());
  if (!holds.empty()) return held(store, leader, std::move(holds), answer, environment);
  ErasureSummary summary;
  summary.party = leader;
  summary.recipients = package.recipients;
  JournalledChange change(store, "erase", environment);
  answer_request(store, leader, answer, environment, change.id());
  const auto key = store::obtain_suppression_key(store, key_file(store, environment), !environment.dry_run);
  PersonErasure erasure(store, leader, key, environment, change.id());
  std::vector<ErasedPerson> erased{erasure.run()};
  finish_erasures(store, erased, environment.now);
  summary.counts = erasure.counts();
  summary.operation = change.finish(summary.counts);
  if (!summary.operation) return summary;
  summary.named = places_that_name(store, erased);
  summary.is_scrubbed = store::scrub(store);
  summary.left = words_left(store, database, erased, summary.is_scrubbed);
  return summary;
}

}  // namespace kartei::operations
