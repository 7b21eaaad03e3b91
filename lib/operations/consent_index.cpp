#include "operations/consent_index.hpp"

#include "store/consent_ledger.hpp"
#include "store/parties.hpp"

namespace kartei::operations {

ConsentIndex::ConsentIndex(store::Store& store) : events_(store::all_consent_events(store)) {
  const auto followers = store::followers(store);
  for (std::uint32_t number = 0; number < events_.size(); ++number) {
    const consent::Event& event = events_[number];
    if (event.subject != consent::SubjectKind::party) {
      by_value_[event.value].push_back(number);
      continue;
    }
    const auto follower = followers.find(event.party.value);
    by_leader_[follower == followers.end() ? event.party.value : follower->second.value].push_back(number);
  }
}

const std::vector<consent::Event>& ConsentIndex::events_for(PartyId leader, const std::string& value) {
  found_.clear();
  if (const auto said = by_leader_.find(leader.value); said != by_leader_.end())
    for (const std::uint32_t number : said->second) found_.push_back(events_[number]);
  if (const auto about = by_value_.find(value); about != by_value_.end())
    for (const std::uint32_t number : about->second) found_.push_back(events_[number]);
  return found_;
}

}  // namespace kartei::operations
