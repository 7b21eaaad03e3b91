#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/commands/dedupe_against.hpp"
#include "cli/commands/dedupe_database.hpp"
#include "cli/commands/dedupe_evaluate.hpp"
#include "cli/commands/dedupe_files.hpp"
#include "model/error.hpp"

namespace kartei::cli {
namespace {

struct DedupeOptions {
  DedupeFilesOptions files;
  DedupeAgainstOptions against;
  DedupeDatabaseOptions database;
  bool household = false;
  bool companies = false;
  bool employers = false;
};

void bind_files(OptionBinder& binder, DedupeFilesOptions& options) {
  binder.inputs("FILE", options.files, "Lists to look through, together; without any the database");
  bind_reading(binder, options.reading);
  binder.text("--key", options.key, "The column that numbers the records; else they are counted");
  binder.output("--clusters", options.clusters, "Write `cluster,record` here, a line for every record");
  binder.output("--pairs", options.pairs, "Write every linked and doubtful pair here, with its score");
  binder.text("--threshold", options.threshold,
              "Bits from which a pair is a link; 0 is even odds, 3 is 8 to 1 (default: the model's)");
  binder.input("--model", options.model,
               "Go by this model as it is; else the shipped one adapts to the list");
  binder.output("--train", options.train, "Write the model as it adapted to the list, for --model");
  binder.input("--evaluate", options.evaluate,
               "Tell how right the clusters are by the truth in this table: the records' keys, in a column "
               "called as --key or `record`, and their clusters; it may be the FILE itself");
  binder.text("--truth", options.truth,
              "With --evaluate: the column that says which records are one (default cluster)");
  binder.input("--judge", options.judge,
               "With --evaluate and without FILE: look for nothing, and tell how right the clusters in this "
               "table are, `cluster,record` as --clusters writes it");
}

void bind_against(OptionBinder& binder, DedupeAgainstOptions& options) {
  binder.inputs("--against", options.lists,
                "Tell who of FILE is in this list: only between the two is compared. Given several times, "
                "the files are "
                "one list");
  binder.output("--found", options.found,
                "With --against: the rows of FILE that are there, surely or doubtfully, and where");
  binder.output("--not-found", options.not_found, "With --against: the rows of FILE that are not there");
  binder.output("--enriched", options.enriched,
                "With --against: FILE, and what the other list knows beyond it of those surely there");
}

void bind_database(OptionBinder& binder, DedupeDatabaseOptions& options) {
  binder.flag("--auto-merge", options.auto_merge,
              "Merge what is surely one party and nothing stands against (database)");
  binder.flag("--new-only", options.new_only,
              "Compare only what came or changed since the last --auto-merge, with everybody (database)");
  binder.number("--max-merges", options.max_merges, {},
                "Merge nothing when --auto-merge would merge more than this (default 200)");
}

void refuse_beside_judge(const DedupeOptions& options) {
  if (options.files.evaluate.empty())
    throw Error(ErrorKind::usage, "--judge needs the truth to judge by; name it with --evaluate");
  DedupeFilesOptions others = options.files;
  others.judge = others.evaluate = others.truth = others.key = {};
  if (others != DedupeFilesOptions{} || options.database.auto_merge || options.database.new_only ||
      options.database.explain_blocking || options.household || options.companies || options.employers)
    throw Error(
        ErrorKind::usage,
        "--judge takes clusters that were found elsewhere, and finds none; beside it stand --evaluate, "
        "--truth and --key alone");
}

/// Options that would do nothing were given because something else was meant.
void refuse_misfits(const DedupeOptions& options) {
  const bool is_for_more =
      !options.files.files.empty() || options.database.auto_merge || options.database.explain_blocking;
  if (options.household && is_for_more)
    throw Error(ErrorKind::usage,
                "--household lists who lives together in the database and does nothing else; give it alone");
  if (options.companies && (is_for_more || options.household))
    throw Error(
        ErrorKind::usage,
        "--companies lists what companies of the database belong together and does nothing else; give it "
        "alone");
  if (options.employers && (is_for_more || options.household || options.companies))
    throw Error(
        ErrorKind::usage,
        "--employers lists whose sources name different companies and does nothing else; give it alone");
  if (options.database.max_merges && !options.database.auto_merge)
    throw Error(ErrorKind::usage, "--max-merges limits --auto-merge; give both or none");
  if (!options.files.files.empty() && options.database.new_only)
    throw Error(ErrorKind::usage, "--new-only is for the database, which remembers what was compared");
  if (!options.files.files.empty() && options.database.auto_merge)
    throw Error(ErrorKind::usage, "--auto-merge merges in the database; import the files first");
  if (!options.files.judge.empty()) refuse_beside_judge(options);
  refuse_misfits(options.files);
  refuse_misfits(options.files, options.against);
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<DedupeOptions>();
  bind_files(binder, options->files);
  bind_against(binder, options->against);
  bind_database(binder, options->database);
  binder.flag("--explain-blocking", options->database.explain_blocking,
              "Tell what each blocking pass brought together");
  binder.flag("--household", options->household,
              "List who lives together: one last name, or one row, and one private address (database)");
  binder.flag("--companies", options->companies,
              "List what companies belong together: branches, general partners, holdings (database)");
  binder.flag("--employers", options->employers,
              "List people whose sources name different companies: now and before (database)");
  return [options](Context& context) {
    refuse_misfits(*options);
    if (options->employers) return run_dedupe_employers(context);
    if (options->companies) return run_dedupe_companies(context);
    if (options->household) return run_dedupe_household(context);
    options->files.explain_blocking = options->database.explain_blocking;
    if (!options->files.judge.empty()) return run_dedupe_judge(options->files, context);
    if (options->files.files.empty()) return run_dedupe_database(options->database, context);
    return options->against.lists.empty() ? run_dedupe_files(options->files, context)
                                          : run_dedupe_against(options->files, options->against, context);
  };
}

}  // namespace

const Command dedupe_command{
    "dedupe", "Find duplicates and report them",
    "kartei dedupe kunden.csv --key Kundennummer --clusters out.csv    in a file, without a database\n"
    "  kartei dedupe kunden.csv --key Kundennummer --evaluate wahrheit.csv    how right that is\n"
    "  kartei dedupe kunden.csv --against sperrliste.csv --not-found frei.csv    one list against another\n"
    "  kartei dedupe --auto-merge --max-merges 50                         in the database\n"
    "  kartei dedupe --auto-merge --new-only                              every night, after the import",
    Writes::database, bind};

}  // namespace kartei::cli
