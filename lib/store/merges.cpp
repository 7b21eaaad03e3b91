#include "store/merges.hpp"

#include <algorithm>
#include <set>

#include "schema/queries/matching.hpp"

namespace kartei::store {
namespace {

std::pair<PartyId, PartyId> in_order(PartyId a, PartyId b) {
  return a < b ? std::pair(a, b) : std::pair(b, a);
}

std::vector<PartyId> reachable(Store& store, PartyId party) {
  std::vector<PartyId> component;
  sqlite::Rows rows = store.database().rows(schema::matching::reachable, party);
  while (rows.next()) component.push_back({rows.integer(0)});
  return component;
}

/// The leaders that these parties have as stored.
std::set<PartyId> stored_leaders(Store& store, std::span<const PartyId> parties) {
  std::set<PartyId> found;
  for (const PartyId party : parties) {
    if (const auto leader = store.database().number(schema::matching::leader_of, party))
      found.insert({*leader});
  }
  return found;
}

/// Everybody who is, or as stored was, together with one of `parties`.
std::set<PartyId> neighbourhood(Store& store, std::span<const PartyId> parties) {
  std::set<PartyId> all(parties.begin(), parties.end());
  for (const PartyId leader : stored_leaders(store, parties)) {
    sqlite::Rows rows = store.database().rows(schema::matching::members, leader);
    while (rows.next()) all.insert({rows.integer(0)});
  }
  return all;
}

}  // namespace

MergeId insert_merge(Store& store, const MergeDraft& merge, OperationId operation) {
  const MergeId id = store.ids().next_merge();
  const auto [a, b] = in_order(merge.a, merge.b);
  store.database().run(schema::matching::insert_merge, id, a, b, operation, merge.reason,
                       merge.score_millibits);
  return id;
}

void end_merge(Store& store, MergeId merge, OperationId operation) {
  store.database().run(schema::matching::end_merge, operation, merge);
}

std::vector<Merge> merges_of(Store& store, PartyId leader) {
  std::vector<Merge> found;
  sqlite::Rows rows = store.database().rows(schema::matching::merges_within_component, leader);
  while (rows.next()) {
    found.push_back({.id = {rows.integer(0)},
                     .a = {rows.integer(1)},
                     .b = {rows.integer(2)},
                     .operation = {rows.integer(3)},
                     .reason = rows.string(4),
                     .score_millibits = rows.is_null(5) ? std::nullopt : std::optional(rows.integer(5))});
  }
  return found;
}

Leaders recompute_leaders(Store& store, std::span<const PartyId> parties) {
  std::set<PartyId> now;
  std::set<PartyId> former;
  std::set<PartyId> waiting = neighbourhood(store, parties);
  while (!waiting.empty()) {
    const std::vector<PartyId> component = reachable(store, *waiting.begin());
    now.insert(component.front());
    for (const PartyId member : component) {
      former.merge(stored_leaders(store, std::span(&member, 1)));
      store.database().run(schema::matching::set_leader, component.front(), member);
      waiting.erase(member);
    }
  }
  Leaders leaders{.now = {now.begin(), now.end()}, .former = {}};
  std::set_difference(former.begin(), former.end(), now.begin(), now.end(),
                      std::back_inserter(leaders.former));
  return leaders;
}

void insert_distinction(Store& store, PartyId a, PartyId b, std::string_view reason, OperationId operation) {
  const auto [first, second] = in_order(a, b);
  store.database().run(schema::matching::insert_distinction, store.ids().next("distinction"), first, second,
                       operation, reason);
}

std::vector<Distinction> distinctions(Store& store) {
  std::vector<Distinction> found;
  sqlite::Rows rows = store.database().rows(schema::matching::list_distinctions);
  while (rows.next()) {
    found.push_back({.id = rows.integer(0),
                     .a = {rows.integer(1)},
                     .b = {rows.integer(2)},
                     .a_leader = {rows.integer(3)},
                     .b_leader = {rows.integer(4)},
                     .reason = rows.string(5)});
  }
  return found;
}

std::vector<UndoneMerge> undone_merges(Store& store) {
  std::vector<UndoneMerge> found;
  sqlite::Rows rows = store.database().rows(schema::matching::list_undone_merges);
  while (rows.next()) {
    found.push_back({.undo = {rows.integer(0)},
                     .a = {rows.integer(1)},
                     .b = {rows.integer(2)},
                     .a_leader = {rows.integer(3)},
                     .b_leader = {rows.integer(4)}});
  }
  return found;
}

void end_distinction(Store& store, const Distinction& distinction, OperationId operation) {
  if (distinction.id == 0) {
    store.database().run(schema::matching::forget_undone_merge, distinction.a, distinction.b);
  } else {
    store.database().run(schema::matching::end_distinction, operation, distinction.id);
  }
}

}  // namespace kartei::store
