#include "operations/review/database_review.hpp"

#include <map>

#include "operations/export/list_file.hpp"
#include "operations/review/pair_reason.hpp"
#include "operations/review/party_stamp.hpp"
#include "operations/review/review_sheet.hpp"
#include "store/golden.hpp"
#include "store/sources.hpp"
#include "text/joined.hpp"

namespace kartei::operations {
namespace {

/// The parties of the doubtful pairs, read once each.
class ReviewedParties {
 public:
  explicit ReviewedParties(store::Store& store) : store_(store) {
    for (const store::Source& source : store::sources(store)) source_names_[source.id] = source.name;
  }

  /// The place of a party in records().
  std::uint32_t place_of(PartyId party) {
    const auto [found, is_new] = places_.try_emplace(party, static_cast<std::uint32_t>(goldens_.size()));
    if (is_new) goldens_.push_back(*store::read_golden(store_, party));
    return found->second;
  }

  [[nodiscard]] std::vector<ReviewRecord> records() const {
    std::vector<ReviewRecord> records;
    for (const store::Golden& golden : goldens_)
      records.push_back(
          {stamped_key(golden.party, golden.contact), golden.party.value, keys_of(golden), &golden.contact});
    return records;
  }

 private:
  [[nodiscard]] std::string keys_of(const store::Golden& golden) const {
    std::string keys;
    for (const store::ExternalKey& key : golden.external_keys) {
      text::append_part(keys, source_names_.at(key.source) + " " + key.key, ", ");
    }
    return keys;
  }

  store::Store& store_;
  std::map<SourceId, std::string> source_names_;
  std::map<PartyId, std::uint32_t> places_;
  std::vector<store::Golden> goldens_;
};

}  // namespace

ReviewSummary write_database_review(store::Store& store, const DatabaseDuplicates& found,
                                    const std::string& out, const std::optional<std::set<PartyId>>& only,
                                    const Environment& environment) {
  demand_table_name(out);
  const match::Comparer comparer(found.rows.table, match::shipped_model(), found.result.known);
  ReviewedParties parties(store);
  std::vector<ReviewPair> pairs;
  for (const match::ScoredPair& pair : found.doubtful) {
    const PartyId a = found.rows.parties[pair.a];
    const PartyId b = found.rows.parties[pair.b];
    if (only && !only->contains(a) && !only->contains(b)) continue;
    pairs.push_back({parties.place_of(a),
                     parties.place_of(b),
                     pair.score,
                     reason_for(comparer.compare(pair.a, pair.b)),
                     why_not_by_itself(pair.obstacles, pair.score, match::shipped_model().merge_at),
                     {}});
  }
  const auto records = parties.records();
  stop_if_asked(environment);
  write_review_file(out, environment.now, records, pairs);
  return {review_cases(records, pairs).size(), pairs.size()};
}

}  // namespace kartei::operations
