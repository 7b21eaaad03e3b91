#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/consent/suppression.hpp"
#include "store/suppressions.hpp"

namespace kartei::cli {
namespace {

struct AddOptions {
  std::string subject;
  std::string channel;
  std::string reason;
};

struct ImportOptions {
  operations::ListImport what;
  std::string as_of;
  std::string rule_set;
};

int add(const AddOptions& options, Context& context) {
  store::Store store = open_store(context);
  operations::SuppressionAct act{options.subject, {}, options.reason};
  if (!options.channel.empty()) act.channel = channel_from_text(options.channel);
  const auto added = operations::add_suppression(store, act, context.environment());
  OutputTable table{"suppressed", {{"value"}, {"channel"}}, {}};
  for (const std::string& value : added.values)
    table.rows.push_back({value, options.channel.empty() ? "all" : options.channel});
  context.summarise(table);
  return 0;
}

/// How old a copy is, and whether the rule set still takes it.
OutputTable list_table(store::Store& store, const consent::RuleSet& rules, const Context& context) {
  const Day today = context.environment().today();
  OutputTable table{"external_lists",
                    {{"list"},
                     {"as_of"},
                     {"age_days", CellKind::number},
                     {"max_age_days", CellKind::number},
                     {"state"},
                     {"entries", CellKind::number},
                     {"file"},
                     {"recorded_at"},
                     {"recorded_by"}},
                    {}};
  for (const store::ExternalListCopy& copy : store::external_lists(store)) {
    const auto age = (today - copy.as_of).count();
    const consent::ExternalList* known = rules.list(copy.name);
    const bool is_stale = known != nullptr && age > known->max_age_days;
    table.rows.push_back({copy.name, to_text(copy.as_of), std::to_string(age),
                          known == nullptr ? "" : std::to_string(known->max_age_days),
                          known == nullptr ? "not in the rule set"
                          : is_stale       ? "too old"
                                           : "current",
                          std::to_string(copy.entries), copy.file_name, copy.recorded_at, copy.recorded_by});
  }
  return table;
}

OutputTable own_table(store::Store& store) {
  OutputTable table{"suppressions",
                    {{"suppression", CellKind::number},
                     {"channel"},
                     {"reason"},
                     {"note"},
                     {"recorded_at"},
                     {"recorded_by"}},
                    {}};
  for (const store::SuppressionView& view : store::all_suppressions(store)) {
    const store::Suppression& one = view.suppression;
    table.rows.push_back({std::to_string(one.id), std::string(one.channel ? to_text(*one.channel) : "all"),
                          one.reason, view.note, one.at, view.by});
  }
  return table;
}

int list(const std::string& rule_set, Context& context) {
  store::Store store = open_store(context);
  context.print(own_table(store));
  context.print(list_table(store, rule_set_of(rule_set), context));
  return 0;
}

int import_external(ImportOptions options, Context& context) {
  const auto day = day_from_text(options.as_of);
  if (!day)
    throw Error(ErrorKind::usage, fmt::format("--as-of '{}' is no day; write 2026-11-22", options.as_of));
  options.what.as_of = *day;
  store::Store store = open_store(context);
  const auto imported =
      operations::import_list(store, options.what, rule_set_of(options.rule_set), context.environment());
  context.summarise({"imported",
                     {{"list"}, {"as_of"}, {"entries", CellKind::number}, {"left_out", CellKind::number}},
                     {{imported.copy.name, to_text(imported.copy.as_of),
                       std::to_string(imported.copy.entries), std::to_string(imported.left_out)}}});
  return 0;
}

Run bind_add(OptionBinder& binder) {
  auto options = std::make_shared<AddOptions>();
  binder.text("PARTY|VALUE", options->subject, "Number of the party, or the mailbox or telephone number",
              Presence::required);
  binder.choice("--channel", options->channel, consent_channels(), "Only this channel; else all");
  binder.text("--reason", options->reason, "Why, in free words", Presence::required);
  return [options](Context& context) { return add(*options, context); };
}

Run bind_list(OptionBinder& binder) {
  auto rule_set = std::make_shared<std::string>();
  bind_rule_set(binder, *rule_set);
  return [rule_set](Context& context) { return list(*rule_set, context); };
}

Run bind_import(OptionBinder& binder) {
  auto options = std::make_shared<ImportOptions>();
  binder.input("FILE", options->what.file, "The list: ecg-liste.hash, or a table", Presence::required);
  binder.text("--list", options->what.list, "Which one, as the rule set calls it: ECG, Robinson, CH-Stern",
              Presence::required);
  binder.text("--as-of", options->as_of, "The day the list was current", Presence::required);
  binder.texts(
      "--column", options->what.columns,
      "Which column holds what, as NAME=HEAD; names are email, phone, mobile, first_name, last_name, "
      "street, house_number, postcode, city, flag");
  bind_rule_set(binder, options->rule_set);
  return [options](Context& context) { return import_external(*options, context); };
}

}  // namespace

const Command suppression_add_command{
    "suppression add", "Put a value on the suppression list, as a keyed hash",
    "kartei suppression add anna@example.de --reason \"Beschwerde vom 20.11.\"    known or not",
    Writes::database, bind_add};

const Command suppression_list_command{
    "suppression list", "List the own suppressions, and the external lists with their age",
    "kartei suppression list    by number and reason: the values are hashes", Writes::nothing, bind_list};

const Command suppression_import_command{
    "suppression import", "Take in a list that others keep: ECG, Robinson, stars of the Swiss directory",
    "kartei suppression import ecg-liste.hash --list ECG --as-of 2026-11-20          Austria's list, binary\n"
    "  kartei suppression import robinson.csv --list Robinson --as-of 2026-11-01 --column last_name=Nachname",
    Writes::database, bind_import};

}  // namespace kartei::cli
