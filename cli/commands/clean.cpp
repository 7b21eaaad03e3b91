#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/clean/clean.hpp"

namespace kartei::cli {
namespace {

struct CleanOptions {
  std::vector<std::string> files;
  ReadingOptions reading;
  std::string out;
  std::string decisions;
};

OutputTable summary_table(const operations::CleanSummary& summary) {
  OutputTable table{"cleaned",
                    {{"records", CellKind::number},
                     {"rejected", CellKind::number},
                     {"parties", CellKind::number},
                     {"groups_of_duplicates", CellKind::number},
                     {"doubtful_pairs", CellKind::number},
                     {"changed_cells", CellKind::number},
                     {"decided_same", CellKind::number},
                     {"decided_different", CellKind::number}},
                    {}};
  std::vector<std::string> row;
  for (const auto count :
       {summary.records, summary.rejected, summary.parties, summary.groups, summary.doubtful, summary.changes,
        summary.decided_same, summary.decided_different})
    row.push_back(std::to_string(count));
  table.rows.push_back(std::move(row));
  return table;
}

OutputTable file_table(const operations::CleanSummary& summary) {
  OutputTable table{"files", {{"file"}, {"records", CellKind::number}, {"rejected", CellKind::number}}, {}};
  for (const auto& file : summary.files)
    table.rows.push_back({file.file, std::to_string(file.records), std::to_string(file.rejected)});
  return table;
}

void warn_of_decisions(Context& context, const operations::CleanSummary& summary) {
  if (summary.decisions_without_rows > 0)
    context.warn(fmt::format("{} decisions name rows that are not in these files; they were left out",
                             summary.decisions_without_rows));
  if (!summary.lines_in_conflict.empty())
    context.warn(
        fmt::format("rows called \"zusammenführen\" would join what other rows call \"verschieden\" and were "
                    "left out: rows {} of the decisions; change one of them",
                    fmt::join(summary.lines_in_conflict, ", ")));
}

int run(const CleanOptions& options, Context& context) {
  operations::CleanChoices choices;
  choices.read = read_choices(options.reading, options.files);
  choices.out = options.out;
  choices.decisions = options.decisions;
  const auto summary = operations::clean_files(options.files, choices, context.environment());
  context.summarise(summary_table(summary));
  context.summarise(file_table(summary));
  OutputTable decisions = decision_table();
  OutputTable sensitive = sensitive_table();
  for (const auto& file : summary.files) {
    add_decisions(decisions, file.file, file.decisions);
    add_sensitive(sensitive, file.file, file.sensitive);
    warn_of_dropped(context, file.file, file.sensitive);
  }
  context.summarise(decisions);
  if (!sensitive.rows.empty()) context.summarise(sensitive);
  if (summary.rejected > 0)
    context.warn(fmt::format("{} of {} rows rejected; they are in the sheet Abgewiesen of {}",
                             summary.rejected, summary.records, options.out));
  warn_of_decisions(context, summary);
  bool is_usable = true;
  for (const auto& file : summary.files)
    is_usable = warn_of_nothing(context, file.file, file.records, file.rejected) && is_usable;
  return is_usable ? 0 : exit_code(ErrorKind::input_unusable);
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<CleanOptions>();
  binder.inputs("FILE", options->files, "Lists to clean together; - is standard input", Presence::required);
  binder.output("--out", options->out, "The workbook to write (XLSX)", Presence::required);
  binder.input("--decisions", options->decisions,
               "A workbook of clean whose sheet Zweifelsfälle was filled in, or that sheet as CSV");
  bind_reading(binder, options->reading);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command clean_command{
    "clean", "Make one clean workbook of messy lists, without a database",
    "kartei clean messe.xlsx erp.csv --out sauber.xlsx                            all lists in one, "
    "duplicates joined\n"
    "  kartei clean messe.xlsx erp.csv --decisions sauber.xlsx --out fertig.xlsx    with what you decided",
    Writes::nothing, bind};

}  // namespace kartei::cli
