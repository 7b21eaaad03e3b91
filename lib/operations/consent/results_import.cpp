#include "operations/consent/results_import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "model/error.hpp"
#include "operations/consent/consent_journal.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/consent/reach_of_a_no.hpp"
#include "operations/consent/result_meanings.hpp"
#include "operations/consent/results_about.hpp"
#include "operations/input/column_roles.hpp"
#include "operations/input/refused_row.hpp"
#include "operations/input/told_moment.hpp"
#include "store/contact_states.hpp"
#include "store/golden.hpp"
#include "store/uses.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using consent::Event;
using consent::EventKind;

const std::vector<ColumnRole>& result_roles() {
  static const std::vector<ColumnRole> roles{
      {"party", {"kartei-nr", "kartei-nr.", "karteinummer", "party"}},
      {"key", {"kundennummer", "kundennr", "kunden-nr", "kunden-nr.", "key", "schluessel"}},
      {"value",
       {"e-mail", "email", "email address", "e-mail-adresse", "mail", "telefon", "telefonnummer", "rufnummer",
        "phone", "mobil", "value", "kontaktweg"}},
      {"result",
       {"ergebnis", "result", "status", "outcome", "gespraechsergebnis", "anrufergebnis", "bounce type",
        "ereignis", "event"}},
      {"at", {"datum", "date", "zeitpunkt", "am", "timestamp", "zeit", "date_time"}},
      {"note", {"bemerkung", "notiz", "note", "kommentar", "comment", "grund", "reason"}},
  };
  return roles;
}

class ResultsImporter {
 public:
  ResultsImporter(store::Store& store, const ResultsImport& what, const InputFile& input,
                  const consent::RuleSet& rules, const Environment& environment)
      : store_(store),
        what_(what),
        input_(input),
        rules_(rules),
        environment_(environment),
        purpose_(rules.demanded_purpose(what.purpose).name),
        subjects_(store, what.channel, purpose_, what.source),
        meanings_(what.meanings),
        recording_(store, "results import", environment) {}

  void read(const FileTable& table) {
    const ColumnRoles roles(table, result_roles(), what_.columns);
    demand_columns(table, roles);
    demand_meanings(table, roles);
    for (const FileRow& row : table.rows) take(row, roles);
  }

  ResultsImported finish() {
    std::vector<Event> events;
    if (imported_.uses == 0) {
      recording_.discard();
      return std::move(imported_);
    }
    store::record_run(store_, {"results import",
                               environment_.now,
                               input_.name,
                               input_.sha256,
                               {{"uses", imported_.uses}},
                               recording_.operation()});
    imported_.operation = recording_.finish(events);
    return std::move(imported_);
  }

 private:
  void demand_columns(const FileTable& table, const ColumnRoles& roles) const {
    const bool names_somebody =
        roles.has("party") || roles.has("value") || (roles.has("key") && !what_.source.empty());
    if (roles.has("result") && names_somebody) return;
    throw Error(
        ErrorKind::input_unusable,
        fmt::format("{}: {}; name it with --column; the file has {}", input_.name,
                    roles.has("result") ? "no column names the people (party, value, or key with --source)"
                                        : "no column of results",
                    fmt::join(table.columns, ", ")));
  }

  /// All that nobody knows at once, before anything is recorded.
  void demand_meanings(const FileTable& table, const ColumnRoles& roles) const {
    std::set<std::string> unknown;
    for (const FileRow& row : table.rows)
      if (!meanings_.of(roles.cell(row, "result"))) unknown.emplace(roles.cell(row, "result"));
    if (unknown.empty()) return;
    throw Error(
        ErrorKind::input_unusable,
        fmt::format(
            "{}: nobody knows the results \"{}\"; say what they mean with --meaning WORD=RESULT ({}); "
            "nothing was recorded",
            input_.name, fmt::join(unknown, "\", \""), fmt::join(result_words(), ", ")));
  }

  void refuse(const FileRow& row, std::string what) {
    imported_.refused.push_back(refused_row("result.refused", input_, row, std::move(what)));
  }

