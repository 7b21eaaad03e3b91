#include "cli/commands/dedupe_against.hpp"

#include <fmt/format.h>

#include "cli/commands/dedupe_database.hpp"
#include "model/error.hpp"
#include "operations/dedupe/dedupe_database.hpp"
#include "operations/lists/list_match.hpp"
#include "operations/lists/matched_files.hpp"
#include "operations/party/one_line.hpp"

namespace kartei::cli {
namespace {

using operations::ListMatch;

OutputTable summary_of(const ListMatch& match) {
  return {
      "against",
      {{"rows", CellKind::number},
       {"found", CellKind::number},
       {"doubtful", CellKind::number},
       {"not_found", CellKind::number},
       {"unusable", CellKind::number},
       {"rows_of_other_list", CellKind::number},
       {"compared_pairs", CellKind::number}},
      {{std::to_string(match.rows().size() + match.list().rejects().size()),
        std::to_string(match.count(operations::Presence::sure)),
        std::to_string(match.count(operations::Presence::doubtful)),
        std::to_string(match.count(operations::Presence::no)), std::to_string(match.list().rejects().size()),
        std::to_string(match.other().rows().size()), std::to_string(match.result().pairs_scored)}}};
}

std::string name_of(const Contact& contact) {
  const std::string person = operations::full_name(contact.person);
  return person.empty() ? contact.company.name : person;
}

/// Each row that is found with the row most like it.
OutputTable found_table(const ListMatch& match) {
  OutputTable table{"found",
                    {{"row"},
                     {"is"},
                     {"verdict"},
                     {"score", CellKind::number},
                     {"found_at"},
                     {"found_is"},
                     {"because"},
                     {"stands_against"}},
                    {}};
  for (const std::uint32_t row : match.rows()) {
    if (match.presence_of(row) == operations::Presence::no) continue;
    const operations::RowParty& own = match.list().rows()[row];
    const operations::Counterpart& nearest = match.counterparts_of(row).front();
    const operations::RowParty& theirs = match.other().rows()[nearest.row];
    table.rows.push_back({match.list().place_of(own), name_of(own.contact),
                          match.presence_of(row) == operations::Presence::sure ? "sure" : "doubtful",
                          fmt::format("{:.1f}", nearest.score / 1000.0), match.other().place_of(theirs),
                          name_of(theirs.contact), operations::deciding_reason(match.compare(nearest)),
                          operations::words_of(match::list_of(nearest.obstacles))});
  }
  return table;
}

/// Tells of what was read and how, and warns of what was left out of it. Whether each file had a usable row.
bool tell_of_files(const operations::RowList& list, OutputTable& decisions, Context& context) {
  bool is_usable = true;
  for (const operations::CleanFile& file : list.files()) {
    add_decisions(decisions, file.name, file.decisions);
    warn_of_dropped(context, file.name, file.sensitive);
    is_usable = warn_of_nothing(context, file.name, file.records, file.rejected) && is_usable;
  }
  return is_usable;
}

void warn_of_what_is_left_out(const DedupeAgainstOptions& against, const ListMatch& match, Context& context) {
  const auto doubtful = match.count(operations::Presence::doubtful);
  if (doubtful > 0 && !against.not_found.empty() && against.found.empty())
    context.warn(
        fmt::format("{} rows that may be in the other list are not in {}; --found FILE lists them "
                    "with the reason",
                    doubtful, against.not_found));
  if (!match.other().rejects().empty())
    context.warn(
        fmt::format("{} rows of the other list could not be used; kartei import names them with "
                    "--rejects",
                    match.other().rejects().size()));
}

}  // namespace

void refuse_misfits(const DedupeFilesOptions& files, const DedupeAgainstOptions& against) {
  const bool writes = !against.found.empty() || !against.not_found.empty() || !against.enriched.empty();
  if (against.lists.empty()) {
    if (writes)
      throw Error(ErrorKind::usage,
                  "--found, --not-found and --enriched tell who is in another list; name it with --against");
    return;
  }
  if (files.files.empty())
    throw Error(ErrorKind::usage, "--against holds a FILE against another list; name the FILE too");
  if (!files.key.empty() || !files.clusters.empty() || !files.pairs.empty() || !files.train.empty() ||
      !files.evaluate.empty())
    throw Error(ErrorKind::usage,
                "--key, --clusters, --pairs, --train and --evaluate are for the duplicates within a list; "
                "leave them out with --against");
}

int run_dedupe_against(const DedupeFilesOptions& files, const DedupeAgainstOptions& against,
                       Context& context) {
  std::vector<std::string> all = files.files;
  all.insert(all.end(), against.lists.begin(), against.lists.end());
  const ListMatch match(files.files, against.lists,
                        {read_choices(files.reading, all), files.model, threshold_of(files)},
                        context.environment());
  if (!against.found.empty()) write_found(against.found, match, context.environment());
  if (!against.not_found.empty()) write_not_found(against.not_found, match, context.environment());
  if (!against.enriched.empty()) write_enriched(against.enriched, match, context.environment());
  if (files.explain_blocking) context.print(blocking_table(match.result()));
  if (against.found.empty() && against.not_found.empty() && against.enriched.empty())
    context.print(found_table(match));
  OutputTable decisions = decision_table();
  const bool own_is_usable = tell_of_files(match.list(), decisions, context);
  const bool other_is_usable = tell_of_files(match.other(), decisions, context);
  context.summarise(summary_of(match));
  context.summarise(decisions);
  warn_of_what_is_left_out(against, match, context);
  return own_is_usable && other_is_usable ? 0 : exit_code(ErrorKind::input_unusable);
}

}  // namespace kartei::cli
