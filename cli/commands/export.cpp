#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/consent_options.hpp"
#include "cli/left_behind.hpp"
#include "cli/reading_options.hpp"
#include "model/error.hpp"
#include "operations/export/export_changes.hpp"
#include "operations/export/export_form.hpp"
#include "operations/export/export_list.hpp"
#include "operations/revocation/export_revocations.hpp"
#include "segment/period.hpp"

namespace kartei::cli {
namespace {

struct ExportOptions {
  std::string segment;
  bool all = false;
  AimOptions aim;
  std::string recipient;
  std::string file;
  std::string denied_file;
  std::string dialect = "excel";
  std::string language;
  std::string from_country;
  bool household = false;
  std::string columns;
  std::string form;
  std::string vcard = "3";
  std::optional<std::int64_t> sample;
  std::string without_exported_since;
  std::string one_per;
  std::string prefer;
  std::string changes_since;
  std::string for_source;
  std::string revoked_since;
  std::string split_by;
};

std::optional<Day> day_of(std::string_view option, const std::string& written, Day today) {
  if (written.empty()) return std::nullopt;
  const auto period = segment::period_from_text(written, today);
  if (!period)
    throw Error(ErrorKind::usage,
                fmt::format("{} '{}' is no day; write 2026-11-22, or \"90 days ago\"", option, written));
  return period->first;
}

exports::CsvDialect dialect_of(const ExportOptions& options) {
  return options.dialect == "rfc4180" ? exports::CsvDialect::rfc4180 : exports::CsvDialect::excel_de;
}

operations::ListChoice choice_of(const ExportOptions& options) {
  operations::ListChoice choice;
  choice.one_per_organisation = !options.one_per.empty();
  choice.prefer = operations::preferences_from_text(options.prefer);
  if (!choice.prefer.empty() && !choice.one_per_organisation)
    throw Error(ErrorKind::usage,
                "--prefer says whom to take of an organisation; it goes with --one-per organisation");
  if (options.sample) choice.sample = static_cast<std::size_t>(*options.sample);
  return choice;
}

operations::ExportDraft draft_of(const ExportOptions& options, const Context& context) {
  if (options.all == !options.segment.empty())
    throw Error(ErrorKind::usage, "say whom: either --segment 'EXPRESSION' or --all");
  operations::ExportDraft draft;
  draft.segment = options.segment;
  draft.aim = aim_of(options.aim, context);
  draft.recipient = options.recipient;
  draft.file = options.file;
  draft.denied_file = options.denied_file;
  draft.dialect = dialect_of(options);
  draft.language = language_of(options.language);
  draft.sender_country = sender_country(context, options.from_country);
  draft.one_letter_a_household = options.household;
  draft.columns = options.columns;
  draft.form = options.form;
  draft.vcard = options.vcard == "4" ? exports::VcardVersion::v4_0 : exports::VcardVersion::v3_0;
  const Day today = context.environment().today();
  draft.without_exported_since = day_of("--exclude-exported-since", options.without_exported_since, today);
  draft.choice = choice_of(options);
  draft.is_split_by_owner = !options.split_by.empty();
  return draft;
}

OutputTable table_of_files(const ExportOptions& options, const operations::ExportSummary& summary) {
  OutputTable list{"export", {{"file"}, {"to"}}, {}};
  const bool is_split = !options.split_by.empty();
  if (is_split) list.columns.push_back({"owner"});
  for (const char* count : {"decided", "exported", "left_out", "export"})
    list.columns.push_back({count, CellKind::number});
  for (const operations::ExportedFile& one : summary.files) {
    std::vector<std::string> row{one.file, options.recipient};
    if (is_split) row.push_back(one.owner);
    row.insert(row.end(),
               {std::to_string(one.decided), std::to_string(one.exported),
                std::to_string(one.decided - one.exported), one.id ? std::to_string(one.id.value) : ""});
    list.rows.push_back(std::move(row));
  }
  return list;
}

void report(Context& context, const ExportOptions& options, const operations::ExportSummary& summary) {
  OutputTable counts{"reasons", {{"result"}, {"parties", CellKind::number}, {"code"}, {"reason"}}, {}};
  for (const operations::ExportCount& count : summary.counts)
    counts.rows.push_back({count.result, std::to_string(count.parties), count.reason, count.sentence});
  OutputTable duties{"duties", {{"duty"}, {"what_to_do"}}, {}};
  for (const auto& [duty, what_to_do] : summary.duties)
    duties.rows.push_back({std::string(to_text(duty)), what_to_do});
  context.summarise(table_of_files(options, summary));
  context.summarise(counts);
  if (!duties.rows.empty()) context.summarise(duties);
}

bool says_whom(const ExportOptions& options) {
  return options.all || !options.segment.empty() || !options.aim.channel.empty() ||
         !options.aim.purpose.empty() || !options.denied_file.empty();
}

void demand_aim(const ExportOptions& options) {
  if (options.aim.channel.empty()) throw Error(ErrorKind::usage, "say how to reach them: --channel email");
  if (options.aim.purpose.empty()) throw Error(ErrorKind::usage, "say what for: --purpose newsletter");
  if (options.recipient.empty()) throw Error(ErrorKind::usage, "say who gets the list: --to \"Agentur X\"");
}

/// What only goes with --changes-since or --revoked-since, and what never does.
void demand_one_kind(const ExportOptions& options) {
  const bool is_changes = !options.changes_since.empty();
  if (is_changes != !options.for_source.empty())
    throw Error(ErrorKind::usage, "--changes-since and --for-source go together");
  if (is_changes && (says_whom(options) || !options.recipient.empty() || !options.revoked_since.empty()))
    throw Error(
        ErrorKind::usage,
        "--changes-since is for a source of our own: without segment, channel, purpose and recipient");
  if (is_changes) return;
  if (options.revoked_since.empty()) return demand_aim(options);
  if (options.recipient.empty())
    throw Error(ErrorKind::usage, "say whose lists it is about: --to \"Agentur X\"");
  if (says_whom(options))
    throw Error(ErrorKind::usage,
                "--revoked-since is about all that --to was given: without segment, channel and purpose");
}

int run_revocations(const ExportOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto summary = operations::export_revocations(
      store, {options.revoked_since, options.recipient, options.file, dialect_of(options)},
      rule_set_of(options.aim.rule_set), context.environment());
  context.summarise(
      {"revocations",
       {{"file"},
        {"to"},
        {"handed_over", CellKind::number},
        {"revoked", CellKind::number},
        {"export", CellKind::number}},
       {{options.file, options.recipient, std::to_string(summary.handed_over),
         std::to_string(summary.revoked), summary.id ? std::to_string(summary.id.value) : ""}}});
  OutputTable reasons{"reasons", {{"code"}, {"values", CellKind::number}}, {}};
  for (const auto& [code, values] : summary.reasons) reasons.rows.push_back({code, std::to_string(values)});
  if (!reasons.rows.empty()) context.summarise(reasons);
  if (summary.untold > 0)
    context.warn(
        fmt::format("{} of those erased since stood on lists without Kartei-Nr: nothing is left to name them "
                    "by; the erasure "
                    "itself told which recipients to write to",
                    summary.untold));
  return 0;
}

int run_changes(const ExportOptions& options, Context& context) {
  store::Store store = open_store(context);
  const auto summary = operations::export_changes(
      store, {options.changes_since, options.for_source, options.file, dialect_of(options)},
      context.environment());
  context.summarise(
      {"changes",
       {{"file"},
        {"source"},
        {"parties", CellKind::number},
        {"values", CellKind::number},
        {"losing_keys", CellKind::number},
        {"export", CellKind::number}},
       {{options.file, options.for_source, std::to_string(summary.parties), std::to_string(summary.values),
         std::to_string(summary.losing_keys), summary.id ? std::to_string(summary.id.value) : ""}}});
  return 0;
}

int run(const ExportOptions& options, Context& context) {
  demand_one_kind(options);
  if (!options.changes_since.empty()) return run_changes(options, context);
  if (!options.revoked_since.empty()) return run_revocations(options, context);
  const operations::ExportDraft draft = draft_of(options, context);
  warn_of_left_behind(context, {options.file, options.denied_file});
  store::Store store = open_store(context);
  const auto summary =
      operations::export_list(store, draft, rule_set_of(options.aim.rule_set), context.environment());
  report(context, options, summary);
  return 0;
}

Run bind(OptionBinder& binder) {
  auto options = std::make_shared<ExportOptions>();
  binder.text("--segment", options->segment,
              "Whom: a saved segment, or a filter: country = DE and not tag = Lieferant");
  binder.flag("--all", options->all, "Everybody");
  binder.choice("--channel", options->aim.channel, consent_channels(), "How to reach them");
  binder.text("--purpose", options->aim.purpose,
              "What for, in the rule set's words: newsletter, Einladung, ...");
  bind_rule_set(binder, options->aim.rule_set);
  binder.text("--to", options->recipient,
              "Who gets the list: a recipient defined with `kartei recipient add`");
  binder.output("--out", options->file,
                "The list: .csv, .xlsx, .vcf or .jsonl; its manifest is written beside it",
                Presence::required);
  binder.output("--denied", options->denied_file, "The others with their reasons: .csv or .xlsx");
  binder.choice("--dialect", options->dialect, {"excel", "rfc4180"},
                "CSV for a German Excel (default) or for machines");
  binder.flag("--household", options->household,
              "One letter for all of a household who may be written to (with --channel post)");
  binder.text("--columns", options->columns, "Which columns, and how to call them: last_name,email as Mail");
  binder.choice("--form", options->form, operations::export_form_names(),
                "Columns as a newsletter tool imports them, as CSV by RFC 4180 (with --channel email)");
  binder.choice("--vcard", options->vcard, {"3", "4"}, "Version of cards (default 3)");
  binder.choice("--one-per", options->one_per, {"organisation"}, "Of each organisation only one person");
  binder.text("--prefer", options->prefer,
              "Whom, with --one-per: role (in a deal, deciders first), function (whose position is known)");
  binder.number("--sample", options->sample, {1, std::numeric_limits<std::int64_t>::max()},
                "Only so many of those allowed, the same every time");
  binder.choice("--split-by", options->split_by, {"owner"},
                "A file for each owner, called after them: liste-anna.csv, liste-ohne-betreuer.csv");
  binder.text("--exclude-exported-since", options->without_exported_since,
              "Leave out who was handed over by this channel since that day: 2026-05-01, \"90 days ago\"");
  binder.text("--changes-since", options->changes_since,
              "Instead of a list: what reads otherwise since that day or operation, for --for-source");
  binder.text("--for-source", options->for_source, "Whose columns and keys the changes are told in");
  binder.text(
      "--revoked-since", options->revoked_since,
      "Instead of a list: whom --to was given and may not contact any more since that day or operation");
  bind_from_country(binder, options->from_country);
  bind_language(binder, options->language);
  return [options](Context& context) { return run(*options, context); };
}

}  // namespace

const Command export_command{
    "export", "Write a list of those who may be contacted; the others are counted by reason",
    "kartei export --segment 'tag = Messe and country = DE' --channel email --purpose Einladung "
    "--to \"Agentur X\" --out einladung.xlsx --denied ohne.csv    who may be invited\n"
    "  kartei export --all --channel post --purpose newsletter --to Druckerei --out post.csv --dry-run    "
    "only count\n"
    "  kartei export --changes-since 2026-11-01 --for-source erp --out korrekturen.csv    for the ERP\n"
    "  kartei export --revoked-since 2026-11-01 --to \"Agentur X\" --out streichen.csv    whom it must drop",
    Writes::database, bind};

}  // namespace kartei::cli
