#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/export/list_file.hpp"
#include "operations/history/touch_import.hpp"

namespace kartei::cli {
namespace {

struct TouchImportOptions {
  std::vector<std::string> files;
  std::vector<std::string> own;
  std::vector<std::string> known_as;
  std::string country;
  std::string time_zone;
  std::string rejects;
  operations::TouchImportChoices choices;
};

TimeZone time_zone(const std::string& told) {
  if (told.empty()) return {};
  const auto zone = TimeZone::from_text(told);
  if (!zone)
    throw Error(
        ErrorKind::usage,
        fmt::format("--time-zone '{}' is not known; write Europe/Berlin, Europe/Vienna, Europe/Zurich, "
                    "UTC, or an offset: +02:00",
                    told));
  return *zone;
}

/// What was done to the files.
struct Imported {
  std::vector<operations::TouchImportSummary> files;
  std::vector<Error> failed;  ///< why others were not imported
};

class Report {
 public:
  void add(const operations::TouchImportSummary& summary) {
    imported_.rows.push_back({summary.file, summary.format, std::to_string(summary.records),
                              std::to_string(summary.stored), std::to_string(summary.on_file),
                              std::to_string(summary.left_out_count()),
                              std::to_string(summary.rejected.size()),
                              summary.operation ? std::to_string(summary.operation.value) : ""});
    for (const auto& [reason, count] : summary.left_out)
      left_out_.rows.push_back({summary.file, reason, std::to_string(count)});
    for (const operations::TouchPreview& touch : summary.preview)
      preview_.rows.push_back(
          {summary.file, touch.at, touch.channel, touch.direction, touch.parties, touch.subject});
    for (const operations::RejectedEvent& event : summary.rejected)
      findings_.rows.push_back(finding_row(event.diagnostic));
  }

  void give(Context& context) const {
    context.summarise(imported_);
    if (context.environment().dry_run && !preview_.rows.empty()) context.summarise(preview_);
    for (const OutputTable* table : {&left_out_, &findings_})
      if (!table->rows.empty()) context.summarise(*table);
  }

 private:
  OutputTable imported_{"imported",
                        {{"file"},
                         {"format"},
                         {"records", CellKind::number},
                         {"touchpoints", CellKind::number},
                         {"on_file", CellKind::number},
                         {"left_out", CellKind::number},
                         {"rejected", CellKind::number},
                         {"operation", CellKind::number}},
                        {}};
  OutputTable preview_{
      "preview", {{"file"}, {"at"}, {"channel"}, {"direction"}, {"parties"}, {"subject"}}, {}};
  OutputTable left_out_{"left_out", {{"file"}, {"reason"}, {"records", CellKind::number}}, {}};
  OutputTable findings_ = finding_table();
};

/// Whether the others of the same call may go on.
bool is_of_the_file_alone(ErrorKind kind) {
  return kind == ErrorKind::input_unusable || kind == ErrorKind::no_input;
}

Imported import_all(const TouchImportOptions& options, Context& context) {
  operations::HistoryAddresses addresses(options.country.empty() ? "DE" : country_of(options.country),
                                         options.known_as);
  const auto inputs = operations::history_files(options.files);
  operations::OwnAddresses own(options.own, addresses);
  if (options.own.empty())
    for (const auto& learnt : operations::learnt_own_addresses(inputs, addresses, context.environment()))
      own.add(learnt);
  store::Store store = open_store(context);
  Imported imported;
  for (const operations::HistoryFiles& input : inputs) {
    try {
      imported.files.push_back(
          operations::import_history(store, input, options.choices, own, addresses, context.environment()));
    } catch (const Error& error) {
      imported.failed.push_back(error);
      if (!is_of_the_file_alone(error.kind())) break;
    }
  }
  return imported;
}

void warn_of(Context& context, const operations::TouchImportSummary& summary, const std::string& rejects) {
  // What was rejected before, in the same bytes, is no news.
  if (!summary.rejected.empty() && !summary.is_repeated)
    context.warn(fmt::format("{}: {} of {} records cannot be used; {}", summary.file, summary.rejected.size(),
                             summary.records,
                             rejects.empty() ? "name a file with --rejects to get them, with the reasons"
                                             : "they are in " + rejects));
  if (summary.left_out.contains("no side is ours"))
    context.warn(fmt::format("{}: which side is ours is not clear; name it with --own", summary.file));
}

int run(const TouchImportOptions& told, Context& context) {
  TouchImportOptions options = told;
  if (!options.rejects.empty()) operations::demand_table_name(options.rejects);
  options.choices.zone = time_zone(told.time_zone);
  operations::demand_basis(options.choices);
  const Imported imported = import_all(options, context);
  Report report;
  std::vector<operations::RejectedEvent> rejected;
  for (const auto& summary : imported.files) {
    report.add(summary);
    rejected.insert(rejected.end(), summary.rejected.begin(), summary.rejected.end());
  }
  report.give(context);
  if (!options.rejects.empty())
    operations::write_rejected_events(options.rejects, context.environment().now, rejected);
  for (const auto& summary : imported.files) warn_of(context, summary, options.rejects);
  if (imported.failed.empty()) return 0;
  for (std::size_t i = 1; i < imported.failed.size(); ++i) context.warn(imported.failed[i].what());
  throw Error(imported.failed.front());
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<TouchImportOptions>();
  binder.inputs(
      "FILE", options->files,
      "Mail (mbox, .eml, a Maildir), chats of WhatsApp, call logs of Asterisk, backups of SMS Backup & "
      "Restore; or folders of these",
      Presence::required);
  binder.texts(
      "--own", options->own,
      "An address of ours: a mailbox, @domain, a number, or a name in a chat; else the one that takes "
      "part in nearly all messages");
  binder.texts("--known-as", options->known_as,
               "NAME=NUMBER: who a name in a chat is, \"Anna Muster=+49 171 1234567\"");
  binder.flag("--with-text", options->choices.with_text, "Keep texts too, not only who, when and what about");
  binder.text("--basis", options->choices.basis, "Why texts may be kept: \"Vertrag, Art. 6 (1) b\"");
  binder.text("--country", options->country, "Country of numbers without country code (default DE)");
  binder.text("--time-zone", options->time_zone,
              "Of times that name none: Europe/Berlin (usual), UTC, or an offset such as +02:00");
  binder.output("--rejects", options->rejects, "Write what cannot be used here, with the reasons");
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command touch_import_command{
    "touch import", "Take mail, chats and calls into the history of those who are known",
    "kartei touch import postfach.mbox --own @nordhafen.example    a mail folder\n"
    "  kartei touch import Maildir --dry-run                         what would come in",
    Writes::database, bind};

}  // namespace kartei::cli
