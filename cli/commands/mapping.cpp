#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/input/mapping_proposal.hpp"

namespace kartei::cli {
namespace {

using operations::MappedColumn;
using operations::MappedFile;
using operations::MappedTable;

struct MappingOptions {
  std::string file;
  ReadingOptions reading;
  std::string out;
};

OutputTable column_table() {
  return {"columns",
          {{"sheet"},
           {"column"},
           {"means"},
           {"sure", CellKind::number},
           {"because"},
           {"filled", CellKind::number},
           {"examples"}},
          {}};
}

std::string meaning(const MappedColumn& column) {
  return mapping::is_recognised(column.meaning) ? mapping::to_text(column.meaning) : "";
}

void add_columns(OutputTable& table, const MappedTable& mapped) {
  for (const MappedColumn& column : mapped.columns) {
    table.rows.push_back({mapped.name, column.meaning.column, meaning(column),
                          std::to_string(column.meaning.confidence), column.meaning.reason,
                          std::to_string(column.filled),
                          fmt::format("{}", fmt::join(column.examples, " | "))});
  }
}

void give(const MappedFile& file, const MappingOptions& options, Context& context) {
  OutputTable columns = column_table();
  for (const MappedTable& table : file.tables) add_columns(columns, table);
  context.print(columns);
  OutputTable decisions = decision_table();
  add_decisions(decisions, options.file, file.decisions);
  context.summarise(decisions);
}

/// Says which consent values nobody explains; false when there is none.
bool warn_of_unexplained(const MappedFile& file, const MappingOptions& options, Context& context) {
  bool found = false;
  for (const MappedTable& table : file.tables) {
    for (const MappedColumn& column : table.columns) {
      if (column.unexplained.empty()) continue;
      found = true;
      context.warn(
          fmt::format("{}: {}: nobody knows what \"{}\" means; an import takes it for an objection in a "
                      "column of objections, else for nothing, until the mapping says so under "
                      "[values.\"{}\"]",
                      options.file, column.meaning.column, fmt::join(column.unexplained, "\", \""),
                      column.meaning.column));
    }
  }
  return found;
}

bool warn_of_missing(const MappedFile& file, const MappingOptions& options, Context& context) {
  bool found = false;
  for (const MappedTable& table : file.tables) {
    for (const std::string& column : table.missing) {
      found = true;
      context.warn(
          fmt::format("{}: column \"{}\" of the mapping is not in the file; rename it there, or take it out "
                      "of {}",
                      options.file, column, options.reading.mapping));
    }
    for (const std::string& column : table.unknown) {
      context.warn(
          fmt::format("{}: column \"{}\" is not in the mapping and will not be taken", options.file, column));
    }
  }
  return found;
}

void save(const MappedFile& file, const MappingOptions& options) {
  if (file.tables.size() != 1) {
    throw Error(ErrorKind::usage, fmt::format("{} has {} sheets; name the one to map with --sheet",
                                              options.file, file.tables.size()));
  }
  operations::save_mapping(file.tables.front(), options.out);
}

int propose(const MappingOptions& options, Context& context) {
  if (!options.reading.mapping.empty()) {
    throw Error(ErrorKind::usage, "propose makes a mapping; to look at one use kartei mapping check");
  }
  const MappedFile file = operations::map_file(operations::read_input(options.file),
                                               read_choices(options.reading, {options.file}));
  if (!options.out.empty()) save(file, options);
  give(file, options, context);
  warn_of_unexplained(file, options, context);
  return 0;
}

int check(const MappingOptions& options, Context& context) {
  if (options.reading.mapping.empty())
    throw Error(ErrorKind::usage, "name the mapping to check with --mapping M.toml");
  const MappedFile file = operations::map_file(operations::read_input(options.file),
                                               read_choices(options.reading, {options.file}));
  give(file, options, context);
  const bool is_missing = warn_of_missing(file, options, context);
  const bool is_unexplained = warn_of_unexplained(file, options, context);
  return is_missing || is_unexplained ? 1 : 0;
}

Run bind_propose(OptionBinder& binder) {
  auto options = std::make_shared<MappingOptions>();
  binder.input("FILE", options->file, "The file to look at; - is standard input", Presence::required);
  bind_reading(binder, options->reading);
  binder.output("--out", options->out, "Save the mapping here, to be edited and used with --mapping");
  return [options](Context& context) { return propose(*options, context); };
}

Run bind_check(OptionBinder& binder) {
  auto options = std::make_shared<MappingOptions>();
  binder.input("FILE", options->file, "The file to hold the mapping against; - is standard input",
               Presence::required);
  bind_reading(binder, options->reading);
  return [options](Context& context) { return check(*options, context); };
}

}  // namespace

const Command mapping_propose_command{
    "mapping propose", "Propose which column of a file means what",
    "kartei mapping propose kunden.csv                    columns, their meaning, how sure and why\n"
    "  kartei mapping propose kunden.csv --out kunden.toml  the same, saved to be edited",
    Writes::nothing, bind_propose};

const Command mapping_check_command{
    "mapping check", "Hold a saved mapping against a file",
    "kartei mapping check kunden.csv --mapping kunden.toml    exit code 1 when it does not fit",
    Writes::nothing, bind_check};

}  // namespace kartei::cli
