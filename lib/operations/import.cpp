#include "operations/import.hpp"

#include "operations/import_writer.hpp"
#include "store/journal.hpp"

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

}  // namespace

ImportSummary import_file(store::Store& store, const std::string& path, const ImportChoices& choices,
                          const Environment& environment, RejectsFile& rejects) {
  const InputFile input = read_input(path);
  store::Change change(
      store,
      {"import", environment.arguments, environment.actor, environment.on_behalf, environment.now, {}});
  ImportWriter writer(store, change, input, choices, environment, rejects);
  read_contacts(input, choices.read, environment, writer);
  writer.finish();

  ImportSummary summary = writer.summary();
  store::RunDraft run{"import", environment.now, input.name, input.sha256, counts_of(summary), {}};
  if (environment.dry_run) {
    change.discard();
  } else if (!changes_something(summary)) {
    change.discard();
    store::record_run(store, run);
  } else {
    summary.operation = run.operation = change.id();
    store::record_run(store, run);
    stop_if_asked(environment);
    change.commit(run.counts);
  }
  return summary;
}

}  // namespace kartei::operations
