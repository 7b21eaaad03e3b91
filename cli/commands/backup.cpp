#include "operations/backup/backup.hpp"

#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/backup/restore.hpp"

namespace kartei::cli {
namespace {

void warn_of_missing(Context& context, const operations::EvidenceCopy& evidence) {
  for (const std::string& sha256 : evidence.missing)
    context.warn(fmt::format(
        "the evidence with SHA-256 {} is not in the folder of evidence, or was changed there; put the file "
        "back, its consents cannot be proven without it",
        sha256));
}

int run_backup(const operations::BackupDraft& draft, Context& context) {
  store::Store store = open_store(context);
  const auto summary = operations::back_up(store, draft, context.environment());
  context.summarise({"backup",
                     {{"file"}, {"bytes", CellKind::number}, {"evidence", CellKind::number}, {"sha256"}},
                     {{summary.file, std::to_string(summary.bytes), std::to_string(summary.evidence.files),
                       summary.sha256}}});
  warn_of_missing(context, summary.evidence);
  return 0;
}

OutputTable restored_table(const operations::RestoreSummary& summary) {
  const operations::ReplaySummary& replay = summary.replay;
  return {"brought_in",
          {{"objections", CellKind::number},
           {"withdrawals", CellKind::number},
           {"suppressed", CellKind::number},
           {"erased", CellKind::number},
           {"evidence", CellKind::number},
           {"operation", CellKind::number}},
          {{std::to_string(replay.objections), std::to_string(replay.withdrawals),
            std::to_string(replay.suppressed), std::to_string(replay.erased.size()),
            std::to_string(summary.evidence.files),
            replay.operation ? std::to_string(replay.operation.value) : ""}}};
}

void tell_of_replay(Context& context, const operations::RestoreSummary& summary) {
  const operations::ReplaySummary& replay = summary.replay;
  if (summary.began_sidecar)
    context.warn("a new file of objections and erasures was begun; what was said since the backup is lost");
  if (replay.objections + replay.withdrawals + replay.suppressed > 0 || !replay.erased.empty())
    context.warn(
        fmt::format("brought in what was said since: {} objections, {} withdrawals, {} entries of "
                    "the suppression list, {} erased persons",
                    replay.objections, replay.withdrawals, replay.suppressed, replay.erased.size()));
}

int run_restore(const operations::RestoreDraft& draft, Context& context) {
  const auto summary = operations::restore_database(context.database(), draft, context.environment());
  context.summarise(restored_table(summary));
  tell_of_replay(context, summary);
  warn_of_missing(context, summary.evidence);
  if (!summary.replay.left.empty())
    throw Error(
        ErrorKind::failed,
        fmt::format("words of persons who were erased again are still there: {} ({}); look at the place",
                    summary.replay.left.front().table, summary.replay.left.front().place));
  return 0;
}

Run bind_backup(OptionBinder& binder) {
  auto draft = std::make_shared<operations::BackupDraft>();
  binder.output("--out", draft->file, "The file to write; its evidence goes into FILE.evidence beside it",
                Presence::required);
  binder.output("--key-out", draft->key_file, "Copy the suppression list's key there, too: to another place");
  return [draft](Context& context) { return run_backup(*draft, context); };
}

Run bind_restore(OptionBinder& binder) {
  auto draft = std::make_shared<operations::RestoreDraft>();
  binder.input("FILE", draft->file, "The backup; without it only what the sidecar knows more is brought in");
  binder.flag("--yes", draft->replaces, "Replace the database that is there");
  binder.flag("--without-sidecar", draft->without_sidecar, "The sidecar is lost for good: begin a new one");
  return [draft](Context& context) { return run_restore(*draft, context); };
}

}  // namespace

const Command backup_command{
    "backup", "Copy the database and its evidence, while others go on working",
    "kartei backup --out sicherung.kartei    one file that can be restored, checked, with a manifest\n"
    "  (copy DATABASE.sidecar to another place, too, and more often: it is what a backup must not take back)",
    Writes::nothing, bind_backup};

const Command restore_command{
    "restore", "Bring a backup back, and nobody with it who objected or was erased since",
    "kartei restore sicherung.kartei --db neu.kartei    into a new database\n"
    "  kartei restore sicherung.kartei --yes              in place of the one that is there\n"
    "  kartei restore                                     bring in what the sidecar knows more",
    Writes::database, bind_restore};

}  // namespace kartei::cli
