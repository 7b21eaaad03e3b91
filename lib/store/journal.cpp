#include "store/journal.hpp"

#include "schema/queries/journal.hpp"
#include "store/counts_json.hpp"
#include "store/scrub.hpp"

namespace kartei::store {
namespace {

std::optional<std::string_view> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

std::optional<OperationId> unless_zero(OperationId id) {
  return id ? std::optional<OperationId>(id) : std::nullopt;
}

Operation row_to_operation(const sqlite::Rows& row) {
  return {.id = {row.integer(0)},
          .command = row.string(1),
          .arguments = row.string(2),
          .actor = row.string(3),
          .on_behalf = row.string(4),
          .at = row.string(5),
          .counts = counts_from_json(row.text(6)),
          .undoes = {row.integer(7)},
          .undone_by = {row.integer(8)}};
}

/// Whoever writes next finishes an erasure whose free pages others kept in use.
sqlite::Database& scrubbed(Store& store) {
  if (is_scrub_pending(store)) scrub(store);
  return store.database();
}

void insert_run(Store& store, const RunDraft& run) {
  const std::string at = kartei::to_text(run.at);
  const std::string counts = to_json(run.counts);
  const std::string_view outcome = run.operation ? "changed" : "unchanged";
  store.database().run(schema::journal::insert_run, store.ids().next("run"), run.command, at, run.file_name,
                       run.file_sha256, outcome, counts, unless_zero(run.operation));
}

}  // namespace

Change::Change(Store& store, const OperationDraft& draft)
    : store_(store), transaction_(scrubbed(store)), id_(store.ids().next_operation()) {
  const std::string at = kartei::to_text(draft.at);
  store_.database().run(schema::journal::insert_operation, id_, draft.command, draft.arguments, draft.actor,
                        unless_empty(draft.on_behalf), at, unless_zero(draft.undoes));
}

Change::~Change() {
  store_.ids().forget();
  store_.search().drop();
}

void Change::commit(const Counts& counts) {
  store_.database().run(schema::journal::write_summary, to_json(counts), id_);
  store_.search().flush();
  store_.ids().flush();
  transaction_.commit();
}

void Change::discard() {
  store_.search().drop();
  store_.ids().forget();
  transaction_.roll_back();
}

void record_run(Store& store, const RunDraft& run) {
  if (store.database().in_transaction()) {
    insert_run(store, run);
    return;
  }
  sqlite::Transaction transaction(store.database());
  insert_run(store, run);
  store.ids().flush();
  transaction.commit();
}

bool ran_before(Store& store, std::string_view command, std::string_view file_sha256) {
  sqlite::Rows rows = store.database().rows(schema::journal::find_run, command, file_sha256);
  return rows.next();
}

void mark_undone(Store& store, OperationId undone, OperationId by) {
  store.database().run(schema::journal::mark_undone, by, undone);
}

std::optional<Operation> operation(Store& store, OperationId id) {
  sqlite::Rows rows = store.database().rows(schema::journal::read_operation, id);
  if (!rows.next()) return std::nullopt;
  return row_to_operation(rows);
}

std::vector<Operation> operations(Store& store, std::int64_t limit) {
  std::vector<Operation> found;
  sqlite::Rows rows = store.database().rows(schema::journal::list_operations, limit);
  while (rows.next()) found.push_back(row_to_operation(rows));
  return found;
}

}  // namespace kartei::store
