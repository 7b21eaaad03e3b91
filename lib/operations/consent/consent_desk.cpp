#include "operations/consent/consent_desk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "consent/evidence.hpp"
#include "model/error.hpp"
#include "operations/consent/consent_act.hpp"
#include "operations/consent/consent_index.hpp"
#include "operations/consent/consent_journal.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/export/list_file.hpp"
#include "operations/input/column_roles.hpp"
#include "operations/input/told_moment.hpp"
#include "store/consent_ledger.hpp"
#include "store/party_facts.hpp"
#include "store/segment_query.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using consent::Event;

/// The columns of the desk; those to be filled in stand together in the middle.
namespace column {
constexpr std::string_view code = "Grund";
constexpr std::string_view reason = "Begründung";
constexpr std::string_view party = "Kartei-Nr";
constexpr std::string_view name = "Name";
constexpr std::string_view company = "Firma";
constexpr std::string_view channel = "Kanal";
constexpr std::string_view purpose = "Zweck";
constexpr std::string_view value = "Kontaktweg";
constexpr std::string_view facts = "Bekannt";
constexpr std::string_view offer = "Interesse am Angebot";
constexpr std::string_view call = "Interesse am Kontakt";
constexpr std::string_view day = "Tag";
constexpr std::string_view file = "Beleg (Datei)";
constexpr std::string_view kind = "Art des Belegs";
constexpr std::string_view wording = "Wortlaut";
}  // namespace column

constexpr std::array in_order{column::code,    column::reason,  column::party,   column::name,
                              column::company, column::channel, column::purpose, column::value,
                              column::facts,   column::offer,   column::call,    column::day,
                              column::file,    column::kind,    column::wording};

struct EvidenceKind {
  std::string_view word;
  consent::How how;
};
constexpr std::array<EvidenceKind, 3> evidence_kinds{{{"Papier", consent::How::paper},
                                                      {"Aufzeichnung", consent::How::phone_recording},
                                                      {"Vermerk", consent::How::in_person}}};

bool is_for_the_desk(const consent::Verdict& verdict) {
  if (verdict.outcome == consent::Outcome::review) return true;
  const consent::Reason* deciding = consent::deciding_reason(verdict);
  return deciding != nullptr && deciding->code == consent::ReasonCode::no_proof;
}

struct DeskRow {
  consent::ReasonCode code = consent::ReasonCode::no_basis;
  PartyId party;
  std::vector<std::string> cells;
};

std::string_view german_kind(std::string_view kind) {
  if (kind == "order") return "Auftrag";
  if (kind == "touchpoint") return "Kontakt";
  return kind == "tag" ? "Schlagwort" : "Quelle";
}

/// What is on file that somebody may remember the person by.
std::string facts_on_file(store::Store& store, PartyId party) {
  std::string facts;
  for (const store::PartyFact& fact : store::party_facts(store, party))
    text::append_part(facts, text::joined({german_kind(fact.kind), fact.what, fact.day}), "; ");
  return facts;
}

DeskRow desk_row(store::Store& store, const store::Golden& golden, const ContactDecision& decision,
                 consent::Language language) {
  const consent::Question& question = decision.candidate.question;
  const consent::Reason& reason = *consent::deciding_reason(decision.verdict);
  return {reason.code,
          golden.party,
          {std::string(to_text(reason.code)), sentence(reason, language), std::to_string(golden.party.value),
           addressee_of(golden.contact), golden.contact.company.name, std::string(to_text(question.channel)),
           question.purpose, question.value, facts_on_file(store, golden.party), "", "", "", "", "", ""}};
}

/// A row that somebody filled in.
struct FilledRow {
  std::uint64_t line = 0;
  ConsentAct act;
  bool is_presumed = false;
};

/// What is wrong with a file, row by row: it is refused whole.
class Refusals {
 public:
  explicit Refusals(const std::string& file) : file_(file) {}

  void add(std::uint64_t line, std::string_view what) {
    text::append_part(all_, fmt::format("{}:{}: {}", file_, line, what), "\n");
  }

