#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

#include "cli/commands/commands.hpp"
#include "cli/commands/import_records.hpp"
#include "cli/reading_options.hpp"
#include "cli/terminal.hpp"
#include "model/error.hpp"
#include "operations/export/list_file.hpp"
#include "operations/import/import.hpp"

namespace kartei::cli {
namespace {

struct ImportOptions {
  std::vector<std::string> files;
  ReadingOptions reading;
  std::string source;
  std::string rejects;
  std::string fail_on;
  std::string data_date;
  std::optional<std::int64_t> trust;
  std::string on_match;
  std::string missing;
  std::vector<std::string> accepted;
  RecordOptions records;

  bool operator==(const ImportOptions&) const = default;
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

std::optional<Day> data_date(const std::string& written, const Context& context) {
  if (written.empty()) return std::nullopt;
  const auto day = day_from_text(written);
  if (!day)
    throw Error(ErrorKind::usage, fmt::format("--data-date '{}' is no day; write 2026-11-22", written));
  if (*day > context.environment().today())
    throw Error(ErrorKind::usage,
                fmt::format("--data-date {} has not come yet; name the day the data is of", written));
  return day;
}

std::vector<quality::Check> accepted_checks(const std::vector<std::string>& names) {
  std::vector<quality::Check> checks;
  for (const std::string& name : names) {
    const auto check = quality::check_from_text(name);
    if (!check)
      throw Error(ErrorKind::usage,
                  fmt::format("--accept '{}' is no check; `kartei config brakes` lists them", name));
    checks.push_back(*check);
  }
  return checks;
}

/// Standard input, devices and connections by a string have no name that a source could be known by.
void demand_source(const ImportOptions& options) {
  for (const std::string& file : options.files)
    if (options.source.empty() && (file == "-" || file.starts_with("/dev/") || file.starts_with("/proc/") ||
                                   (operations::is_connection(file) && file.find('=') != std::string::npos)))
      throw Error(ErrorKind::usage,
                  fmt::format("{}: has no name to know its source by; name the source with --source",
                              operations::is_connection(file) ? "the connection" : file));
}

operations::ImportChoices choices_of(const ImportOptions& options, const Context& context) {
  demand_source(options);
  operations::ImportChoices choices;
  choices.read = read_choices(options.reading, options.files);
  choices.source = options.source;
  if (options.trust) choices.trust = static_cast<int>(*options.trust);
  choices.read.data_date = data_date(options.data_date, context);
  choices.on_match = operations::on_match_from_text(options.on_match);
  choices.accepted = accepted_checks(options.accepted);
  choices.marks_missing = options.missing == "mark";
  choices.is_watched = is_terminal_stderr();
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
    for (const quality::HeldBrake& brake : summary.brakes)
      brakes_.rows.push_back({summary.file, std::string(to_text(brake.check)), brake.reason});
    add_sensitive(sensitive_, summary.file, summary.sensitive);
    for (const operations::PreviewRow& row : summary.preview)
      preview_.rows.push_back({summary.file, std::to_string(row.line), row.becomes, row.name, row.company,
                               row.address, row.contact_points});
    for (const auto& [what, lines] : summary.skipped)
      skipped_.rows.push_back({summary.file, what, std::to_string(lines)});
    for (const Diagnostic& finding : summary.findings) findings_.rows.push_back(finding_row(finding));
  }

  void give(Context& context) const {
    context.summarise(imported_);
    for (const OutputTable* table : {&preview_, &brakes_, &sensitive_, &decisions_, &skipped_, &findings_})
      if (!table->rows.empty()) context.summarise(*table);
  }

