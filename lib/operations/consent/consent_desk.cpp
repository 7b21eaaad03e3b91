#include "operations/consent/consent_desk.hpp"

#include <algorithm>

#include "operations/consent/consent_index.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/consent/desk_columns.hpp"
#include "operations/export/list_file.hpp"
#include "store/party_facts.hpp"
#include "store/segment_query.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

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

}  // namespace

std::string facts_on_file(store::Store& store, PartyId party) {
  std::string facts;
  for (const store::PartyFact& fact : store::party_facts(store, party))
    text::append_part(facts, text::joined({german_kind(fact.kind), fact.what, fact.day}), "; ");
  return facts;
}

bool is_for_the_desk(const consent::Verdict& verdict) {
  if (verdict.outcome == consent::Outcome::review) return true;
  const consent::Reason* deciding = consent::deciding_reason(verdict);
  return deciding != nullptr && deciding->code == consent::ReasonCode::no_proof;
}

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
  for (const std::string_view name : desk_columns) columns.emplace_back(name);
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

}  // namespace kartei::operations
