#include "operations/import.hpp"

#include <filesystem>

#include "mapping/saved.hpp"
#include "operations/import_writer.hpp"
#include "operations/journalled_change.hpp"
#include "operations/source_settings.hpp"
#include "store/journal.hpp"
#include "store/sources.hpp"

namespace kartei::operations {
namespace {

store::Counts counts_of(const ImportSummary& summary) {
  const auto number = [](std::uint64_t count) { return static_cast<std::int64_t>(count); };
  return {{"records", number(summary.records)},   {"created", number(summary.created)},
          {"updated", number(summary.updated)},   {"unchanged", number(summary.unchanged)},
          {"rejected", number(summary.rejected)}, {"warnings", number(summary.warnings)},
          {"parties", number(summary.parties)},   {"consent_events", number(summary.consent_events)}};
}

bool changes_something(const ImportSummary& summary) { return summary.created + summary.updated > 0; }

/// A mapping given by hand overrides the one pinned at the source.
ImportChoices with_pinned_mapping(store::Store& store, const InputFile& input, ImportChoices choices) {
  if (choices.read.mapping) return choices;
  const std::string name = source_name(choices, input);
  const auto source = store::find_source(store, name);
  if (!source || !source->mapping) return choices;
  choices.read.mapping = mapping::from_toml(*source->mapping, pinned_mapping_of(name));
  return choices;
}

}  // namespace

std::string source_name(const ImportChoices& choices, const InputFile& input) {
  return choices.source.empty() ? std::filesystem::path(input.name).stem().string() : choices.source;
}

ImportSummary import_file(store::Store& store, const std::string& path, const ImportChoices& told,
                          const Environment& environment, RejectsFile& rejects) {
  const InputFile input = read_input(path);
  const bool is_repeated = store::ran_before(store, "import", input.sha256);
  RejectsFile rejected;
  const ImportChoices choices = with_pinned_mapping(store, input, told);
  JournalledChange change(store, "import", environment);
  ImportWriter writer(store, change.id(), input, choices, environment, rejected);
  if (choices.read.mapping && !told.read.mapping)
    writer.decided({"mapping", "pinned", "of source '" + source_name(choices, input) + "'", "--mapping"});
  read_contacts(input, choices.read, environment, writer);
  writer.finish();

  ImportSummary summary = writer.summary();
  summary.is_repeated = is_repeated;
  store::RunDraft run{"import", environment.now, input.name, input.sha256, counts_of(summary), {}};
  if (changes_something(summary)) {
    run.operation = change.id();
    store::record_run(store, run);
    stop_if_asked(environment);
    summary.operation = change.finish(run.counts);
  } else {
    change.discard();
    if (!environment.dry_run) store::record_run(store, run);
  }
  rejects.append(std::move(rejected));
  return summary;
}

}  // namespace kartei::operations
