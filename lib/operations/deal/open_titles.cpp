#include "operations/deal/open_titles.hpp"

#include "text/text.hpp"

namespace kartei::operations {

void OpenTitles::OfParty::put(std::int64_t deal, const std::string& title) {
  take_out(deal);
  const std::string folded = text::fold_ae(title);
  deals[folded].insert(deal);
  titles[deal] = folded;
}

void OpenTitles::OfParty::take_out(std::int64_t deal) {
  const auto known = titles.find(deal);
  if (known == titles.end()) return;
  deals[known->second].erase(deal);
  titles.erase(known);
}

OpenTitles::OfParty& OpenTitles::of(PartyId leader) {
  const auto [found, is_new] = parties_.try_emplace(leader);
  if (is_new)
    for (const store::Deal& deal : store::deals_of_party(store_, leader))
      if (deal.is_open()) {
        found->second.put(deal.id.value, deal.title);
        holders_[deal.id.value].insert(leader);
      }
  return found->second;
}

std::optional<DealId> OpenTitles::same_title(PartyId leader, const store::Deal& deal) {
  const OfParty& party = of(leader);
  const auto found = party.deals.find(text::fold_ae(deal.title));
  if (found == party.deals.end()) return std::nullopt;
  for (const std::int64_t other : found->second)
    if (other != deal.id.value) return DealId{other};
  return std::nullopt;
}

void OpenTitles::note(const store::Deal& deal, std::span<const store::DealParty> parties) {
  for (const PartyId party : holders_[deal.id.value]) of(party).take_out(deal.id.value);
  std::set<PartyId>& holders = holders_[deal.id.value];
  holders.clear();
  if (!deal.is_open()) return;
  for (const store::DealParty& one : parties) {
    of(one.party).put(deal.id.value, deal.title);
    holders.insert(one.party);
  }
}

}  // namespace kartei::operations
