#include "operations/backup/restore.hpp"

#include <fmt/format.h>

#include <system_error>

#include "model/error.hpp"
#include "operations/backup/backup_manifest.hpp"
#include "operations/database_files.hpp"
#include "schema/queries/connection.hpp"
#include "store/evidence_folder.hpp"
#include "store/journal.hpp"
#include "store/scrub.hpp"
#include "store/sidecar.hpp"
#include "store/soundness.hpp"
#include "store/sqlite/copy_database.hpp"

namespace kartei::operations {
namespace {

namespace fs = std::filesystem;

/// A file with those that SQLite keeps beside it, gone at the end unless it was moved away.
class WorkingCopy {
 public:
  explicit WorkingCopy(fs::path path) : path_(std::move(path)) { remove(); }
  ~WorkingCopy() { remove(); }
  WorkingCopy(const WorkingCopy&) = delete;
  WorkingCopy& operator=(const WorkingCopy&) = delete;
  WorkingCopy(WorkingCopy&&) = delete;
  WorkingCopy& operator=(WorkingCopy&&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  void remove() const {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) fs::remove(path_.string() + ending, ignored);
  }
  fs::path path_;
};

bool is_there(const fs::path& path) {
  std::error_code none;
  return fs::exists(path, none) && fs::file_size(path, none) > 0;
}

void demand_sound(store::Store& store, const std::string& file) {
  if (const std::string problem = store::integrity_problem(store); !problem.empty())
    throw Error(ErrorKind::input_unusable,
                fmt::format("{}: is damaged: {}; take another backup", file, problem));
}

void begin_sidecar(store::Store& store, const Environment& environment) {
  store::Change change(
      store,
      {"restore", environment.arguments, environment.actor, environment.on_behalf, environment.now, {}});
  const auto key = store::obtain_suppression_key(store, key_file(store, environment), true);
  store::begin_sidecar_anew(store, sidecar_file(store, environment), key);
  change.commit({{"sidecar_begun", 1}});
}

/// Makes database and sidecar agree.
void bring_in(store::Store& store, const RestoreDraft& draft, const Environment& environment,
              RestoreSummary& summary) {
  const std::string sidecar = sidecar_file(store, environment);
  const bool is_lost =
      !store::sidecar_problem(store, sidecar).empty() && !store::is_sidecar_ahead(store, sidecar);
  if (is_lost && draft.without_sidecar && !environment.dry_run) {
    begin_sidecar(store, environment);
    summary.began_sidecar = true;
  } else {
    summary.replay = replay_sidecar(store, store.path(), environment);
  }
}

/// The files of the database that will be, for a store that does not lie there yet.
Environment with_files_of(const fs::path& database, Environment environment) {
  if (environment.suppression_key.empty()) environment.suppression_key = database.string() + ".key";
  if (environment.sidecar.empty()) environment.sidecar = database.string() + ".sidecar";
  return environment;
}

void put_in_place(const fs::path& working, const fs::path& database) {
  if (is_there(database)) {
    sqlite::copy_database(working, database);
    store::Store store = store::Store::open(database);
    store::scrub(store);
    return;
  }
  std::error_code error;
  fs::rename(working, database, error);
  if (error)
    throw Error(ErrorKind::cannot_create,
                fmt::format("{}: cannot be written: {}", database.string(), error.message()));
  store::Store store = store::Store::open(database);
  store.database().run(schema::connection::use_write_ahead_log);
}

void refuse_to_replace(const fs::path& database, const RestoreDraft& draft, const Environment& environment) {
  if (!is_there(database)) return;
  if (!draft.replaces && !environment.dry_run)
    throw Error(ErrorKind::policy,
                fmt::format("{}: is there already, and what was done in it since the backup would be lost; "
                            "name a new database with --db, or say that it is meant with --yes",
                            database.string()));
  (void)store::Store::open(database);
}

}  // namespace

RestoreSummary restore_database(const fs::path& database, const RestoreDraft& draft,
                                const Environment& environment) {
  RestoreSummary summary;
  if (draft.file.empty()) {
    store::Store store = store::Store::open(database);
    bring_in(store, draft, environment, summary);
    return summary;
  }
  refuse_to_replace(database, draft, environment);
  (void)store::Store::open(draft.file);
  demand_backup_manifest(draft.file);
  const WorkingCopy working(database.string() + ".restoring");
  sqlite::copy_database(draft.file, working.path());
  {
    store::Store store = store::Store::open(working.path());
    demand_sound(store, draft.file);
    bring_in(store, draft, with_files_of(database, environment), summary);
    if (environment.dry_run) return summary;
    summary.evidence = copy_evidence(draft.file + ".evidence", database.string() + ".evidence",
                                     store::needed_evidence(store));
  }
  put_in_place(working.path(), database);
  return summary;
}

}  // namespace kartei::operations
