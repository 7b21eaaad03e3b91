#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/reading_options.hpp"
#include "operations/export/list_file.hpp"
#include "operations/qualify/attributes.hpp"
#include "operations/qualify/import_values.hpp"
#include "operations/qualify/set_values.hpp"
#include "text/text.hpp"

namespace kartei::cli {
namespace {

std::string number_of(OperationId operation) { return operation ? std::to_string(operation.value) : ""; }

std::vector<std::string> texts_of(std::span<const std::string_view> words) {
  return {words.begin(), words.end()};
}

struct DefineOptions {
  qualify::Attribute attribute;
  std::string type;
  std::string sensitivity = "none";
  std::vector<std::string> options;
};

std::vector<std::string> parted(const std::vector<std::string>& lists) {
  std::vector<std::string> options;
  for (const std::string& list : lists)
    for (const std::string_view option : text::split(list, ',')) options.emplace_back(text::trim(option));
  return options;
}

int define(DefineOptions& options, Context& context) {
  options.attribute.type = *qualify::attribute_type_from_text(options.type);
  options.attribute.sensitivity = *qualify::sensitivity_from_text(options.sensitivity);
  options.attribute.options = parted(options.options);
  store::Store store = open_store(context);
  const auto summary = operations::define_attribute(store, options.attribute, context.environment());
  if (summary.attributes > qualify::attributes_at_most)
    context.warn(fmt::format(
        "there are {} attributes now; beyond {} nobody fills them: kartei qualify list tells which "
        "are used",
        summary.attributes, qualify::attributes_at_most));
  context.summarise(
      {"defined",
       {{"attribute"}, {"attributes", CellKind::number}, {"operation", CellKind::number}},
       {{options.attribute.name, std::to_string(summary.attributes), number_of(summary.operation)}}});
  return 0;
}

struct UndefineOptions {
  std::string name;
  bool with_values = false;
};

int undefine(const UndefineOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto summary =
      operations::undefine_attribute(store, options.name, options.with_values, context.environment());
  context.summarise({"undefined",
                     {{"attribute"}, {"values", CellKind::number}, {"operation", CellKind::number}},
                     {{options.name, std::to_string(summary.values), number_of(summary.operation)}}});
  return 0;
}

int list(Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"attributes",
                    {{"attribute"},
                     {"label"},
                     {"type"},
                     {"unit"},
                     {"options"},
                     {"sensitivity"},
                     {"parties", CellKind::number},
                     {"newest"},
                     {"advice"}},
                    {}};
  for (const auto& [attribute, use] : operations::report_attributes(store))
    table.rows.push_back({attribute.name, attribute.label, std::string(to_text(attribute.type)),
                          attribute.unit, fmt::format("{}", fmt::join(attribute.options, ", ")),
                          std::string(to_text(attribute.sensitivity)), std::to_string(use.parties),
                          use.newest,
                          use.parties > 0 ? "" : "nobody fills it: undefine it, or say who should"});
  context.print(table);
  return 0;
}

struct ValueOptions {
  std::int64_t party = 0;
  std::vector<std::string> words;
};

OutputTable changed_table(const operations::ValuesSummary& summary) {
  return {
      "qualified",
      {{"party", CellKind::number}, {"changed", CellKind::number}, {"operation", CellKind::number}},
      {{std::to_string(summary.party.value), std::to_string(summary.changed), number_of(summary.operation)}}};
}

int set(const ValueOptions& options, Context& context) {
  store::Store store = open_store(context);
  context.summarise(changed_table(
      operations::set_values(store, PartyId{options.party}, options.words, context.environment())));
  return 0;
}

int unset(const ValueOptions& options, Context& context) {
  store::Store store = open_store(context);
  context.summarise(changed_table(
      operations::unset_values(store, PartyId{options.party}, options.words, context.environment())));
  return 0;
}

int show(const ValueOptions& options, Context& context) {
  store::Store store = open_store(context);
  OutputTable table{"qualifications", {{"attribute"}, {"value"}, {"state"}, {"origin"}, {"as_of"}}, {}};
  for (const store::Qualification& one : operations::values_of(store, PartyId{options.party}))
    table.rows.push_back({one.name, one.value, one.state, one.origin, one.as_of});
  context.print(table);
  return 0;
}

struct ImportOptions {
  operations::ValuesImport wanted;
  std::string rejects;
};

int import(ImportOptions& options, Context& context) {
  if (!options.rejects.empty()) operations::demand_table_name(options.rejects);
  store::Store store = open_store(context);
  const auto imported = operations::import_values(store, options.wanted, context.environment());
  if (!options.rejects.empty()) imported.rejected.write(options.rejects, context.environment().now);
  for (const std::string& finding : imported.rejected.findings()) context.warn(finding);
  if (imported.rejected.size() > 0)
    context.warn(fmt::format(
        "{} of {} rows have something that was not taken; {}", imported.rejected.size(), imported.rows,
        options.rejects.empty() ? "name a file with --rejects to get them, with the reasons"
                                : "they are in " + options.rejects));
  context.summarise(
      {"qualified",
       {{"rows", CellKind::number},
        {"parties", CellKind::number},
        {"values", CellKind::number},
        {"rejected", CellKind::number},
        {"ignored_columns"},
        {"operation", CellKind::number}},
       {{std::to_string(imported.rows), std::to_string(imported.parties), std::to_string(imported.values),
         std::to_string(imported.rejected.size()), fmt::format("{}", fmt::join(imported.ignored, ", ")),
         number_of(imported.operation)}}});
  return 0;
}

Run bind_define(OptionBinder& binder) {
  auto options = std::make_shared<DefineOptions>();
  binder.text("NAME", options->attribute.name, "One word of small letters, digits and _, as in filters",
              Presence::required);
  binder.choice("--type", options->type, texts_of(qualify::attribute_type_words()), "What its values are",
                Presence::required);
  binder.text("--label", options->attribute.label, "As shown to people; else the name");
  binder.text("--unit", options->attribute.unit, "Of a number: people, EUR");
  binder.texts("--options", options->options,
               "What can be chosen, of choice and choices: \"Bau, Handel\", or one each time");
  binder.choice("--sensitivity", options->sensitivity, texts_of(qualify::sensitivity_words()),
                "Whether its values are personal data, or what GDPR 9 protects");
  binder.text("--legal-basis", options->attribute.legal_basis,
              "Why a sensitive one may be kept, as \"GDPR 9(2)(a), consent of 2026-03-01\"");
  return [options](Context& context) { return define(*options, context); };
}

Run bind_undefine(OptionBinder& binder) {
  auto options = std::make_shared<UndefineOptions>();
  binder.text("NAME", options->name, "Name of the attribute", Presence::required);
  binder.flag("--with-values", options->with_values, "Delete its values, too");
  return [options](Context& context) { return undefine(*options, context); };
}

Run bind_list(OptionBinder&) { return list; }

std::shared_ptr<ValueOptions> bind_party(OptionBinder& binder) {
  auto options = std::make_shared<ValueOptions>();
  binder.number("PARTY", options->party, "Number of the party", Presence::required);
  return options;
}

Run bind_set(OptionBinder& binder) {
  const auto options = bind_party(binder);
  binder.texts("ASSIGNMENT", options->words, "ATTRIBUTE=VALUE; of choices several with commas",
               Presence::required);
  return [options](Context& context) { return set(*options, context); };
}

Run bind_unset(OptionBinder& binder) {
  const auto options = bind_party(binder);
  binder.texts("ATTRIBUTE", options->words, "Names of attributes", Presence::required);
  return [options](Context& context) { return unset(*options, context); };
}

Run bind_show(OptionBinder& binder) {
  const auto options = bind_party(binder);
  return [options](Context& context) { return show(*options, context); };
}

Run bind_import(OptionBinder& binder) {
  auto options = std::make_shared<ImportOptions>();
  binder.input("FILE", options->wanted.file, "A table with columns called as attributes", Presence::required);
  binder.text("--by", options->wanted.by, "The column that says who a row is about", Presence::required);
  binder.text("--source", options->wanted.source, "Whose keys that column holds; else numbers of parties");
  binder.output("--rejects", options->rejects,
                "Write rows with something that was not taken here (.csv or .xlsx)");
  return [options](Context& context) { return import(*options, context); };
}

}  // namespace

