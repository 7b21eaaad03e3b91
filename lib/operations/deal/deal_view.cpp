#include "operations/deal/deal_view.hpp"

#include <fmt/format.h>

#include <map>

#include "operations/deal/deal_words.hpp"
#include "store/party_name.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

std::string stale_because(store::Store& store, const store::Deal& deal, const selling::Pipeline& pipeline,
                          Day today) {
  if (!deal.is_open()) return {};
  if (deal.realisation_date && *deal.realisation_date < today)
    return fmt::format("its day, {}, is past", to_text(*deal.realisation_date));
  const selling::Stage* stage = selling::find_stage(pipeline, deal.stage);
  if (stage == nullptr) return fmt::format("its stage {} is in the pipeline no more", deal.stage);
  const auto last = std::chrono::floor<std::chrono::days>(store::last_event_of_deal(store, deal.id));
  const auto days = (today - last).count();
  return days > stage->stale_after ? fmt::format("nothing for {} days", days) : "";
}

}  // namespace

int probability_of(const store::Deal& deal, const selling::Pipeline& pipeline) {
  if (deal.probability) return *deal.probability;
  const selling::Stage* stage = selling::find_stage(pipeline, deal.stage);
  return stage == nullptr ? 0 : stage->probability;
}

std::string parties_in_words(store::Store& store, DealId deal) {
  std::vector<PartyId> order;
  std::map<PartyId, std::string> roles;
  for (const store::DealParty& party : store::parties_of_deal(store, deal)) {
    const auto [found, is_new] = roles.try_emplace(party.party);
    if (is_new) order.push_back(party.party);
    if (party.role != "customer") text::append_part(found->second, party.role, ", ");
  }
  std::string words;
  for (const PartyId party : order) {
    const std::string& role = roles[party];
    text::append_part(words, store::party_name(store, party) + (role.empty() ? "" : " (" + role + ")"), ", ");
  }
  return words;
}

DealLine deal_line(store::Store& store, store::Deal deal, const selling::Pipeline& pipeline, Day today) {
  DealLine line;
  line.probability = probability_of(deal, pipeline);
  line.parties = parties_in_words(store, deal.id);
  line.stale_because = stale_because(store, deal, pipeline, today);
  line.deal = std::move(deal);
  return line;
}

std::vector<DealLine> deal_lines(store::Store& store, const store::DealFilter& filter, bool only_stale,
                                 const selling::Pipeline& pipeline, Day today) {
  if (filter.after) (void)known_deal(store, filter.after);
  store::DealFilter asked = filter;
  if (only_stale) asked.limit = -1;
  std::vector<DealLine> lines;
  for (store::Deal& deal : store::deals(store, asked)) {
    if (static_cast<std::int64_t>(lines.size()) == filter.limit) break;
    if (only_stale && stale_because(store, deal, pipeline, today).empty()) continue;
    lines.push_back(deal_line(store, std::move(deal), pipeline, today));
  }
  return lines;
}

Forecast forecast(store::Store& store, const std::string& owner, const selling::Pipeline& pipeline) {
  Forecast found;
  std::map<std::pair<std::string, std::string>, ForecastLine> lines;
  for (const store::Deal& deal : store::deals(
           store, {.outcome = "", .owner = owner, .stage = "", .party = {}, .after = {}, .limit = -1})) {
    const std::string month = deal.realisation_date ? to_text(*deal.realisation_date).substr(0, 7) : "";
    ForecastLine& line = lines[{month, deal.currency}];
    line.month = month;
    line.currency = deal.currency;
    ++line.deals;
    if (!deal.probability && selling::find_stage(pipeline, deal.stage) == nullptr)
      ++found.unknown_stages[deal.stage];
    line.volume_cents += deal.volume_cents.value_or(0);
    line.weighted_cents += deal.volume_cents.value_or(0) * probability_of(deal, pipeline);
  }
  for (auto& [key, line] : lines) {
    line.weighted_cents = (line.weighted_cents + 50) / 100;
    found.months.push_back(std::move(line));
  }
  return found;
}

std::string in_units(std::int64_t cents) {
  const std::uint64_t size =
      cents < 0 ? 0 - static_cast<std::uint64_t>(cents) : static_cast<std::uint64_t>(cents);
  return fmt::format("{}{}.{:02}", cents < 0 ? "-" : "", size / 100, size % 100);
}

}  // namespace kartei::operations
