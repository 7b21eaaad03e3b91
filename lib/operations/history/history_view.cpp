#include "operations/history/history_view.hpp"

#include "normalise/local_time.hpp"
#include "operations/deal/deal_words.hpp"
#include "operations/history/touch_change.hpp"
#include "operations/known_party.hpp"
#include "store/party_name.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

std::vector<store::Activity> open_activities(store::Store& store, const HistoryQuery& query) {
  if (query.page.before) return {};
  if (query.deal) return store::open_activities_of_deal(store, query.deal);
  if (query.party) return store::open_activities_of_party(store, query.party);
  return {};
}

std::vector<store::Touchpoint> touchpoints(store::Store& store, const HistoryQuery& query) {
  if (query.deal) return store::history_of_deal(store, query.deal, query.page);
  if (query.party) return store::history_of_party(store, query.party, query.page);
  return store::history(store, query.page);
}

}  // namespace

HistoryLine line_of(store::Store& store, const store::Touchpoint& touchpoint) {
  HistoryLine line;
  line.touchpoint = touchpoint.id;
  line.at = normalise::to_local_text(touchpoint.at);
  line.channel = to_text(touchpoint.channel);
  line.direction = touchpoint.direction;
  line.parties = names_of(store, store::parties_of_touchpoint(store, touchpoint.id));
  line.subject = touchpoint.subject;
  line.result = touchpoint.result;
  line.who = touchpoint.actor;
  line.deal = touchpoint.deal;
  return line;
}

HistoryLine line_of(store::Store& store, const store::Activity& activity) {
  HistoryLine line;
  line.activity = activity.id;
  line.at = activity.starts_at ? normalise::to_local_text(*activity.starts_at) : to_text(activity.due_on);
  line.channel = activity.kind;
  line.direction = "due";
  line.parties = names_of(store, store::parties_of_activity(store, activity.id));
  line.subject = activity.subject;
  line.who = activity.owner;
  line.deal = activity.deal;
  return line;
}

std::vector<HistoryLine> history_lines(store::Store& store, const HistoryQuery& asked) {
  HistoryQuery query = asked;
  if (query.party) query.party = known_party(store, query.party).leader;
  if (query.deal) query.deal = known_deal(store, query.deal).id;
  if (query.page.before) (void)known_touchpoint(store, query.page.before);
  std::vector<HistoryLine> lines;
  for (const store::Activity& activity : open_activities(store, query))
    lines.push_back(line_of(store, activity));
  for (const store::Touchpoint& touchpoint : touchpoints(store, query))
    lines.push_back(line_of(store, touchpoint));
  return lines;
}

std::string names_of(store::Store& store, std::span<const PartyId> leaders) {
  std::string names;
  for (const PartyId leader : leaders) text::append_part(names, store::party_name(store, leader), ", ");
  return names;
}

}  // namespace kartei::operations
