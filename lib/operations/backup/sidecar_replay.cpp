#include "operations/backup/sidecar_replay.hpp"

#include <algorithm>
#include <set>

#include "consent/event.hpp"
#include "operations/backup/hashed_values.hpp"
#include "operations/database_files.hpp"
#include "operations/party/derive.hpp"
#include "store/consent_ledger.hpp"
#include "store/merges.hpp"
#include "store/parties.hpp"
#include "store/scrub.hpp"
#include "store/sidecar.hpp"
#include "store/subject.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {
namespace {

/// A replay under way, within its change.
class Replay {
 public:
  Replay(store::Store& store, const store::SuppressionKey& key,
         const std::vector<store::SidecarEntry>& entries, const Environment& environment,
         OperationId operation)
      : store_(store), key_(key), entries_(entries), environment_(environment), operation_(operation) {}

  void run() {
    for (const store::SidecarEntry& entry : entries_)
      if (entry.what == "suppressed") suppress(entry, entry.about);
    erase_again();
    const HashedValues values(store_, key_, entries_);
    for (const store::SidecarEntry& entry : entries_)
      if (const auto kind = consent::event_kind_from_text(entry.what);
          kind && *kind != consent::EventKind::erased)
        say_again(entry, *kind, values);
  }

  ReplaySummary summary;
  std::vector<ErasedPerson> erased;

 private:
  void suppress(const store::SidecarEntry& entry, const std::string& reason) {
    const store::SuppressionDraft draft{.kind = {},
                                        .value = {},
                                        .channel = channel_from_text(entry.channel),
                                        .reason = reason,
                                        .list = {},
                                        .at = moment_from_text(entry.at).value_or(environment_.now)};
    if (store::suppress(store_, entry.hash, draft, operation_)) ++summary.suppressed;
  }

  void erase_again() {
    std::set<PartyId> parties = to_erase({});
    bool is_cut = false;
    for (const PartyId party : parties) is_cut = take_apart(party, parties) || is_cut;
    if (is_cut) parties = to_erase(born_);
    for (const PartyId party : parties) erase(party);
    if (!erased.empty()) finish_erasures(store_, erased, environment_.now);
  }

  /// Those known by how they came to be, and those known by name with a value; `known` are among them.
  std::set<PartyId> to_erase(std::set<PartyId> known) {
    const HashedValues values(store_, key_, entries_);
    for (const store::SidecarEntry& entry : entries_)
      if (entry.what == "erased")
        if (const PartyId party = values.party_of(entry.hash)) known.insert(party);
    born_ = known;
    known_again_ = values.known_again();
    known.insert(known_again_.begin(), known_again_.end());
    return known;
  }

  /// Whoever is merged with somebody that nobody erased is looked at alone.
  bool take_apart(PartyId party, const std::set<PartyId>& parties) {
    const auto found = store::find_party(store_, party);
    if (!found) return false;
    const std::vector<PartyId> group = store::members(store_, found->leader);
    if (group.size() < 2 || std::ranges::all_of(group, [&](PartyId one) { return parties.contains(one); }))
      return false;
    for (const store::Merge& merge : store::merges_of(store_, found->leader))
      store::end_merge(store_, merge.id, operation_);
    derive_around(store_, group);
    return true;
  }

  void erase(PartyId party) {
    const auto found = store::find_party(store_, party);
    if (!found || store::erased_at(store_, party)) return;
    PersonErasure erasure(store_, found->leader, key_, environment_, operation_);
    // Who went because their time was over is known by how they came to be, and by no suppressed name.
    erased.push_back(erasure.run(known_again_.contains(found->leader)
                                     ? PersonErasure::Return::never
                                     : PersonErasure::Return::unless_they_said_no));
    summary.erased.push_back(found->leader);
  }

  void say_again(const store::SidecarEntry& entry, consent::EventKind kind, const HashedValues& values) {
    consent::Event event;
    event.kind = kind;
    event.subject =
        consent::subject_kind_from_text(entry.about).value_or(consent::SubjectKind::contact_point);
    event.value = values.value_of(entry.hash);
    event.party = values.party_of(entry.hash);
    const bool is_objection = kind == consent::EventKind::objected;
    if (event.value.empty() && !event.party) {
      if (event.subject != consent::SubjectKind::party)
        suppress(entry, is_objection ? "objection" : "withdrawal");
      return;
    }
    if (event.party && store::erased_at(store_, event.party)) return;
    event.channel = channel_from_text(entry.channel);
    event.purpose = entry.purpose;
    event.controller = entry.controller;
    event.happened_at = moment_from_text(entry.at).value_or(environment_.now);
    event.recorded_at = environment_.now;
    event.recorded_by = environment_.actor;
    event.origin = "sidecar";
    event.evidence.level = 1;
    store::append_consent_event(store_, event, operation_);
    ++(is_objection ? summary.objections : summary.withdrawals);
  }

  store::Store& store_;
  const store::SuppressionKey& key_;
  const std::vector<store::SidecarEntry>& entries_;
  const Environment& environment_;
  OperationId operation_;
  std::set<PartyId> born_;         ///< erased, as known by how they came to be
  std::set<PartyId> known_again_;  ///< erased, as known by name with a value
};

store::Counts counts_of(const ReplaySummary& summary) {
  return {{"objections", summary.objections},
          {"withdrawals", summary.withdrawals},
          {"suppressed", summary.suppressed},
          {"erased", static_cast<std::int64_t>(summary.erased.size())}};
}

}  // namespace

ReplaySummary replay_sidecar(store::Store& store, const std::filesystem::path& database,
                             const Environment& environment) {
  const std::string file = sidecar_file(store, environment);
  if (!store::is_sidecar_ahead(store, file)) {
    store::demand_sidecar(store, file);
    return {};
  }
  // No JournalledChange: what is brought in stands in the sidecar already.
  store::Change change(
      store,
      {"restore", environment.arguments, environment.actor, environment.on_behalf, environment.now, {}});
  const auto key = store::obtain_suppression_key(store, key_file(store, environment), true);
  const store::SidecarNews news = store::sidecar_news(store, file, key);
  Replay replay(store, key, news.entries, environment, change.id());
  replay.run();
  if (environment.dry_run) {
    change.discard();
    return replay.summary;
  }
  store::note_sidecar_read(store, file, news);
  replay.summary.operation = change.id();
  change.commit(counts_of(replay.summary));
  if (replay.erased.empty()) return replay.summary;
  const bool is_scrubbed = store::scrub(store);
  replay.summary.left = words_left(store, database, replay.erased, is_scrubbed);
  return replay.summary;
}

}  // namespace kartei::operations
