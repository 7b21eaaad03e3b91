#include "operations/export/list_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/error.hpp"
#include "store/hand_overs.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

/// Numbers without an order of their own, the same on every machine (SplitMix64).
std::uint64_t mixed(std::int64_t number) {
  auto mix = static_cast<std::uint64_t>(number) + 0x9E3779B97F4A7C15U;
  mix = (mix ^ (mix >> 30U)) * 0xBF58476D1CE4E5B9U;
  mix = (mix ^ (mix >> 27U)) * 0x94D049BB133111EBU;
  return mix ^ (mix >> 31U);
}

/// How well somebody fits; the smallest fits best.
class Fitness {
 public:
  Fitness(store::Store& store, const std::vector<Preference>& prefer)
      : prefer_(prefer), roles_(store::deal_roles(store)) {}

  [[nodiscard]] std::vector<int> of(const store::Golden& golden) const {
    std::vector<int> places;
    for (const Preference preference : prefer_)
      places.push_back(preference == Preference::role ? role(golden) : function(golden));
    return places;
  }

 private:
  [[nodiscard]] int role(const store::Golden& golden) const {
    constexpr int none = 7;
    const auto found = roles_.find(golden.party.value);
    return found == roles_.end() ? none : found->second;
  }
  [[nodiscard]] static int function(const store::Golden& golden) {
    return golden.contact.position.empty() ? 1 : 0;
  }

  const std::vector<Preference>& prefer_;
  std::unordered_map<std::int64_t, int> roles_;
};

/// Who works nowhere is alone in its own.
PartyId organisation_of(const store::Golden& golden) {
  return golden.affiliations.empty() ? golden.party : golden.affiliations.front().organisation;
}

void keep_one_per_organisation(store::Store& store, std::span<const store::Golden* const> allowed,
                               const std::vector<Preference>& prefer, std::vector<Dropped>& dropped) {
  const Fitness fitness(store, prefer);
  std::map<PartyId, std::size_t> best;
  for (std::size_t at = 0; at < allowed.size(); ++at) {
    const auto [place, is_first] = best.emplace(organisation_of(*allowed[at]), at);
    if (is_first) continue;
    std::size_t worse = at;
    if (fitness.of(*allowed[at]) < fitness.of(*allowed[place->second])) std::swap(worse, place->second);
    dropped[worse] = Dropped::another_of_the_organisation;
  }
}

void keep_a_sample(std::span<const store::Golden* const> allowed, std::size_t wanted,
                   std::vector<Dropped>& dropped) {
  std::vector<std::pair<std::uint64_t, std::size_t>> drawn;
  for (std::size_t at = 0; at < allowed.size(); ++at)
    if (dropped[at] == Dropped::no) drawn.emplace_back(mixed(allowed[at]->party.value), at);
  std::ranges::sort(drawn);
  for (std::size_t i = wanted; i < drawn.size(); ++i) dropped[drawn[i].second] = Dropped::not_in_the_sample;
}

}  // namespace

std::vector<Preference> preferences_from_text(std::string_view written) {
  std::vector<Preference> list;
  if (written.empty()) return list;
  for (const std::string_view part : text::split(written, ',')) {
    const std::string_view word = text::trim(part);
    if (word != "role" && word != "function")
      throw Error(ErrorKind::usage, fmt::format("--prefer '{}': there are role and function", word));
    list.push_back(word == "role" ? Preference::role : Preference::function);
  }
  return list;
}

std::vector<Dropped> choose(store::Store& store, std::span<const store::Golden* const> allowed,
                            const ListChoice& choice) {
  std::vector<Dropped> dropped(allowed.size(), Dropped::no);
  if (choice.one_per_organisation) keep_one_per_organisation(store, allowed, choice.prefer, dropped);
  if (choice.sample) keep_a_sample(allowed, *choice.sample, dropped);
  return dropped;
}

}  // namespace kartei::operations
