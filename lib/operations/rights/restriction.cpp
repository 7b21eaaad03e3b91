#include "operations/rights/restriction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_party.hpp"
#include "schema/queries/editable.hpp"
#include "schema/queries/subject.hpp"
#include "store/editable_rows.hpp"

namespace kartei::operations {
namespace {

/// What a restriction's reason says when it stands for an erasure.
constexpr std::string_view held_erasure = "erasure asked for, held";

struct RestrictionRow {
  std::int64_t key = 0;
  std::string reason;
  OperationId operation;

  [[nodiscard]] bool holds_erasure() const { return reason.find(held_erasure) != std::string::npos; }
};

std::vector<RestrictionRow> restrictions_of(store::Store& store, PartyId leader) {
  std::vector<RestrictionRow> found;
  sqlite::Rows rows = store.database().rows(schema::subject::restrictions_of_party, leader);
  while (rows.next()) found.push_back({rows.integer(0), rows.string(2), {rows.integer(3)}});
  return found;
}

void add_restriction(store::Store& store, PartyId leader, const std::string& reason, Day since,
                     OperationId operation) {
  store::add_row(store, schema::restrictions_table,
                 {{"party_id", leader.value}, {"since", kartei::to_text(since)}, {"reason", reason}},
                 operation);
}

/// What to do about a person who is restricted because they could not be erased.
[[noreturn]] void refuse_held(store::Store& store, PartyId leader, const RestrictionRow& row,
                              const Environment& environment) {
  const auto holds = holds_of_party(store, leader, {}, environment.today());
  const std::string next =
      holds.empty() ? fmt::format("nothing holds it any more: kartei subject erase {} --yes", leader.value)
                    : fmt::format("erase once that is over ({}): kartei subject erase {} --yes",
                                  to_text(holds.front()), leader.value);
  throw Error(
      ErrorKind::policy,
      fmt::format("party {} is restricted because it was to be erased: {}. Who takes the wish back is "
                  "released by kartei undo {}",
                  leader.value, next, row.operation.value));
}

}  // namespace

std::optional<Restriction> restriction_of(store::Store& store, PartyId leader) {
  sqlite::Rows rows = store.database().rows(schema::subject::restrictions_of_party, leader);
  if (!rows.next()) return std::nullopt;
  return Restriction{rows.string(1), rows.string(2)};
}

RestrictionSummary restrict_subject(store::Store& store, PartyId party, const std::string& reason,
                                    const RequestAnswer& answer, const Environment& environment) {
  JournalledChange change(store, "restrict", environment);
  const PartyId leader = known_party(store, party).leader;
  if (restriction_of(store, leader)) {
    change.discard();
    return {leader, {}};
  }
  add_restriction(store, leader, reason, environment.today(), change.id());
  answer_request(store, leader, answer, environment, change.id());
  return {leader, change.finish({{"restrictions", 1}})};
}

RestrictionSummary hold_erasure(store::Store& store, PartyId party, const Hold& hold, RequestAnswer answer,
                                const Environment& environment) {
  JournalledChange change(store, "restrict", environment);
  const PartyId leader = known_party(store, party).leader;
  const std::string why = fmt::format("{}: {}", held_erasure, to_text(hold.reason));
  const std::vector<RestrictionRow> known = restrictions_of(store, leader);
  if (std::ranges::any_of(known, &RestrictionRow::holds_erasure)) {
    change.discard();
    return {leader, {}};
  }
  std::string reason = why;
  if (!known.empty()) {
    reason = known.front().reason + "; " + why;
    store::delete_row(store, schema::restrictions_table, known.front().key, change.id());
  }
  add_restriction(store, leader, reason, environment.today(), change.id());
  answer.is_refused = true;
  answer.note += (answer.note.empty() ? "" : "; ") + why;
  answer_request(store, leader, answer, environment, change.id());
  return {leader, change.finish({{"restrictions", 1}})};
}

RestrictionSummary release_subject(store::Store& store, PartyId party, const Environment& environment) {
  JournalledChange change(store, "release", environment);
  const PartyId leader = known_party(store, party).leader;
  const std::vector<RestrictionRow> restrictions = restrictions_of(store, leader);
  if (restrictions.empty())
    throw Error(ErrorKind::usage, fmt::format("party {} is not restricted", leader.value));
  for (const RestrictionRow& row : restrictions)
    if (row.holds_erasure()) refuse_held(store, leader, row, environment);
  for (const RestrictionRow& row : restrictions)
    store::delete_row(store, schema::restrictions_table, row.key, change.id());
  return {leader, change.finish({{"restrictions", static_cast<std::int64_t>(restrictions.size())}})};
}

}  // namespace kartei::operations
