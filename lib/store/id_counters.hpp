/// Ids from Kartei's own counters: never given twice, not even after an undo.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "model/ids.hpp"
#include "store/sqlite/database.hpp"

namespace kartei::store {

/// Counts in memory while a write transaction lasts (nobody else can write then) and is written back
/// before its commit. Change does both; other writers call flush() and forget() themselves.
class IdCounters {
 public:
  explicit IdCounters(sqlite::Database& database) : database_(database) {}

  [[nodiscard]] PartyId next_party() { return {next("party")}; }
  [[nodiscard]] SourceId next_source() { return {next("source")}; }
  [[nodiscard]] BatchId next_batch() { return {next("batch")}; }
  [[nodiscard]] SourceRecordId next_source_record() { return {next("source_record")}; }
  [[nodiscard]] OperationId next_operation() { return {next("operation")}; }
  [[nodiscard]] MergeId next_merge() { return {next("merge")}; }
  [[nodiscard]] EditId next_edit() { return {next("edit")}; }
  [[nodiscard]] ConsentEventId next_consent_event() { return {next("consent_event")}; }
  [[nodiscard]] ExportId next_export() { return {next("export")}; }

  /// The next number of any other kind of row. Requires: a write transaction.
  [[nodiscard]] std::int64_t next(std::string_view kind);

  /// Writes the counters used since the transaction began. Call it last before the commit.
  void flush();

  /// Drops what was counted, after a rollback.
  void forget() { counters_.clear(); }

 private:
  sqlite::Database& database_;
  std::map<std::string, std::int64_t, std::less<>> counters_;
};

}  // namespace kartei::store