const Command qualify_define_command{
    "qualify define", "Define an attribute of parties",
    "kartei qualify define industry --type choice --options Bau --options Handel --label Branche\n"
    "  kartei qualify define employees --type number --unit Personen",
    Writes::database, bind_define};
const Command qualify_undefine_command{"qualify undefine", "Take an attribute away",
                                       "kartei qualify undefine shoe_size --with-values", Writes::database,
                                       bind_undefine};
const Command qualify_list_command{"qualify list", "List the attributes, and how many parties have a value",
                                   "kartei qualify list --format json", Writes::nothing, bind_list};
const Command qualify_set_command{"qualify set", "Say attributes of a party",
                                  "kartei qualify set 42 industry=Bau employees=250", Writes::database,
                                  bind_set};
const Command qualify_unset_command{"qualify unset", "Take attributes of a party away",
                                    "kartei qualify unset 42 industry", Writes::database, bind_unset};
const Command qualify_show_command{"qualify show", "Show the attributes of a party, and how they are known",
                                   "kartei qualify show 42", Writes::nothing, bind_show};
const Command qualify_import_command{
    "qualify import", "Take attributes of many parties from a table",
    "kartei qualify import branchen.xlsx --by Kundennummer --source erp --rejects abgewiesen.csv",
    Writes::database, bind_import};

}  // namespace kartei::cli
