#include "cli/commands/import_records.hpp"

#include <fmt/format.h>

#include "cli/reading_options.hpp"
#include "cli/selling_options.hpp"
#include "model/error.hpp"
#include "operations/export/list_file.hpp"
#include "operations/records/record_import.hpp"

namespace kartei::cli {
namespace {

void tell_of_rejects(Context& context, const std::string& file, const operations::RecordsImported& imported,
                     const std::string& rejects) {
  if (imported.rejected.size() == 0) return;
  for (const std::string& finding : imported.rejected.findings()) context.warn(finding);
  context.warn(
      fmt::format("{}: {} of {} rows were not taken; {}", file, imported.rejected.size(), imported.rows,
                  rejects.empty() ? "name a file with --rejects to get them, with the reasons"
                                  : fmt::format("they are in {}; mend them there and import that", rejects)));
}

std::vector<std::string> row_of(const std::string& file, const operations::RecordsImported& imported) {
  return {file,
          std::to_string(imported.rows),
          std::to_string(imported.added),
          std::to_string(imported.changed),
          std::to_string(imported.unchanged),
          std::to_string(imported.rejected.size()),
          imported.operation ? std::to_string(imported.operation.value) : ""};
}

}  // namespace

void bind_records(OptionBinder& binder, RecordOptions& options) {
  binder.choice(
      "--as", options.as, operations::record_list_words(),
      "The files hold no contacts but these, known again by the list's own key; for orders there is "
      "kartei order import, for mail, calls and chats kartei touch import, for calendars kartei activity "
      "import");
  binder.texts("--column", options.columns, "With --as: a column that is called otherwise: title=Vorhaben");
  binder.flag("--new-owner", options.takes_new_owners,
              "With --as: take owners whom nobody has named here yet");
  bind_pipeline(binder, options.pipeline);
}

int import_record_files(Context& context, const RecordOptions& options, const std::vector<std::string>& files,
                        const std::string& source, const std::string& rejects) {
  if (!rejects.empty()) operations::demand_table_name(rejects);
  if (!rejects.empty() && files.size() > 1)
    throw Error(ErrorKind::usage, "with --rejects one file at a time: each has columns of its own");
  const selling::Pipeline pipeline = read_pipeline(options.pipeline);
  store::Store store = open_store(context);
  OutputTable table{options.as,
                    {{"file"},
                     {"rows", CellKind::number},
                     {"added", CellKind::number},
                     {"changed", CellKind::number},
                     {"unchanged", CellKind::number},
                     {"rejected", CellKind::number},
                     {"operation", CellKind::number}},
                    {}};
  for (const std::string& file : files) {
    const auto imported = operations::import_records(
        store, {options.as, file, source, options.columns, options.takes_new_owners}, pipeline,
        context.environment());
    if (!rejects.empty()) imported.rejected.write(rejects, context.environment().now);
    tell_of_rejects(context, file, imported, rejects);
    table.rows.push_back(row_of(file, imported));
  }
  context.summarise(table);
  return 0;
}

}  // namespace kartei::cli
