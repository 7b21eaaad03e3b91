#include "operations/lead/rank_leads.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "export/workbook.hpp"
#include "operations/activity/activity_change.hpp"
#include "operations/consent/consent_subject.hpp"
#include "operations/export/list_file.hpp"
#include "operations/german_criteria.hpp"
#include "operations/journalled_change.hpp"
#include "operations/known_owner.hpp"
#include "operations/lead/lead_values.hpp"
#include "qualify/number.hpp"
#include "store/evidence.hpp"
#include "store/leads.hpp"
#include "store/ownerships.hpp"
#include "store/party_list.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

std::string day_text(const std::optional<Day>& day) { return day ? to_text(*day) : ""; }

bool has_open_activity(store::Store& store, PartyId party) {
  return std::ranges::any_of(store::hanging_on(store, party),
                             [](const auto& one) { return one.first == "activity"; });
}

/// For people, as the workbook and the note of an activity are.
std::string german_reasons(const RankedLead& lead) {
  if (lead.facts.declines) return "kein Interesse";
  std::string reasons;
  for (const qualify::LeadReason& reason : lead.score.reasons)
    text::append_part(reasons, german(reason), ", ");
  return reasons;
}

/// Where nobody looks after the lead, it is for whoever runs the command.
ActivityChange follow_up_of(const RankedLead& lead, Day today) {
  ActivityChange wanted;
  wanted.words.subject = "Lead nachfassen: " + lead.name;
  wanted.words.note = german_reasons(lead);
  wanted.words.until = to_text(std::max(lead.facts.follow_up.value_or(today), today));
  if (!lead.owner.empty()) wanted.words.owner = OwnerWord{lead.owner, false};
  wanted.parties = {lead.party.value};
  return wanted;
}

std::vector<exports::ColumnSpec> columns() {
  using exports::ColumnKind;
  return {{"Punkte", ColumnKind::integer},
          {"Nummer", ColumnKind::integer},
          {"Name"},
          {"Firma"},
          {"Funktion"},
          {"Rolle"},
          {"Volumen"},
          {"Bedarf ab", ColumnKind::date},
          {"Nachfassen ab", ColumnKind::date},
          {"Gründe"}};
}

std::vector<std::string> cells_of(const RankedLead& lead) {
  return {std::to_string(lead.score.points),
          std::to_string(lead.party.value),
          lead.name,
          lead.company,
          lead.facts.function,
          fmt::format("{}", fmt::join(lead.facts.roles, ", ")),
          lead.facts.volume ? qualify::number_text(*lead.facts.volume) : "",
          day_text(lead.facts.need),
          day_text(lead.facts.follow_up),
          german_reasons(lead)};
}

}  // namespace

std::vector<RankedLead> rank_leads(store::Store& store, std::span<const qualify::LeadCriterion> criteria,
                                   const std::string& owner, Day today) {
  const std::string wanted = owner.empty() ? "" : known_owner(store, owner);
  std::vector<RankedLead> leads;
  for (const PartyId party : store::leads(store)) {
    const auto golden = store::read_golden(store, party);
    if (!golden) continue;
    RankedLead lead;
    lead.party = party;
    lead.name = addressee_of(golden->contact);
    lead.company = golden->kind == PartyKind::person ? golden->contact.company.name : "";
    lead.owner = store::owner_of(store, party);
    if (!wanted.empty() && lead.owner != wanted) continue;
    const auto values = store::qualifications_of(store, party);
    lead.facts = facts_of(values, today);
    lead.facts.last_seen = store::last_seen(store, party);
    lead.score = qualify::score_lead(criteria, lead.facts);
    lead.is_proposed = std::ranges::any_of(values, [](const auto& one) { return one.state == "proposed"; });
    leads.push_back(std::move(lead));
  }
  std::ranges::stable_sort(leads, std::ranges::greater{},
                           [](const RankedLead& one) { return one.score.points; });
  return leads;
}

void write_leads(const std::string& file, std::span<const RankedLead> leads, const Environment& environment) {
  demand_workbook_name(file);
  std::map<std::string, std::vector<const RankedLead*>> by_owner;
  for (const RankedLead& lead : leads) by_owner[lead.owner].push_back(&lead);
  exports::Workbook workbook(file, environment.now);
  for (const auto& [owner, own] : by_owner) {
    exports::TableWriter& sheet = workbook.add_sheet(owner.empty() ? "ohne Betreuung" : owner, columns());
    for (const RankedLead* lead : own) {
      const std::vector<std::string> cells = cells_of(*lead);
      sheet.row(std::vector<std::string_view>(cells.begin(), cells.end()));
    }
    sheet.finish();
  }
  if (by_owner.empty()) workbook.add_sheet("ohne Betreuung", columns()).finish();
  workbook.commit();
}

LeadActivities add_lead_activities(store::Store& store, std::span<const RankedLead> leads,
                                   const Environment& environment) {
  JournalledChange change(store, "leads", environment);
  LeadActivities result;
  for (const RankedLead& lead : leads) {
    if (lead.facts.declines) {
      ++result.declined;
      continue;
    }
    if (has_open_activity(store, lead.party)) {
      ++result.had_one;
      continue;
    }
    (void)put_activity(store, follow_up_of(lead, environment.today()), environment, change.id());
    ++result.added;
  }
  if (result.added == 0)
    change.discard();
  else
    result.operation = change.finish({{"activities", static_cast<std::int64_t>(result.added)}});
  return result;
}

}  // namespace kartei::operations
