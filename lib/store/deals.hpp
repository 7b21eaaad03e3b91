/// Deals: one sale under way each, its parties and the stages it went through.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "store/store.hpp"

namespace kartei::store {

struct Deal {
  DealId id;  ///< 0: not stored yet
  std::string title;
  std::string need;
  std::string situation;
  std::string goal;
  std::string competition;
  std::optional<Day> realisation_date;
  std::optional<std::int64_t> volume_cents;
  std::string currency;            ///< ISO 4217; empty without a volume
  std::optional<int> probability;  ///< per cent; nothing: that of its stage
  std::string stage;               ///< also of a closed deal: where it stood
  std::string owner;
  Day opened_on{};
  std::string outcome;  ///< "won", "lost"; empty: open
  std::string outcome_reason;
  std::optional<Day> closed_on;

  [[nodiscard]] bool is_open() const { return outcome.empty(); }
};

/// The words for what a party is in a deal: "customer", "partner", "decider", ...
[[nodiscard]] std::span<const std::string_view> deal_roles();

struct DealParty {
  PartyId party;  ///< the leader
  std::string role;
};

struct DealStage {
  std::string stage;  ///< "won" and "lost" too
  Moment at{};
};

[[nodiscard]] std::optional<Deal> find_deal(Store& store, DealId deal);
/// Open ones first, each by its day. Requires: `leader` leads.
[[nodiscard]] std::vector<Deal> deals_of_party(Store& store, PartyId leader);
/// In the order of their naming; who was merged since is one.
[[nodiscard]] std::vector<DealParty> parties_of_deal(Store& store, DealId deal);
/// In their order: the stage it began with too.
[[nodiscard]] std::vector<DealStage> stages_of_deal(Store& store, DealId deal);
/// When it last came into a stage or somebody was spoken with about it.
[[nodiscard]] Moment last_event_of_deal(Store& store, DealId deal);

struct DealFilter {
  std::string outcome;      ///< "": open, "won", "lost", "all"
  std::string owner;        ///< empty: anybody's
  std::string stage;        ///< empty: any
  PartyId party;            ///< a leader; 0: anybody
  DealId after;             ///< where a page begins; 0: at the top
  std::int64_t limit = -1;  ///< -1: all
};
/// By their day, those without one last.
[[nodiscard]] std::vector<Deal> deals(Store& store, const DealFilter& filter);

/// Adds it with its parties, and its stage to its history.
DealId insert_deal(Store& store, const Deal& deal, std::span<const DealParty> parties, Moment at,
                   OperationId operation);
/// Stores all fields; false when nothing is other than before. Another stage or outcome goes to its history.
bool update_deal(Store& store, const Deal& deal, Moment at, OperationId operation);
/// Deletes it with parties and history of stages. Touchpoints, activities and orders stay, without the deal.
void delete_deal(Store& store, DealId deal, OperationId operation);

/// False when the party has that role already, or has it not.
bool add_deal_party(Store& store, DealId deal, const DealParty& party, OperationId operation);
bool remove_deal_party(Store& store, DealId deal, const DealParty& party, OperationId operation);

}  // namespace kartei::store