  void raise() const {
    if (!all_.empty()) throw Error(ErrorKind::input_unusable, all_ + "\nnothing was recorded");
  }

 private:
  const std::string& file_;
  std::string all_;
};

class DeskReader {
 public:
  DeskReader(const std::string& file, const Environment& environment)
      : environment_(environment), refusals_(file) {}

  void read(const FileTable& table) {
    std::vector<ColumnRole> roles;
    for (const std::string_view name : in_order) roles.push_back({name, {}});
    std::vector<std::string> told;
    for (const std::string_view name : in_order)
      if (std::ranges::find(table.columns, name) != table.columns.end())
        told.push_back(fmt::format("{}={}", name, name));
    if (told.size() != in_order.size()) return;  // another sheet
    is_desk_ = true;
    const ColumnRoles columns(table, roles, told);
    for (const FileRow& row : table.rows) take(row, columns);
  }

  [[nodiscard]] std::vector<FilledRow> rows() {
    refuse_copies();
    refusals_.raise();
    return std::move(rows_);
  }

  [[nodiscard]] bool is_desk() const { return is_desk_; }
  [[nodiscard]] std::int64_t open() const { return open_; }

 private:
  void take(const FileRow& row, const ColumnRoles& columns) {
    const std::string offer(columns.cell(row, column::offer));
    const std::string call(columns.cell(row, column::call));
    const std::string file(columns.cell(row, column::file));
    if (offer.empty() && call.empty() && file.empty()) {
      ++open_;
      return;
    }
    FilledRow filled{row.line, act_of(row, columns), file.empty()};
    if (!file.empty() && !(offer.empty() && call.empty()))
      return refusals_.add(row.line, "give either facts of presumed consent or an evidence file, not both");
    if (filled.is_presumed ? fill_presumed(row, columns, filled) : fill_proven(row, columns, filled))
      rows_.push_back(std::move(filled));
  }

  [[nodiscard]] ConsentAct act_of(const FileRow& row, const ColumnRoles& columns) {
    ConsentAct act;
    // A consent is to a value; who has none on file is named by number.
    const std::string value(columns.cell(row, column::value));
    const auto channel = channel_from_text(columns.cell(row, column::channel));
    if (!channel) refusals_.add(row.line, "the channel was changed; leave that column as it was");
    act.channel = channel.value_or(Channel::email);
    act.subject =
        value.empty() || act.channel == Channel::post ? std::string(columns.cell(row, column::party)) : value;
    act.purpose = columns.cell(row, column::purpose);
    act.at = environment_.now;
    act.origin = "consent review";
    if (const auto told = columns.cell(row, column::day); !told.empty()) {
      const auto moment = told_moment(told);
      if (!moment) refusals_.add(row.line, fmt::format("{}: \"{}\" is no day", column::day, told));
      if (moment && *moment > environment_.now)
        refusals_.add(row.line, fmt::format("{}: {} lies in the future", column::day, told));
      act.at = moment.value_or(environment_.now);
    }
    return act;
  }

  bool fill_presumed(const FileRow& row, const ColumnRoles& columns, FilledRow& filled) {
    const std::string offer(columns.cell(row, column::offer));
    const std::string call(columns.cell(row, column::call));
    const std::string known = text::fold_ae(columns.cell(row, column::facts));
    if (offer.empty() || call.empty()) {
      refusals_.add(row.line, fmt::format("presumed consent needs facts for both \"{}\" and \"{}\"",
                                          column::offer, column::call));
      return false;
    }
    for (const std::string& fact : {offer, call})
      if (!known.empty() && text::fold_ae(fact) == known) {
        refusals_.add(row.line,
                      "the justification only repeats what stood on file; say what follows from it");
        return false;
      }
    if (text::fold_ae(offer) == text::fold_ae(call)) {
      refusals_.add(row.line, "one sentence cannot justify both the offer and the contact");
      return false;
    }
    filled.act.basis = consent::Basis::presumed_b2b;
    filled.act.how = consent::How::in_person;
    filled.act.facts = {{consent::FactKind::offer, offer}, {consent::FactKind::call, call}};
    lines_of_[text::fold_ae(offer + " | " + call)].push_back(row.line);
    return true;
  }

