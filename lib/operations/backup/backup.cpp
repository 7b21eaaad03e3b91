#include "operations/backup/backup.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "model/error.hpp"
#include "operations/backup/backup_manifest.hpp"
#include "operations/database_files.hpp"
#include "operations/export/staged_file.hpp"
#include "operations/input/input_file.hpp"
#include "operations/output_file.hpp"
#include "store/evidence_folder.hpp"
#include "store/journal.hpp"
#include "store/parties.hpp"
#include "store/soundness.hpp"
#include "store/sqlite/copy_database.hpp"
#include "store/suppression_key.hpp"

namespace kartei::operations {
namespace {

namespace fs = std::filesystem;

/// What the copy itself holds: others may go on writing to the database.
BackupFacts look_at(const fs::path& copy, const std::string& file) {
  store::Store store = store::Store::open(copy);
  if (const std::string problem = store::integrity_problem(store); !problem.empty())
    throw Error(ErrorKind::failed, fmt::format("{}: no backup was made, for its copy of the database is not "
                                               "sound: {}; look at the database with `kartei check`",
                                               file, problem));
  BackupFacts facts;
  facts.parties = static_cast<std::int64_t>(store::leaders(store).size());
  for (const store::Operation& operation : store::operations(store, 1)) facts.last_operation = operation.id;
  facts.schema = store::newest_schema_version();
  facts.evidence = store::needed_evidence(store);
  return facts;
}

void copy_key(store::Store& store, const std::string& to, const Environment& environment) {
  const std::string from = key_file(store, environment);
  if (!store::needs_suppression_key(store))
    throw Error(ErrorKind::configuration,
                "the database has no suppression list yet, and no key; leave --key-out away");
  (void)store::suppression_key(store, from);
  write_file(to, read_input(from).bytes);
}

}  // namespace

BackupSummary back_up(store::Store& store, const BackupDraft& draft, const Environment& environment) {
  BackupSummary summary;
  summary.file = draft.file;
  StagedFile staged(draft.file);
  sqlite::copy_database(store.path(), staged.path());
  sqlite::make_single_file(staged.path());
  BackupFacts facts = look_at(staged.path(), draft.file);
  if (!draft.key_file.empty()) copy_key(store, draft.key_file, environment);
  summary.sha256 = staged.sha256();
  summary.bytes = static_cast<std::int64_t>(fs::file_size(staged.path()));
  summary.evidence = copy_evidence(store::evidence_folder(store), draft.file + ".evidence", facts.evidence);
  // Without a manifest a backup is good; with another's it is not.
  fs::remove(backup_manifest_of(draft.file));
  staged.publish();
  facts.sha256 = summary.sha256;
  facts.bytes = summary.bytes;
  facts.made_at = environment.now;
  write_backup_manifest(draft.file, facts);
  return summary;
}

}  // namespace kartei::operations
