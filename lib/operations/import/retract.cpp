#include "operations/import/retract.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "operations/party/derive.hpp"
#include "store/qualifications.hpp"
#include "store/sources.hpp"

namespace kartei::operations {
namespace {

store::Counts counts_of(const RetractSummary& summary) {
  return {{"tables", static_cast<std::int64_t>(summary.tables)},
          {"records", static_cast<std::int64_t>(summary.rows)},
          {"derived", static_cast<std::int64_t>(summary.derived)}};
}

void append(ConsentTakenBack& all, const ConsentTakenBack& more) {
  all.objections.insert(all.objections.end(), more.objections.begin(), more.objections.end());
  all.invalidated.insert(all.invalidated.end(), more.invalidated.begin(), more.invalidated.end());
}

/// Requires: all of `tables` count.
void take_out(store::Store& store, const std::vector<store::Delivery>& tables, OperationId operation,
              const Environment& environment, RetractSummary& summary) {
  std::set<PartyId> parties;
  std::set<OperationId> imports;
  for (const store::Delivery& table : tables) {
    for (const PartyId party : store::parties_of_batch(store, table.batch)) parties.insert(party);
    store::retract_batch(store, table.batch, operation);
    imports.insert(table.operation);
    summary.rows += table.rows;
    ++summary.tables;
  }
  const std::vector<PartyId> touched(parties.begin(), parties.end());
  summary.derived = derive_around(store, touched);
  for (const OperationId import : imports) store::take_back_values(store, import, operation);
  for (const OperationId import : imports)
    append(summary.consent, take_back_consent(store, import, {"retract", operation}, environment,
                                              [](PartyId) { return false; }));
}

}  // namespace

RetractSummary retract_delivery(store::Store& store, BatchId batch, const Environment& environment) {
  JournalledChange change(store, "source retract", environment);
  const auto found = store::find_batch(store, batch);
  if (!found)
    throw Error(ErrorKind::usage,
                fmt::format("there is no delivery {}; `kartei source show NAME` lists those of "
                            "a source",
                            batch.value));
  std::vector<store::Delivery> tables = store::deliveries(store, found->source);
  std::erase_if(tables, [&found](const store::Delivery& table) {
    return table.operation != found->operation || table.retracted_by;
  });
  if (tables.empty())
    throw Error(ErrorKind::usage,
                fmt::format("delivery {} was retracted already; `kartei source show {}` tells "
                            "when",
                            batch.value, found->source_name));
  RetractSummary summary;
  summary.source = found->source_name;
  take_out(store, tables, change.id(), environment, summary);
  summary.operation = change.finish(counts_of(summary));
  return summary;
}

RetractSummary retract_source(store::Store& store, const std::string& name, const Environment& environment) {
  JournalledChange change(store, "source retract", environment);
  const auto source = store::find_source(store, name);
  if (!source)
    throw Error(ErrorKind::usage,
                fmt::format("there is no source '{}'; `kartei source list` names them", name));
  std::vector<store::Delivery> tables = store::deliveries(store, source->id);
  std::erase_if(tables, [](const store::Delivery& table) { return bool(table.retracted_by); });
  if (tables.empty())
    throw Error(ErrorKind::usage, fmt::format("nothing that '{}' delivered counts any more", name));
  RetractSummary summary;
  summary.source = name;
  take_out(store, tables, change.id(), environment, summary);
  summary.operation = change.finish(counts_of(summary));
  return summary;
}

}  // namespace kartei::operations
