#include <fmt/format.h>

#include <memory>

#include "cli/commands/rights_commands.hpp"
#include "cli/reading_options.hpp"
#include "cli/rights_options.hpp"
#include "model/error.hpp"
#include "operations/input/input_file.hpp"
#include "operations/output_file.hpp"
#include "operations/retention/retention_apply.hpp"
#include "operations/retention/retention_plan.hpp"

namespace kartei::cli {
namespace {

struct RetentionOptions {
  std::string rules;
  std::string out;
  bool yes = false;
};

operations::RetentionRules rules_of(const RetentionOptions& options) {
  return operations::read_retention_rules(operations::read_input(options.rules).bytes, options.rules);
}

OutputTable plan_table(const std::vector<operations::RetentionItem>& items) {
  OutputTable table{"plan",
                    {{"group"},
                     {"number", CellKind::number},
                     {"name"},
                     {"last"},
                     {"kept_until"},
                     {"result"},
                     {"why"},
                     {"held_by"}},
                    {}};
  for (const operations::RetentionItem& item : items)
    table.rows.push_back({std::string(operations::to_text(item.group)), std::to_string(item.number),
                          item.name, to_text(item.last), to_text(item.kept_until),
                          item.hold ? "stays" : "goes", item.reason,
                          item.hold ? operations::to_text(*item.hold) : ""});
  return table;
}

int run_plan(const RetentionOptions& options, Context& context) {
  const operations::RetentionRules rules = rules_of(options);
  store::Store store = open_store(context);
  const auto items = operations::plan_retention(store, rules, context.environment());
  if (options.out.empty() || context.has_format()) context.print(plan_table(items));
  if (!options.out.empty()) operations::write_retention_plan(options.out, items, context.environment());
  return 0;
}

void tell_left(const std::vector<operations::LeftWord>& left) {
  if (left.empty()) return;
  throw Error(
      ErrorKind::failed,
      fmt::format("{} words of persons who went are still there, the first at {} ({}); look at the places",
                  left.size(), left.front().table, left.front().place));
}

int run_apply(const RetentionOptions& options, Context& context) {
  const operations::RetentionRules rules = rules_of(options);
  if (!options.yes && !context.environment().dry_run)
    throw Error(ErrorKind::policy,
                "what goes is never brought back; look at it with kartei retention plan, and say that it is "
                "meant with --yes");
  store::Store store = open_store(context);
  const auto summary = operations::apply_retention(store, context.database(), rules, context.environment());
  if (!summary.recipients.empty()) context.print(recipient_table(summary.recipients));
  OutputTable table{"gone", {{"group"}, {"count", CellKind::number}}, {}};
  for (const auto& [group, count] : summary.counts) table.rows.push_back({group, std::to_string(count)});
  context.summarise(table);
  if (summary.operation && !summary.is_scrubbed)
    context.warn("others are using the database: its free pages are emptied by the next command that writes");
  tell_left(summary.left);
  return 0;
}

int run_template(const std::string& out, Context& context) {
  if (out.empty())
    context.out() << operations::retention_template;
  else
    operations::write_file(out, operations::retention_template);
  return 0;
}

void bind_rules(OptionBinder& binder, RetentionOptions& options) {
  binder.input("--rules", options.rules, "The company's time limits; kartei retention template makes a file",
               Presence::required);
}

Run bind_plan(OptionBinder& binder) {
  auto options = std::make_shared<RetentionOptions>();
  bind_rules(binder, *options);
  binder.output("--out", options->out, "Write the list in German (.xlsx or .csv), to be looked through");
  return [options](Context& context) { return run_plan(*options, context); };
}

Run bind_apply(OptionBinder& binder) {
  auto options = std::make_shared<RetentionOptions>();
  bind_rules(binder, *options);
  binder.flag("--yes", options->yes, "Yes, for good");
  return [options](Context& context) { return run_apply(*options, context); };
}

Run bind_template(OptionBinder& binder) {
  auto out = std::make_shared<std::string>();
  binder.output("--out", *out, "The file to write; else standard output");
  return [out](Context& context) { return run_template(*out, context); };
}

}  // namespace

const Command retention_template_command{
    "retention template",
    "Write time limits to fill in: how long which records are kept",
    "kartei retention template --out fristen.toml    then set what your company decided on",
    Writes::nothing,
    bind_template,
    Prints::text};

const Command retention_plan_command{
    "retention plan", "Show whose time is over, by which rule, and what keeps them nevertheless",
    "kartei retention plan --rules fristen.toml\n"
    "  kartei retention plan --rules fristen.toml --out loeschliste.xlsx    for who answers for it",
    Writes::nothing, bind_plan};

const Command retention_apply_command{
    "retention apply", "Erase for good what retention plan shows, and print who must be told (GDPR 19)",
    "kartei retention apply --rules fristen.toml --dry-run --format table    how much would go\n"
    "  kartei retention apply --rules fristen.toml --yes    never undone",
    Writes::database, bind_apply};

}  // namespace kartei::cli
