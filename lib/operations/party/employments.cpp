#include "operations/party/employments.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "operations/dedupe/company_group.hpp"

namespace kartei::operations {
namespace {

/// What a person's rows tell of one employer.
struct Told {
  std::vector<const PartEvidence*> rows;  ///< the newest first
  std::set<SourceId> sources;
  std::int32_t trust = 0;  ///< in the most trusted of them
  Moment last{};           ///< when the newest name of the employer first appeared
};

Moment moment_of(const PartEvidence& row) {
  return row.first_seen[static_cast<std::size_t>(survivorship::Group::company)];
}

Told what_is_told(std::vector<const PartEvidence*> rows) {
  Told told;
  told.trust = rows.front()->trust;
  for (const PartEvidence* row : rows) {
    told.sources.insert(row->source);
    told.trust = std::max(told.trust, row->trust);
    told.last = std::max(told.last, moment_of(*row));
  }
  told.rows = std::move(rows);
  return told;
}

/// Ascending by employer.
std::vector<Told> told_by(std::span<const PartEvidence> evidence) {
  std::map<PartyId, std::vector<const PartEvidence*>> rows;
  for (const PartEvidence& one : evidence)
    if (one.employer) rows[one.employer].push_back(&one);
  std::vector<Told> all;
  for (auto& [employer, of_one] : rows) {
    std::ranges::sort(of_one, std::ranges::greater{}, &PartEvidence::record);
    all.push_back(what_is_told(std::move(of_one)));
  }
  return all;
}

bool are_of_one_group(const PartEvidence& a, const PartEvidence& b) {
  const CompanyStem stem = company_stem(a.contact.company);
  return !stem.words.empty() && stem.words == company_stem(b.contact.company).words;
}

/// A row of another company that goes before all that is told of the employer, as survivorship has it: more
/// trusted or as much, and newer.
bool contradicts(const PartEvidence& row, const Told& employer) {
  return row.trust >= employer.trust && moment_of(row) > employer.last &&
         !employer.sources.contains(row.source) && !are_of_one_group(*employer.rows.front(), row);
}

/// Since when a row of another company contradicts; nothing when none does.
std::optional<Moment> contradicted_since(const Told& employer, std::span<const PartEvidence> evidence) {
  std::optional<Moment> since;
  for (const PartEvidence& row : evidence)
    if (row.employer && row.employer != employer.rows.front()->employer && contradicts(row, employer))
      since = std::min(since.value_or(moment_of(row)), moment_of(row));
  return since;
}

}  // namespace

std::vector<Employment> employments_of(std::span<const PartEvidence> evidence) {
  std::vector<Employment> employments;
  for (const Told& employer : told_by(evidence)) {
    const PartEvidence& newest = *employer.rows.front();
    employments.push_back({newest.employer, newest.contact.position, newest.contact.department, newest.record,
                           contradicted_since(employer, evidence)});
  }
  return employments;
}

}  // namespace kartei::operations
