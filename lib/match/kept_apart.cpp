#include "match/kept_apart.hpp"

#include <algorithm>
#include <tuple>

namespace kartei::match {

namespace {

using Claim = KeptApart::Claim;
using Bound = KeptApart::Bound;

}  // namespace

KeptApart::KeptApart(const Constraints& constraints) {
  for (const auto& [a, b] : constraints.different) {
    bound_[a].opponents.push_back(b);
    bound_[b].opponents.push_back(a);
  }
  for (const ApartGroup& group : constraints.groups) {
    const auto number = static_cast<std::uint32_t>(reasons_.size());
    reasons_.push_back(group.why);
    for (const ApartGroup::Member& member : group.members)
      bound_[member.row].claims.push_back({number, member.who});
  }
  for (auto& [row, bound] : bound_) {
    std::ranges::sort(bound.opponents);
    std::ranges::sort(bound.claims);
  }
}

Obstacles KeptApart::between(std::uint32_t a, std::uint32_t b) const {
  const auto of_a = bound_.find(a);
  const auto of_b = bound_.find(b);
  if (of_a == bound_.end() || of_b == bound_.end()) return 0;
  const bool is_told = std::ranges::binary_search(of_a->second.opponents, b);
  Obstacles obstacles = is_told ? bit(Obstacle::decided_different) : 0;
  for (const Claim& claim : of_a->second.claims) {
    const auto other = std::ranges::lower_bound(of_b->second.claims, claim.group, {}, &Claim::group);
    const bool is_of_both = other != of_b->second.claims.end() && other->group == claim.group;
    if (is_of_both && other->who != claim.who) obstacles |= bit(reasons_[claim.group]);
  }
  return obstacles;
}

std::vector<std::uint32_t> KeptApart::rows_of_pairs() const {
  std::vector<std::uint32_t> rows;
  for (const auto& [row, bound] : bound_) {
    if (!bound.opponents.empty()) rows.push_back(row);
  }
  std::ranges::sort(rows);
  return rows;
}

ApartClusters::ApartClusters(const KeptApart& known, DisjointSets& sets) : sets_(sets) {
  for (const auto& [row, bound] : known.bound()) {
    Side& side = sides_[row];
    side.opponents = bound.opponents;
    for (const Claim& claim : bound.claims) side.claims.emplace(claim.group, claim.who);
  }
}

bool ApartClusters::are_apart(std::uint32_t a, std::uint32_t b) const {
  const auto of_a = sides_.find(a);
  const auto of_b = sides_.find(b);
  if (of_a == sides_.end() || of_b == sides_.end()) return false;
  const auto& [a_claims, b_claims] = std::tie(of_a->second.claims, of_b->second.claims);
  const auto& [few, many] =
      a_claims.size() < b_claims.size() ? std::tie(a_claims, b_claims) : std::tie(b_claims, a_claims);
  const bool claim_otherwise = std::ranges::any_of(few, [&, &others = many](const auto& claim) {
    const auto other = others.find(claim.first);
    return other != others.end() && other->second != claim.second;
  });
  if (claim_otherwise) return true;
  const bool a_has_fewer = of_a->second.opponents.size() < of_b->second.opponents.size();
  return std::ranges::any_of(
      (a_has_fewer ? of_a : of_b)->second.opponents,
      [&, other = a_has_fewer ? b : a](std::uint32_t row) { return sets_.first_of(row) == other; });
}

void ApartClusters::join(std::uint32_t kept, std::uint32_t gone) {
  const auto of_gone = sides_.find(gone);
  if (of_gone == sides_.end()) return;
  Side fewer = std::move(of_gone->second);
  sides_.erase(of_gone);
  Side& all = sides_[kept];
  if (all.claims.size() < fewer.claims.size()) std::swap(all.claims, fewer.claims);
  all.claims.insert(fewer.claims.begin(), fewer.claims.end());
  if (all.opponents.size() < fewer.opponents.size()) std::swap(all.opponents, fewer.opponents);
  all.opponents.insert(all.opponents.end(), fewer.opponents.begin(), fewer.opponents.end());
}

}  // namespace kartei::match
