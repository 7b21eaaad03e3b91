#include "cli/reading_options.hpp"

#include <fmt/format.h>

#include "mapping/saved.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "operations/database_files.hpp"
#include "operations/input/fixed_layout_file.hpp"
#include "operations/input/input_file.hpp"
#include "operations/input/input_format.hpp"
#include "reference/keys.hpp"
#include "reference/name_words.hpp"
#include "store/sidecar.hpp"
#include "text/encoding.hpp"

namespace kartei::cli {

void bind_reading(OptionBinder& binder, ReadingOptions& options) {
  binder.text(reading_option::from, options.from, "The format (csv, xlsx, vcard); else by content");
  binder.input(reading_option::mapping, options.mapping,
               "A mapping file: which column means what; else proposed");
  binder.text(reading_option::encoding, options.encoding,
              "utf-8, windows-1252, cp850, macintosh, utf-16le, utf-16be");
  binder.text(reading_option::delimiter, options.delimiter, "One character, or tab");
  binder.choice(reading_option::header, options.header, {"yes", "no"},
                "Whether the first row names the columns");
  binder.text(reading_option::sheet, options.sheet, "Read this sheet of a workbook only");
  binder.text(reading_option::note, options.note, "A note to the card: what was scribbled on its back");
  binder.text(reading_option::query, options.query, "What to read of a database: \"select ... from ...\"");
  binder.input(reading_option::layout, options.layout,
               "A layout file: where the columns of a fixed-width file stand");
  binder.text("--country", options.country,
              "Country of numbers and postcodes that tell none; else the mapping's, or DE");
  binder.flag("--mend", options.mend,
              "Mend what is likely, too: names in capitals, first and last name swapped, no salutation");
  binder.input("--quality", options.quality,
               "A file with your own lists of what is sensitive and how quality is judged");
}

namespace {

/// The country told on the command line goes before the mapping's, that before the default.
void take_country(const std::string& told, operations::ReadChoices& choices) {
  if (!told.empty()) choices.country = country_of(told);
  if (!choices.mapping) return;
  if (told.empty()) choices.country = choices.mapping->country;
  choices.mapping->country = choices.country;
}

}  // namespace

quality::Rules read_quality(const std::string& file) {
  if (file.empty()) return quality::shipped_rules();
  return quality::read_rules(operations::read_input(file).bytes, file);
}

bool warn_of_nothing(Context& context, const std::string& file, std::uint64_t records,
                     std::uint64_t rejected) {
  if (records == 0) context.warn(fmt::format("{}: there are no rows in it; ask where it comes from", file));
  if (records == 0 || rejected < records) return true;
  context.warn(
      fmt::format("{}: not one of its rows is a contact; is it the right file, is its format right "
                  "(--from), are its columns (kartei mapping propose)?",
                  file));
  return false;
}

operations::ReadChoices read_choices(const ReadingOptions& options, const std::vector<std::string>& files) {
  operations::ReadChoices choices;
  choices.from = options.from;
  choices.import.delimiter = options.delimiter;
  choices.import.table = options.sheet;
  choices.import.note = options.note;
  choices.import.query = options.query;
  if (!options.layout.empty()) {
    choices.import.layout = operations::read_fixed_layout(options.layout);
    if (choices.from.empty()) choices.from = operations::fixed_layout_format();
  }
  choices.mend = options.mend;
  if (!options.header.empty()) choices.import.has_header = options.header == "yes";
  if (!options.encoding.empty()) {
    const auto encoding = text::encoding_from_text(options.encoding);
    if (!encoding)
      throw Error(
          ErrorKind::usage,
          fmt::format("--encoding '{}' is not known; there are utf-8, windows-1252, cp850, macintosh, "
                      "utf-16le, utf-16be",
                      options.encoding));
    choices.import.encoding = text::to_text(*encoding);
  }
  if (!options.mapping.empty())
    choices.mapping = mapping::from_toml(operations::read_input(options.mapping).bytes, options.mapping);
  if (!options.quality.empty())
    choices.rules = std::make_shared<const quality::Rules>(read_quality(options.quality));
  take_country(options.country, choices);
  operations::refuse_misfits(files, choices.from, choices.import);
  return choices;
}

store::Store open_store(Context& context) {
  store::StoreOptions options;
  options.interrupted = context.environment().stop;
  store::Store store = store::Store::open(context.database(), options);
  const std::string sidecar = operations::sidecar_file(store, context.environment());
  if (store::is_sidecar_ahead(store, sidecar)) context.warn(store::sidecar_problem(store, sidecar));
  return store;
}

void bind_from_country(OptionBinder& binder, std::string& country) {
  binder.text("--from-country", country,
              "Where letters come from: abroad they name the country; else the environment's "
              "KARTEI_FROM_COUNTRY, or DE");
}

std::string sender_country(const Context& context, const std::string& told) {
  if (!told.empty()) return country_of(told, "--from-country");
  return context.from_country().empty() ? "DE" : country_of(context.from_country(), "KARTEI_FROM_COUNTRY");
}

std::string country_of(const std::string& told, std::string_view option) {
  if (const auto code = reference::country_code(reference::country_key(told))) return std::string(*code);
  throw Error(ErrorKind::usage,
              fmt::format("{} '{}' is no country; write its ISO code, as AT", option, told));
}

OutputTable decision_table() {
  return {"decisions", {{"file"}, {"about"}, {"decided"}, {"because"}, {"override"}}, {}};
}

void add_decisions(OutputTable& table, const std::string& file, const std::vector<Decision>& decisions) {
  for (const Decision& decision : decisions)
    table.rows.push_back(
        {file, decision.subject, decision.choice, decision.reason, decision.override_option});
}

OutputTable sensitive_table() {
  return {"sensitive_columns",
          {{"file"}, {"sheet"}, {"column"}, {"kind"}, {"because"}, {"became"}, {"values", CellKind::number}},
          {}};
}

void add_sensitive(OutputTable& table, const std::string& file,
                   const std::vector<operations::SensitiveColumn>& columns) {
  for (const operations::SensitiveColumn& column : columns) {
    if (!column.column && column.dropped_values == 0) continue;
    table.rows.push_back({file, column.table, column.name, column.kind, column.reason,
                          column.column ? "kept, by the mapping's legal_basis" : "dropped",
                          column.column ? "" : std::to_string(column.dropped_values)});
  }
}

void warn_of_dropped(Context& context, const std::string& file,
                     const std::vector<operations::SensitiveColumn>& columns) {
  for (const operations::SensitiveColumn& column : columns) {
    if (column.dropped_values == 0) continue;
    context.warn(fmt::format(
        "{}: column \"{}\" holds sensitive data ({}, by {}): {} values were dropped; to keep them "
        "say in a mapping by what right: \"{}\" = {{ target = \"ignored\", legal_basis = \"...\" }}",
        file, column.name, column.kind, column.reason, column.dropped_values, column.name));
  }
}

OutputTable finding_table() {
  return {"findings",
          {{"file"}, {"sheet"}, {"line", CellKind::number}, {"severity"}, {"field"}, {"what"}, {"fix"}},
          {}};
}

std::vector<std::string> finding_row(const Diagnostic& finding) {
  return {finding.place.file,
          finding.place.table,
          std::to_string(finding.place.line),
          finding.severity == Severity::reject    ? "rejected"
          : finding.severity == Severity::warning ? "warning"
                                                  : "doubtful",
          finding.field,
          finding.what,
          finding.fix};
}

}  // namespace kartei::cli
