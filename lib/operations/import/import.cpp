#include "operations/import/import.hpp"

#include <filesystem>

#include <fmt/format.h>

#include <algorithm>

#include "mapping/saved.hpp"
#include "model/error.hpp"
#include "operations/database_files.hpp"
#include "operations/import/import_writer.hpp"
#include "operations/import/source_settings.hpp"
#include "operations/journalled_change.hpp"
#include "store/evidence_folder.hpp"
#include "store/journal.hpp"
#include "store/sidecar.hpp"
#include "store/sources.hpp"

namespace kartei::operations {
namespace {

store::Counts counts_of(const ImportSummary& summary) {
  const auto number = [](std::uint64_t count) { return static_cast<std::int64_t>(count); };
  return {{"records", number(summary.records)},   {"created", number(summary.created)},
          {"updated", number(summary.updated)},   {"unchanged", number(summary.unchanged)},
          {"rejected", number(summary.rejected)}, {"warnings", number(summary.warnings)},
          {"parties", number(summary.parties)},   {"matched", number(summary.matched)},
          {"kept_out", number(summary.kept_out)}, {"missing", number(summary.missing)},
          {"returned", number(summary.returned)}, {"consent_events", number(summary.consent_events)}};
}

bool changes_something(const ImportSummary& summary, const ImportChoices& choices) {
  return summary.created + summary.updated + summary.returned > 0 ||
         (choices.marks_missing && summary.missing > 0);
}

/// A mapping given by hand overrides the one set at the source, that the one of earlier deliveries.
ImportChoices with_settled_mapping(store::Store& store, const InputFile& input, ImportChoices choices) {
  if (choices.read.mapping) return choices;
  const std::string name = source_name(choices, input);
  const auto source = store::find_source(store, name);
  if (!source) return choices;
  if (source->mapping)
    choices.read.mapping = mapping::from_toml(*source->mapping, pinned_mapping_of(name));
  else
    for (const store::Batch& batch : store::last_batches(store, source->id))
      choices.read.earlier.emplace(batch.table_name, mapping::from_toml(batch.mapping, batch.file_name));
  return choices;
}

std::vector<quality::HeldBrake> not_accepted(std::vector<quality::HeldBrake> held,
                                             const std::vector<quality::Check>& accepted) {
  std::erase_if(held, [&accepted](const quality::HeldBrake& brake) {
    return std::ranges::find(accepted, brake.check) != accepted.end();
  });
  return held;
}

void hold(const ImportSummary& summary) {
  if (summary.brakes.empty()) return;
  std::string reasons;
  std::string options;
  for (const quality::HeldBrake& brake : summary.brakes) {
    reasons += (reasons.empty() ? "" : "; ") + brake.reason;
    const std::string option = fmt::format(" --accept {}", to_text(brake.check));
    if (options.find(option) == std::string::npos) options += option;
  }
  throw Error(
      ErrorKind::policy,
      fmt::format("{}: stopped before anything was written: {}; look at it with --dry-run, and let it "
                  "pass with{}",
                  summary.file, reasons, options));
}

}  // namespace

std::string source_name(const ImportChoices& choices, const InputFile& input) {
  if (!choices.source.empty()) return choices.source;
  return input.scheme.empty() ? std::filesystem::path(input.name).stem().string() : input.address;
}

ImportSummary import_file(store::Store& store, const std::string& path, const ImportChoices& told,
                          const Environment& environment, RejectsFile& rejects) {
  store::demand_sidecar(store, sidecar_file(store, environment));
  const InputFile input = read_input(path);
  const bool is_repeated = store::ran_before(store, "import", input.sha256);
  RejectsFile rejected;
  const ImportChoices choices = with_settled_mapping(store, input, told);
  JournalledChange change(store, "import", environment);
  store::NewEvidence evidence(store);
  ImportWriter writer(store, change.id(), input, choices, environment, rejected);
  if (choices.read.mapping && !told.read.mapping)
    writer.decided({"mapping", "pinned", "of source '" + source_name(choices, input) + "'", "--mapping"});
  read_contacts(input, choices.read, environment, writer);
  writer.finish();

  ImportSummary summary = writer.summary();
  summary.is_repeated = is_repeated;
  summary.brakes = not_accepted(std::move(summary.brakes), choices.accepted);
  if (!choices.is_watched && !environment.dry_run) hold(summary);
  store::RunDraft run{"import", environment.now, input.name, input.sha256, counts_of(summary), {}};
  if (changes_something(summary, choices)) {
    run.operation = change.id();
    store::record_run(store, run);
    stop_if_asked(environment);
    if (writer.keeps_file()) evidence.keep(input.sha256, input.bytes);
    summary.operation = change.finish(run.counts);
    if (summary.operation) evidence.make_last();
  } else {
    change.discard();
    if (!environment.dry_run) store::record_run(store, run);
  }
  rejects.append(std::move(rejected));
  return summary;
}

}  // namespace kartei::operations