  bool fill_proven(const FileRow& row, const ColumnRoles& columns, FilledRow& filled) {
    const auto kind = std::ranges::find(evidence_kinds, columns.cell(row, column::kind), &EvidenceKind::word);
    if (kind == evidence_kinds.end()) {
      refusals_.add(row.line, fmt::format("{}: write Papier, Aufzeichnung or Vermerk", column::kind));
      return false;
    }
    if (columns.cell(row, column::wording).empty()) {
      refusals_.add(row.line,
                    fmt::format("{}: a consent needs the wording that was agreed to", column::wording));
      return false;
    }
    filled.act.how = kind->how;
    filled.act.evidence_path = columns.cell(row, column::file);
    filled.act.wording = columns.cell(row, column::wording);
    return true;
  }

  /// A justification is about one person: the same words twice are about nobody.
  void refuse_copies() {
    for (const auto& [said, lines] : lines_of_)
      if (lines.size() > 1)
        refusals_.add(lines.back(),
                      fmt::format("rows {} carry the same justification; a copied one justifies nobody",
                                  fmt::join(lines, ", ")));
  }

  const Environment& environment_;
  Refusals refusals_;
  std::vector<FilledRow> rows_;
  std::map<std::string, std::vector<std::uint64_t>> lines_of_;
  std::int64_t open_ = 0;
  bool is_desk_ = false;
};

}  // namespace

std::vector<DeskCount> write_desk(store::Store& store, const ContactAim& aim, const std::string& file,
                                  const consent::RuleSet& rules, consent::Language language,
                                  const Environment& environment) {
  demand_table_name(file);
  const std::vector<PartyId> everybody = store::parties_in(store, {});
  ConsentIndex ledger(store, everybody);
  const RecipientFacts facts(store, environment);
  const OrganisationDomains domains(store, everybody);
  std::vector<DeskRow> rows;
  store::for_each_golden(store, everybody, [&](const store::Golden& golden) {
    stop_if_asked(environment);
    const auto near = ledger.objections_near(golden);
    const ContactDecision decision =
        best_decision(store, golden, candidates_for(golden, aim, domains.of(golden)),
                      {ledger.events_for(golden), near, facts}, rules);
    if (is_for_the_desk(decision.verdict)) rows.push_back(desk_row(store, golden, decision, language));
  });
  std::ranges::stable_sort(rows, {}, &DeskRow::code);
  std::vector<std::string> columns;
  for (const std::string_view name : in_order) columns.emplace_back(name);
  TableFile table(file, columns, {exports::CsvDialect::excel_de, environment.now});
  std::vector<DeskCount> counts;
  for (const DeskRow& row : rows) {
    table.add(row.cells);
    if (counts.empty() || counts.back().code != row.cells.front())
      counts.push_back({row.cells.front(), row.cells[1], 0});
    ++counts.back().rows;
  }
  table.finish();
  table.staged().publish();
  return counts;
}

DeskApplied apply_desk(store::Store& store, const std::string& file, const consent::RuleSet& rules,
                       const Environment& environment) {
  const InputFile input = read_input(file);
  DeskReader reader(file, environment);
  for (const FileTable& table : read_tables(input)) reader.read(table);
  if (!reader.is_desk())
    throw Error(
        ErrorKind::input_unusable,
        file + ": no table has the columns of the desk; give the file that consent review --out wrote");
  const std::vector<FilledRow> rows = reader.rows();
  DeskApplied applied;
  applied.open = reader.open();
  if (rows.empty()) return applied;
  ConsentRecording recording(store, "consent review", environment);
  for (const FilledRow& row : rows) {
    try {
      record_consent(recording, store, row.act, rules, environment);
    } catch (const Error& error) {
      throw Error(error.kind(), fmt::format("{}:{}: {}", file, row.line, error.what()));
    }
    ++(row.is_presumed ? applied.presumed : applied.proven);
  }
  std::vector<Event> events;
  applied.operation = recording.finish(events);
  return applied;
}

}  // namespace kartei::operations