 private:
  OutputTable imported_ = summary_table();
  OutputTable sensitive_ = sensitive_table();
  OutputTable decisions_ = decision_table();
  OutputTable preview_{"preview",
                       {{"file"},
                        {"line", CellKind::number},
                        {"becomes"},
                        {"name"},
                        {"company"},
                        {"address"},
                        {"contact_points"}},
                       {}};
  OutputTable brakes_{"brakes", {{"file"}, {"check"}, {"because"}}, {}};
  OutputTable skipped_{"not_records", {{"file"}, {"lines_are"}, {"lines", CellKind::number}}, {}};
  OutputTable findings_ = finding_table();
};

/// Rows rejected before, in the same bytes, are no news.
bool is_news(const operations::ImportSummary& summary, const Context& context) {
  return summary.operation || context.environment().dry_run || !summary.is_repeated;
}

void warn_of_rejects(Context& context, const operations::ImportSummary& summary,
                     const ImportOptions& options) {
  if (summary.rejected == 0 || !is_news(summary, context)) return;
  context.warn(
      fmt::format("{}: {} of {} rows rejected; {}", summary.file, summary.rejected, summary.records,
                  options.rejects.empty()
                      ? "name a file with --rejects to get them, with the reasons"
                      : fmt::format("they are in {}; mend them there and import that with --source {}",
                                    options.rejects, summary.source)));
}

/// A person who watches, or looks first, is told; nothing stops.
void warn_of_brakes(Context& context, const operations::ImportSummary& summary) {
  for (const quality::HeldBrake& brake : summary.brakes)
    context.warn(fmt::format("{}: {}; an import that nobody watches stops here, unless told --accept {}",
                             summary.file, brake.reason, to_text(brake.check)));
}

bool is_held(const operations::ImportSummary& summary) { return !summary.brakes.empty(); }

void tell_missing(Context& context, const operations::ImportSummary& summary, const ImportOptions& options) {
  if (summary.missing == 0 || options.missing == "mark" || !is_news(summary, context)) return;
  context.warn(fmt::format("{}: rows of '{}' that are not in it any more: {}; mark them with --missing mark",
                           summary.file, summary.source, summary.missing));
}

/// What was done to the files.
struct Imported {
  std::vector<operations::ImportSummary> files;
  std::vector<Error> failed;  ///< why others were not imported
};

/// Whether the others of the same call may go on.
bool is_of_the_file_alone(ErrorKind kind) {
  return kind == ErrorKind::input_unusable || kind == ErrorKind::no_input || kind == ErrorKind::policy ||
         kind == ErrorKind::configuration;
}

Imported import_files(store::Store& store, const ImportOptions& options,
                      const operations::ImportChoices& choices, const Context& context,
                      operations::RejectsFile& rejects) {
  Imported imported;
  for (const std::string& file : options.files) {
    try {
      imported.files.push_back(operations::import_file(store, file, choices, context.environment(), rejects));
    } catch (const Error& error) {
      imported.failed.push_back(error);
      if (!is_of_the_file_alone(error.kind())) break;
    }
  }
  return imported;
}

/// The first failure is the command's; the others are told before it.
[[noreturn]] void fail(Context& context, const Imported& imported, const ImportOptions& options) {
  for (std::size_t i = 1; i < imported.failed.size(); ++i) context.warn(imported.failed[i].what());
  const Error& first = imported.failed.front();
  std::string files;
  for (const auto& done : imported.files) files += (files.empty() ? "" : ", ") + done.file;
  if (files.empty()) throw Error(first);
  throw Error(first.kind(), fmt::format("{}; imported, and staying so: {} ({} of {} files)", first.what(),
                                        files, imported.files.size(), options.files.size()));
}

bool is_passed(const operations::ImportSummary& summary, double limit) {
  return static_cast<double>(summary.rejected) * 100 > limit * static_cast<double>(summary.records);
}

/// Options for contacts and those for other records exclude each other.
void demand_one_kind(const ImportOptions& options) {
  const bool is_of_records = !options.records.columns.empty() || !options.records.pipeline.empty() ||
                             options.records.takes_new_owners;
  if (options.records.as.empty() && is_of_records)
    throw Error(
        ErrorKind::usage,
        "--column, --new-owner and --pipeline go with --as; what the columns of contacts mean stands in a "
        "mapping, see kartei mapping propose");
  ImportOptions without;
  without.files = options.files;
  without.source = options.source;
  without.rejects = options.rejects;
  without.records = options.records;
  if (!options.records.as.empty() && options != without)
    throw Error(ErrorKind::usage,
                "with --as only --source, --rejects, --column, --new-owner and --pipeline go");
}

int run(const ImportOptions& told, Context& context) {
  demand_one_kind(told);
  if (!told.records.as.empty())
    return import_record_files(context, told.records, told.files, told.source, told.rejects);
  ImportOptions options = told;
  if (!options.rejects.empty()) operations::demand_table_name(options.rejects);
  options.files = operations::with_folders_opened(told.files);
  const double limit = options.fail_on.empty() ? 100 : reject_limit(options.fail_on);
  const operations::ImportChoices choices = choices_of(options, context);
  store::Store store = open_store(context);
  operations::RejectsFile rejects;
  const Imported imported = import_files(store, options, choices, context, rejects);
  Report report;
  for (const auto& summary : imported.files) report.add(summary);
  report.give(context);
  if (!options.rejects.empty()) rejects.write(options.rejects, context.environment().now);
  int code = 0;
  for (const auto& summary : imported.files) {
    warn_of_rejects(context, summary, options);
    warn_of_dropped(context, summary.file, summary.sensitive);
    tell_missing(context, summary, options);
    warn_of_brakes(context, summary);
    if (!warn_of_nothing(context, summary.file, summary.records, summary.rejected))
      code = exit_code(ErrorKind::input_unusable);
  }
  if (!imported.failed.empty()) fail(context, imported, options);
  if (code == 0 && !choices.is_watched && std::ranges::any_of(imported.files, is_held))
    return exit_code(ErrorKind::policy);
  if (code != 0 ||
      std::ranges::none_of(imported.files, [limit](const auto& file) { return is_passed(file, limit); }))
    return code;
  context.warn(fmt::format("more rows were rejected than --fail-on '{}' allows", options.fail_on));
  return exit_code(ErrorKind::answer_no);
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ImportOptions>();
  binder.inputs("FILE", options->files,
                "Files to import, or folders of files; - is standard input, odbc:NAME a database",
                Presence::required);
  bind_reading(binder, options->reading);
  binder.text("--source", options->source, "Name of the source; else the file's name without extension");
  binder.number("--trust", options->trust, {0, 100}, "Trust in a new source, 0 to 100 (default 50)");
  binder.text("--data-date", options->data_date, "The day the data is of; else today");
  binder.output("--rejects", options->rejects,
                "Write rejected rows here (.csv or .xlsx), with the reasons, to be mended");
  binder.choice(
      "--on-match", options->on_match, {"update", "fill", "skip", "create"},
      "A row about somebody known: as good as any, fills in only what is missing, is left out, or is "
      "always somebody new; else fill for a one-off list whose trust nobody set, and update for the others");
  binder.choice("--missing", options->missing, {"report", "mark"},
                "Rows that a full list does not have any more: told (usual), or marked so at their parties");
  binder.texts("--accept", options->accepted,
               "Let a delivery pass this check, see `kartei config brakes`; otherwise an import that nobody "
               "watches stops there (77)");
  binder.text("--fail-on", options->fail_on, "Exit with 1 above a limit: rejects>2%");
  bind_records(binder, options->records);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command import_command{
    "import", "Take files into the database: detect, map, normalise, check, store",
    "kartei import kunden.csv --source ERP --rejects abgewiesen.csv    a delivery, its bad rows kept\n"
    "  kartei import karten.vcf --dry-run --format json                 what would happen\n"
    "  kartei import --as deals vorgaenge.xlsx --source ERP             deals, activities, touchpoints, ...",
    Writes::database, bind};

}  // namespace kartei::cli
