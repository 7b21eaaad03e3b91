#include "operations/party/delete_party.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/error.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "operations/party/derive.hpp"
#include "store/consent_ledger.hpp"
#include "store/party_list.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

void refuse_what_hangs_on(store::Store& store, PartyId party) {
  std::string names;
  for (const auto& [kind, number] : store::hanging_on(store, party))
    text::append_part(names, fmt::format("{} {}", kind, number), ", ");
  if (names.empty()) return;
  throw Error(
      ErrorKind::policy,
      fmt::format(
          "party {} cannot be deleted, for this hangs on it: {}; close or move that first, or, if it is "
          "a duplicate, merge it with the right one (kartei merge)",
          party.value, names));
}

void refuse_objections(store::Store& store, const store::Golden& golden) {
  const auto events = store::consent_events_of(store, golden.party, ledger_values_of(golden.contact));
  const bool has_objected = std::ranges::any_of(
      events, [](const consent::Event& event) { return event.kind == consent::EventKind::objected; });
  if (!has_objected) return;
  throw Error(
      ErrorKind::policy,
      fmt::format("party {} objected to advertising and cannot be deleted: whoever delivered it again would "
                  "bring back somebody who was never asked; leave it, no list for advertising holds it",
                  golden.party.value));
}

}  // namespace

DeletedParty delete_party(store::Store& store, PartyId party, const std::string& reason,
                          const Environment& environment) {
  JournalledChange change(store, "party delete", environment);
  DeletedParty deleted;
  deleted.party = known_party(store, party).leader;
  const store::Golden golden = golden_of_leader(store, deleted.party);
  refuse_what_hangs_on(store, deleted.party);
  refuse_objections(store, golden);
  for (const PartyId member : store::members(store, deleted.party)) {
    store::insert_deletion(store, member, reason, change.id());
    ++deleted.members;
  }
  derive_around(store, std::span(&deleted.party, 1));
  deleted.operation = change.finish({{"parties", static_cast<std::int64_t>(deleted.members)}});
  return deleted;
}

}  // namespace kartei::operations