  void take(const FileRow& row, const ColumnRoles& roles) {
    ++imported_.rows;
    try {
      const Moment at = moment_of(row, roles);
      const ResultNames names{roles.cell(row, "party"), roles.cell(row, "key"), roles.cell(row, "value")};
      for (const ResultAbout& about : subjects_.of(names, at)) record(row, roles, about, at);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::usage) throw;
      refuse(row, error.what());
    }
  }

  [[nodiscard]] Moment moment_of(const FileRow& row, const ColumnRoles& roles) const {
    const std::string_view cell = roles.cell(row, "at");
    if (cell.empty()) return environment_.now;
    const auto moment = told_moment(cell);
    if (!moment) throw Error(ErrorKind::usage, fmt::format("\"{}\" is no day or moment", cell));
    if (*moment > environment_.now)
      throw Error(ErrorKind::usage, fmt::format("{} lies in the future (now is {})", to_text(*moment),
                                                to_text(environment_.now)));
    return *moment;
  }

  void record(const FileRow& row, const ColumnRoles& roles, const ResultAbout& about, Moment at) {
    const Result result = *meanings_.of(roles.cell(row, "result"));
    if (result == Result::bounced && about.value.empty())
      throw Error(ErrorKind::usage, "a bounce is about one value; name it");
    store::Use use{about.party,
                   about.value,
                   what_.channel,
                   purpose_,
                   at,
                   std::string(word_of(result)),
                   std::string(roles.cell(row, "note")),
                   fmt::format("{}:{}", input_.name, row.line)};
    store::insert_use(store_, use, recording_.operation());
    ++imported_.uses;
    if (result == Result::bounced) bounce(about, std::string(roles.cell(row, "result")), at);
    if (result == Result::unsubscribed) say_no(EventKind::withdrawn, about, use, roles.cell(row, "result"));
    if (result == Result::objected) say_no(EventKind::objected, about, use, roles.cell(row, "result"));
  }

  void bounce(const ResultAbout& about, const std::string& reason, Moment at) {
    const Day since = std::chrono::floor<std::chrono::days>(at);
    store::set_contact_state(store_, what_.channel, about.value, {"bounced", reason, since},
                             recording_.operation());
    ++imported_.bounced;
  }

  /// An unsubscribe is about value, channel and purpose; a no to advertising is the person's, with all
  /// values.
  void say_no(EventKind kind, const ResultAbout& about, const store::Use& use, std::string_view word) {
    Event event = new_event(kind, rules_, environment_);
    if (kind == EventKind::withdrawn) {
      event.channel = what_.channel;
      event.purpose = purpose_;
    }
    event.happened_at = use.happened_at;
    event.how = consent::How::import;
    event.origin = use.origin;
    event.note = word;
    event.evidence.level = 1;
    const bool is_of_the_party =
        kind == EventKind::objected || (!about.value.empty() && !can_serve(about.value, what_.channel));
    if (is_of_the_party && about.party)
      recording_.append_no(event, about.party,
                           reach_of_no(store_, about.party, golden_of_leader(store_, about.party).contact));
    else if (about.value.empty())
      recording_.append_for_members(event, about.party);
    else if (what_.channel == Channel::post)
      recording_.append_for_address(event, about.party, about.value);
    else
      recording_.append_for_value(event, about.party, about.value);
    ++(kind == EventKind::objected ? imported_.objected : imported_.withdrawn);
  }

  store::Store& store_;
  const ResultsImport& what_;
  const InputFile& input_;
  const consent::RuleSet& rules_;
  const Environment& environment_;
  std::string purpose_;
  ResultSubjects subjects_;
  ResultMeanings meanings_;
  ConsentRecording recording_;
  ResultsImported imported_;
};

ResultsImported known_before(const std::vector<FileTable>& tables) {
  ResultsImported known;
  for (const FileTable& table : tables) known.rows += static_cast<std::int64_t>(table.rows.size());
  known.known = known.rows;
  return known;
}

}  // namespace

ResultsImported import_results(store::Store& store, const ResultsImport& what, const consent::RuleSet& rules,
                               const Environment& environment) {
  const InputFile input = read_input(what.file);
  const auto tables = read_tables(input);
  if (store::ran_before(store, "results import", input.sha256)) return known_before(tables);
  ResultsImporter importer(store, what, input, rules, environment);
  for (const FileTable& table : tables) importer.read(table);
  return importer.finish();
}

}  // namespace kartei::operations
