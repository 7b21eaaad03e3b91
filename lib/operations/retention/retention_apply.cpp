#include "operations/retention/retention_apply.hpp"

#include <map>
#include <string>

#include "operations/database_files.hpp"
#include "operations/journalled_change.hpp"
#include "operations/retention/retention_plan.hpp"
#include "store/erasure.hpp"
#include "store/scrub.hpp"
#include "store/suppression_key.hpp"

namespace kartei::operations {
namespace {

/// Shorter words of many persons stand in a large file by chance; each person has longer ones.
constexpr std::size_t shortest_in_bytes = 8;

/// What goes, told apart.
struct Gone {
  std::map<std::string, std::int64_t> by_group;
  std::vector<store::RowKey> records;
  std::vector<PartyId> persons;
};

Gone what_goes(const std::vector<RetentionItem>& items) {
  Gone gone;
  for (const RetentionItem& item : items) {
    if (item.hold) continue;
    ++gone.by_group[std::string(to_text(item.group))];
    if (item.table == "parties")
      gone.persons.push_back({item.number});
    else
      gone.records.push_back({item.table, item.number});
  }
  return gone;
}

std::vector<Recipient> recipients_of(store::Store& store, const std::vector<PartyId>& persons,
                                     const Environment& environment) {
  std::vector<Recipient> all;
  for (const PartyId person : persons)
    for (Recipient& recipient : gather_access(store, person, environment).recipients)
      all.push_back(std::move(recipient));
  return all;
}

std::vector<ErasedPerson> erase_persons(store::Store& store, const std::vector<PartyId>& persons,
                                        const Environment& environment, OperationId operation) {
  const auto key = store::obtain_suppression_key(store, key_file(store, environment), !environment.dry_run);
  std::vector<ErasedPerson> erased;
  for (const PartyId person : persons) {
    stop_if_asked(environment);
    PersonErasure erasure(store, person, key, environment, operation);
    erased.push_back(erasure.run(PersonErasure::Return::unless_they_said_no));
  }
  return erased;
}

}  // namespace

RetentionSummary apply_retention(store::Store& store, const std::filesystem::path& database,
                                 const RetentionRules& rules, const Environment& environment) {
  JournalledChange change(store, "retention", environment);
  const Gone gone = what_goes(plan_retention(store, rules, environment));
  RetentionSummary summary;
  if (gone.by_group.empty()) {
    change.discard();
    return summary;
  }
  summary.recipients = recipients_of(store, gone.persons, environment);
  std::vector<ErasedPerson> erased;
  if (!gone.persons.empty()) erased = erase_persons(store, gone.persons, environment, change.id());
  store::erase_rows(store, gone.records);
  finish_erasures(store, erased, environment.now);
  summary.counts.assign(gone.by_group.begin(), gone.by_group.end());
  summary.operation = change.finish(summary.counts);
  if (!summary.operation) return summary;
  summary.is_scrubbed = store::scrub(store);
  summary.left = words_left(store, database, erased, summary.is_scrubbed, shortest_in_bytes);
  return summary;
}

}  // namespace kartei::operations
