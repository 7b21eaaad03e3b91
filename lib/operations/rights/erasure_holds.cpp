#include "operations/rights/erasure_holds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/calendar.hpp"
#include "schema/queries/retention.hpp"
#include "schema/queries/subject.hpp"
#include "store/erasure.hpp"

namespace kartei::operations {
namespace {

std::optional<Day> day_in(const std::optional<std::string>& text) {
  return text ? day_from_text(*text) : std::nullopt;
}

/// As the query of open matters calls them.
struct OpenMatter {
  std::string_view name;
  HoldReason reason;
};
constexpr std::array open_matters{
    OpenMatter{"deal", HoldReason::open_deal},
    OpenMatter{"activity", HoldReason::open_activity},
    OpenMatter{"request", HoldReason::open_request},
    OpenMatter{"restriction", HoldReason::restriction},
};

}  // namespace

std::string_view to_text(HoldReason reason) {
  switch (reason) {
    case HoldReason::orders:
      return "orders are records to be kept";
    case HoldReason::phone_proof:
      return "the consent to telephone advertising must be provable";
    case HoldReason::open_deal:
      return "a deal is open";
    case HoldReason::open_activity:
      return "an activity is open";
    case HoldReason::open_request:
      return "a request is open";
    default:
      return "the party is restricted";
  }
}

std::string to_text(const Hold& hold) {
  return hold.until ? fmt::format("{} until {}", to_text(hold.reason), kartei::to_text(*hold.until))
                    : std::string(to_text(hold.reason));
}

Hold hold_of_order(Day ordered, const ErasureHolds& rules) {
  return {HoldReason::orders,
          moved(around(ordered, CalendarUnit::year).last, rules.order_years, CalendarUnit::year)};
}

std::vector<Hold> holds_of_party(store::Store& store, PartyId leader, const ErasureHolds& rules, Day today) {
  store.database().run(schema::subject::forget_subject_parties);
  store.database().run(schema::subject::choose_subject, leader);
  const store::SubjectDuties duties = store::duties_of_subject(store);
  std::vector<Hold> holds;
  if (const auto ordered = day_in(duties.last_order)) holds.push_back(hold_of_order(*ordered, rules));
  if (const auto consented = day_in(duties.last_phone_consent))
    holds.push_back(
        {HoldReason::phone_proof, moved(*consented, rules.phone_proof_years, CalendarUnit::year)});
  std::erase_if(holds, [today](const Hold& hold) { return hold.until < today; });
  return holds;
}

std::optional<Hold> open_matter_of_party(store::Store& store, PartyId leader) {
  const auto name = store.database().text(schema::retention::open_matter_of_party, leader);
  const auto* const matter = std::ranges::find(open_matters, name.value_or(""), &OpenMatter::name);
  if (matter == open_matters.end()) return std::nullopt;
  return Hold{matter->reason, std::nullopt};
}

}  // namespace kartei::operations
