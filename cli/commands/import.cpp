#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/import.hpp"

namespace kartei::cli {
namespace {

struct ImportOptions {
  std::vector<std::string> files;
  ReadingOptions reading;
  std::string source;
  std::string rejects;
  std::string fail_on;
  std::string data_date;
  std::int64_t trust = -1;
};

/// "rejects>2%": the share of rejected rows above which the command answers no.
double reject_limit(const std::string& text) {
  constexpr std::string_view prefix = "rejects>";
  double percent = 0;
  const char* begin = text.data() + std::min(prefix.size(), text.size());
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(begin, end, percent);
  if (!text.starts_with(prefix) || error != std::errc() || std::string_view(at, end) != "%")
    throw Error(ErrorKind::usage, fmt::format("--fail-on '{}' is no limit; write rejects>2%", text));
  return percent;
}

operations::ImportChoices choices_of(const ImportOptions& options) {
  operations::ImportChoices choices;
  choices.read = read_choices(options.reading);
  choices.source = options.source;
  if (options.trust > 100) throw Error(ErrorKind::usage, "--trust goes from 0 to 100");
  if (options.trust >= 0) choices.trust = static_cast<int>(options.trust);
  if (!options.data_date.empty()) {
    choices.data_date = day_from_text(options.data_date);
    if (!choices.data_date)
      throw Error(ErrorKind::usage,
                  fmt::format("--data-date '{}' is no day; write 2026-11-22", options.data_date));
  }
  return choices;
}

OutputTable summary_table() {
  return {"imported",
          {{"file"},
           {"source"},
           {"records", CellKind::number},
           {"created", CellKind::number},
           {"updated", CellKind::number},
           {"unchanged", CellKind::number},
           {"rejected", CellKind::number},
           {"warnings", CellKind::number},
           {"new_parties", CellKind::number},
           {"consent_events", CellKind::number},
           {"operation", CellKind::number}},
          {}};
}

std::vector<std::string> summary_row(const operations::ImportSummary& summary) {
  return {summary.file,
          summary.source,
          std::to_string(summary.records),
          std::to_string(summary.created),
          std::to_string(summary.updated),
          std::to_string(summary.unchanged),
          std::to_string(summary.rejected),
          std::to_string(summary.warnings),
          std::to_string(summary.parties),
          std::to_string(summary.consent_events),
          summary.operation ? std::to_string(summary.operation.value) : ""};
}

/// What was decided about each file and which lines were no records.
class Report {
 public:
  void add(const operations::ImportSummary& summary) {
    imported_.rows.push_back(summary_row(summary));
    add_decisions(decisions_, summary.file, summary.decisions);
    add_sensitive(sensitive_, summary.file, summary.sensitive);
    for (const auto& [what, lines] : summary.skipped)
      skipped_.rows.push_back({summary.file, what, std::to_string(lines)});
    for (const Diagnostic& finding : summary.findings) findings_.rows.push_back(finding_row(finding));
  }

  void give(Context& context) const {
    context.summarise(imported_);
    for (const OutputTable* table : {&sensitive_, &decisions_, &skipped_, &findings_})
      if (!table->rows.empty()) context.summarise(*table);
  }

 private:
  OutputTable imported_ = summary_table();
  OutputTable sensitive_ = sensitive_table();
  OutputTable decisions_ = decision_table();
  OutputTable skipped_{"not_records", {{"file"}, {"lines_are"}, {"lines", CellKind::number}}, {}};
  OutputTable findings_ = finding_table();
};

void warn_of_rejects(Context& context, const operations::ImportSummary& summary,
                     const ImportOptions& options) {
  if (summary.rejected == 0 || !(summary.operation || context.environment().dry_run)) return;
  context.warn(
      fmt::format("{}: {} of {} rows rejected; {}", summary.file, summary.rejected, summary.records,
                  options.rejects.empty()
                      ? "name a file with --rejects to get them, with the reasons"
                      : fmt::format("they are in {}; mend them there and import that with --source {}",
                                    options.rejects, summary.source)));
}

int run(const ImportOptions& options, Context& context) {
  const double limit = options.fail_on.empty() ? 100 : reject_limit(options.fail_on);
  const operations::ImportChoices choices = choices_of(options);
  store::Store store = open_store(context);
  operations::RejectsFile rejects;
  Report report;
  bool is_passed = false;
  for (const std::string& file : options.files) {
    const auto summary = operations::import_file(store, file, choices, context.environment(), rejects);
    report.add(summary);
    warn_of_rejects(context, summary, options);
    warn_of_dropped(context, summary.file, summary.sensitive);
    const auto rejected = static_cast<double>(summary.rejected);
    is_passed = is_passed || rejected * 100 > limit * static_cast<double>(summary.records);
  }
  if (!options.rejects.empty()) rejects.write(options.rejects);
  report.give(context);
  if (is_passed)
    context.warn(fmt::format("more rows were rejected than --fail-on '{}' allows", options.fail_on));
  return is_passed ? 1 : 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ImportOptions>();
  binder.texts("FILE", options->files, "Files to import; - is standard input", Presence::required);
  bind_reading(binder, options->reading);
  binder.text("--source", options->source, "Name of the source; else the file's name without extension");
  binder.number("--trust", options->trust, "Trust in a new source, 0 to 100 (default 50)");
  binder.text("--data-date", options->data_date, "The day the data is of; else today");
  binder.text("--rejects", options->rejects, "Write rejected rows here, with the reasons, to be mended");
  binder.text("--fail-on", options->fail_on, "Exit with 1 above a limit: rejects>2%");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command import_command{
    "import", "Take files into the database: detect, map, normalise, check, store",
    "kartei import kunden.csv --source ERP --rejects abgewiesen.csv    a delivery, its bad rows kept\n"
    "  kartei import karten.vcf --dry-run --format json                 what would happen",
    Writes::database, bind};

}  // namespace kartei::cli
