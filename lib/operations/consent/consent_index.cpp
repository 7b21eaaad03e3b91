#include "operations/consent/consent_index.hpp"

#include <algorithm>

#include "operations/consent/consent_subject.hpp"
#include "store/consent_ledger.hpp"
#include "store/parties.hpp"

namespace kartei::operations {

namespace {

/// To find an event from its party costs some times as much as reading it in its place.
constexpr std::int64_t events_passed_while_one_is_found = 4;

std::vector<consent::Event> events_about(store::Store& store, std::span<const PartyId> leaders) {
  const auto all = store::newest_consent_event(store).value;
  const auto few = static_cast<std::int64_t>(leaders.size()) * events_passed_while_one_is_found;
  return few < all ? store::consent_events_around(store, leaders) : store::all_consent_events(store);
}

}  // namespace

ConsentIndex::ConsentIndex(store::Store& store, std::span<const PartyId> leaders)
    : ConsentIndex(store, events_about(store, leaders)) {}

ConsentIndex::ConsentIndex(store::Store& store, std::vector<consent::Event> events)
    : events_(std::move(events)), near_(store, events_) {
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

void ConsentIndex::find_said_by(PartyId leader) {
  if (const auto said = by_leader_.find(leader.value); said != by_leader_.end())
    numbers_.insert(numbers_.end(), said->second.begin(), said->second.end());
}

void ConsentIndex::find_said_about(const std::vector<std::string>& values) {
  for (const std::string& value : values)
    if (const auto about = by_value_.find(value); about != by_value_.end())
      numbers_.insert(numbers_.end(), about->second.begin(), about->second.end());
}

const std::vector<consent::Event>& ConsentIndex::events_for(const store::Golden& golden) {
  numbers_.clear();
  find_said_by(golden.party);
  if (!by_value_.empty()) find_said_about(ledger_values_of(golden.contact));
  std::ranges::sort(numbers_);
  const auto [first, last] = std::ranges::unique(numbers_);
  numbers_.erase(first, last);
  found_.clear();
  for (const std::uint32_t number : numbers_) found_.push_back(events_[number]);
  return found_;
}

}  // namespace kartei::operations
