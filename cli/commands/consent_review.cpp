#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_desk.hpp"
#include "operations/export/list_file.hpp"

namespace kartei::cli {
namespace {

struct ReviewOptions {
  AimOptions aim;
  std::string out;
  std::string apply;
  std::string rejects;
  std::string language;
};

int write(const ReviewOptions& options, Context& context) {
  if (options.aim.channel.empty() || options.aim.purpose.empty())
    throw Error(ErrorKind::usage,
                "--out needs --channel and --purpose: what the people are to be contacted for");
  store::Store store = open_store(context);
  const auto counts = operations::write_desk(store, aim_of(options.aim, context), options.out,
                                             rule_set_of(options.aim.rule_set), language_of(options.language),
                                             context.environment());
  OutputTable table{"desk", {{"code"}, {"reason"}, {"rows", CellKind::number}}, {}};
  for (const operations::DeskCount& count : counts)
    table.rows.push_back({count.code, count.sentence, std::to_string(count.rows)});
  context.summarise(table);
  context.say(fmt::format("fill in facts or an evidence file in {}, then: kartei consent review --apply {}",
                          options.out, options.out));
  return 0;
}

std::size_t rows_of(const operations::DeskApplied& applied) {
  return static_cast<std::size_t>(applied.presumed + applied.proven + applied.open + applied.known) +
         applied.rejected.size();
}

void tell(const operations::DeskApplied& applied, const ReviewOptions& options, Context& context) {
  for (const std::string& finding : applied.rejected.findings()) context.warn(finding);
  if (applied.rejected.size() > 0)
    context.warn(fmt::format("{} of {} rows were not taken; {}", applied.rejected.size(), rows_of(applied),
                             options.rejects.empty()
                                 ? "name a file with --rejects to get them, with the reasons"
                                 : "they are in " + options.rejects));
  if (applied.known > 0)
    context.say(
        fmt::format("{} rows were taken back before, as they stand: they change nothing", applied.known));
}

int apply(const ReviewOptions& options, Context& context) {
  if (!options.rejects.empty()) operations::demand_table_name(options.rejects);
  store::Store store = open_store(context);
  const auto applied =
      operations::apply_desk(store, options.apply, rule_set_of(options.aim.rule_set), context.environment());
  if (!options.rejects.empty()) applied.rejected.write(options.rejects, context.environment().now);
  tell(applied, options, context);
  context.summarise(
      {"applied",
       {{"presumed", CellKind::number},
        {"proven", CellKind::number},
        {"open", CellKind::number},
        {"known", CellKind::number},
        {"rejected", CellKind::number}},
       {{std::to_string(applied.presumed), std::to_string(applied.proven), std::to_string(applied.open),
         std::to_string(applied.known), std::to_string(applied.rejected.size())}}});
  return 0;
}

int run(const ReviewOptions& options, Context& context) {
  if (options.out.empty() == options.apply.empty())
    throw Error(ErrorKind::usage,
                "give --out FILE.xlsx to write the workbook, or --apply FILE.xlsx to take it back");
  return options.apply.empty() ? write(options, context) : apply(options, context);
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ReviewOptions>();
  binder.choice("--channel", options->aim.channel, consent_channels(), "With --out: how to reach them");
  binder.text("--purpose", options->aim.purpose, "With --out: what for, in the rule set's words");
  bind_rule_set(binder, options->aim.rule_set);
  binder.text("--day", options->aim.day, "With --out: decide as of this day; else today");
  binder.output("--out", options->out, "Write those who wait for a decision or a proof (.xlsx or .csv)");
  binder.input("--apply", options->apply, "Take back what --out wrote, filled in");
  binder.output("--rejects", options->rejects,
                "With --apply: write rows that were not taken here, with the reasons (.csv or .xlsx)");
  bind_language(binder, options->language);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command consent_review_command{
    "consent review", "Let a person work off who waits for a decision or a proof, in a workbook",
    "kartei consent review --channel phone --purpose newsletter --out schreibtisch.xlsx    by reason, with "
    "facts\n"
    "  kartei consent review --apply schreibtisch.xlsx    one event for each row filled in",
    Writes::database, bind};

}  // namespace kartei::cli
