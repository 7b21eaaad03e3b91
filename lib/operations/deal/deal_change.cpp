#include "operations/deal/deal_change.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#include "operations/journalled_change.hpp"
#include "store/party_name.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

DealSummary finished(JournalledChange& change, DealId deal, bool is_changed) {
  if (!is_changed) {
    change.discard();
    return {deal, {}};
  }
  return {deal, change.finish({{"deals", 1}})};
}

void demand_one_of_its_title(store::Store& store, const store::Deal& deal,
                             const std::vector<store::DealParty>& parties, OpenTitles& titles) {
  if (!deal.is_open()) return;
  for (const store::DealParty& party : parties)
    if (const auto other = titles.same_title(party.party, deal))
      throw Error(
          ErrorKind::usage,
          fmt::format("{} (party {}) has the open deal {} of that title, '{}'; change it with `kartei deal "
                      "edit {}`, or choose a title that tells them apart",
                      store::party_name(store, party.party), party.party.value, other->value,
                      known_deal(store, *other).title, other->value));
}

std::vector<store::DealParty> typed_parties(store::Store& store, const std::vector<std::string>& words) {
  std::vector<store::DealParty> parties;
  for (const std::string& word : words) parties.push_back(typed_deal_party(store, word));
  return parties;
}

void demand_parties(const std::vector<store::DealParty>& parties) {
  if (parties.empty())
    throw Error(ErrorKind::usage, "a deal needs a party; say with whom: --party 42, --party 7:decider");
}

bool remove_parties(store::Store& store, DealId deal, const std::vector<std::string>& words,
                    OperationId operation) {
  bool is_changed = false;
  for (const std::string& word : words) {
    if (!store::remove_deal_party(store, deal, typed_deal_party(store, word), operation))
      throw Error(ErrorKind::usage,
                  fmt::format("deal {} has no '{}'; `kartei deal show {}` tells who is in it", deal.value,
                              word, deal.value));
    is_changed = true;
  }
  return is_changed;
}

}  // namespace

DealId put_deal(store::Store& store, const DealChange& wanted, const selling::Pipeline& pipeline,
                const Environment& environment, OperationId operation, OpenTitles& titles) {
  store::Deal deal;
  deal.stage = wanted.stage.empty() ? pipeline.front().name : wanted.stage;
  demand_stage(pipeline, deal.stage);
  deal.opened_on = environment.today();
  deal.owner = known_owner(store, {}, environment);
  lay_over(store, deal, wanted.words, environment);
  const std::vector<store::DealParty> parties = typed_parties(store, wanted.parties);
  demand_parties(parties);
  demand_one_of_its_title(store, deal, parties, titles);
  return store::insert_deal(store, deal, parties, environment.now, operation);
}

DealSummary add_deal(store::Store& store, const DealChange& wanted, const std::string& stage,
                     const selling::Pipeline& pipeline, const Environment& environment) {
  JournalledChange change(store, "deal add", environment);
  OpenTitles titles(store);
  DealChange in_stage = wanted;
  in_stage.stage = stage;
  const DealId deal = put_deal(store, in_stage, pipeline, environment, change.id(), titles);
  return finished(change, deal, true);
}

bool change_deal(store::Store& store, DealId number, const DealChange& wanted, const Environment& environment,
                 OperationId operation, OpenTitles& titles) {
  store::Deal deal = known_deal(store, number);
  lay_over(store, deal, wanted.words, environment);
  bool is_changed = store::update_deal(store, deal, environment.now, operation);
  for (const store::DealParty& party : typed_parties(store, wanted.parties))
    is_changed = store::add_deal_party(store, number, party, operation) || is_changed;
  is_changed = remove_parties(store, number, wanted.without, operation) || is_changed;
  const std::vector<store::DealParty> parties = store::parties_of_deal(store, number);
  demand_parties(parties);
  if (is_changed) demand_one_of_its_title(store, deal, parties, titles);
  return is_changed;
}

DealSummary edit_deal(store::Store& store, DealId number, const DealChange& wanted,
                      const Environment& environment) {
  JournalledChange change(store, "deal edit", environment);
  OpenTitles titles(store);
  const bool is_changed = change_deal(store, number, wanted, environment, change.id(), titles);
  return finished(change, number, is_changed);
}

DealSummary move_deal(store::Store& store, DealId number, const std::string& stage,
                      const selling::Pipeline& pipeline, const Environment& environment) {
  JournalledChange change(store, "deal stage", environment);
  store::Deal deal = known_deal(store, number);
  demand_stage(pipeline, stage);
  deal.stage = stage;
  deal.outcome.clear();
  deal.outcome_reason.clear();
  deal.closed_on.reset();
  OpenTitles titles(store);
  demand_one_of_its_title(store, deal, store::parties_of_deal(store, number), titles);
  return finished(change, number, store::update_deal(store, deal, environment.now, change.id()));
}

DealSummary end_deal(store::Store& store, DealId number, const std::string& outcome,
                     const std::string& reason, const Environment& environment) {
  JournalledChange change(store, outcome == "won" ? "deal win" : "deal lose", environment);
  store::Deal deal = known_deal(store, number);
  if (!deal.is_open())
    throw Error(ErrorKind::usage,
                fmt::format("deal {} was {} on {}; `kartei deal stage {} {}` opens it again", number.value,
                            deal.outcome, to_text(*deal.closed_on), number.value, deal.stage));
  deal.outcome = outcome;
  deal.outcome_reason = text::trim(reason);
  if (deal.outcome_reason.empty())
    throw Error(ErrorKind::usage, fmt::format("why deal {} was {} is worth knowing; say it with --reason",
                                              number.value, outcome));
  deal.closed_on = environment.today();
  return finished(change, number, store::update_deal(store, deal, environment.now, change.id()));
}

DealSummary delete_deal(store::Store& store, DealId number, const Environment& environment) {
  JournalledChange change(store, "deal delete", environment);
  (void)known_deal(store, number);
  store::delete_deal(store, number, change.id());
  return finished(change, number, true);
}

}  // namespace kartei::operations
