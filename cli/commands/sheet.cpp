#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/export/list_file.hpp"
#include "operations/sheet/sheet.hpp"
#include "operations/sheet/sheet_kind.hpp"

namespace kartei::cli {
namespace {

int out(const operations::SheetOut& wanted, Context& context) {
  store::Store store = open_store(context);
  const std::size_t rows = operations::write_sheet(store, wanted, context.environment());
  context.summarise({"sheet",
                     {{"file"}, {"kind"}, {"rows", CellKind::number}},
                     {{wanted.file, wanted.kind, std::to_string(rows)}}});
  return 0;
}

struct InOptions {
  std::string file;
  std::string rejects;
};

void tell(const operations::SheetIn& taken, const InOptions& options, Context& context) {
  for (const std::string& finding : taken.rejected.findings()) context.warn(finding);
  if (taken.rejected.size() > 0)
    context.warn(fmt::format("{} of {} rows were not taken; {}", taken.rejected.size(), taken.rows,
                             options.rejects.empty()
                                 ? "name a file with --rejects to get them, with the reasons"
                                 : "they are in " + options.rejects));
  for (const operations::SheetConflict& conflict : taken.conflicts)
    context.warn(fmt::format("{}: {} was changed here meanwhile, to '{}'; '{}' of the sheet was not taken",
                             conflict.id, conflict.column, conflict.now, conflict.in_sheet));
}

int in(const InOptions& options, Context& context) {
  if (!options.rejects.empty()) operations::demand_table_name(options.rejects);
  store::Store store = open_store(context);
  const operations::SheetIn taken = operations::read_sheet(store, options.file, context.environment());
  if (!options.rejects.empty()) taken.rejected.write(options.rejects, context.environment().now);
  tell(taken, options, context);
  context.summarise(
      {"sheet",
       {{"rows", CellKind::number},
        {"changed_rows", CellKind::number},
        {"changed_cells", CellKind::number},
        {"conflicts", CellKind::number},
        {"rejected", CellKind::number},
        {"operation", CellKind::number}},
       {{std::to_string(taken.rows), std::to_string(taken.changed_rows), std::to_string(taken.changed_cells),
         std::to_string(taken.conflicts.size()), std::to_string(taken.rejected.size()),
         taken.operation ? std::to_string(taken.operation.value) : ""}}});
  return 0;
}

Run bind_out(OptionBinder& binder) {
  auto wanted = std::make_shared<operations::SheetOut>();
  binder.choice("KIND", wanted->kind, operations::sheet_kind_words(), "What to hand out", Presence::required);
  binder.output("--out", wanted->file, "The workbook (.xlsx), or a .csv", Presence::required);
  binder.text("--segment", wanted->segment, "Of parties only those that fulfil a filter");
  return [wanted](Context& context) { return out(*wanted, context); };
}

Run bind_in(OptionBinder& binder) {
  auto options = std::make_shared<InOptions>();
  binder.input("FILE", options->file, "A sheet of kartei sheet out, changed and saved by any program",
               Presence::required);
  binder.output("--rejects", options->rejects,
                "Write rows that were not taken here, with the reasons (.csv or .xlsx)");
  return [options](Context& context) { return in(*options, context); };
}

}  // namespace

const Command sheet_out_command{
    "sheet out", "Hand records out as a workbook, to be changed there and taken back with sheet in",
    "kartei sheet out party --segment \"city = Bremen\" --out bremen.xlsx", Writes::nothing, bind_out};

const Command sheet_in_command{"sheet in", "Take back what was changed in a sheet, and only that",
                               "kartei sheet in bremen.xlsx --rejects rest.xlsx", Writes::database, bind_in};

}  // namespace kartei::cli
