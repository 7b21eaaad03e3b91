/// Finding duplicates among the parties of a database, and merging those that are surely one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "match/comparer.hpp"
#include "match/duplicates.hpp"
#include "match/obstacles.hpp"
#include "model/contact.hpp"
#include "model/ids.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"
#include "text/text_column.hpp"

namespace kartei::operations {

/// The leading parties as rows of a table for matching; of merged ones all source records are members.
struct PartyTable {
  std::vector<PartyId> parties;       ///< per row, ascending
  text::TextColumn labels;            ///< per row: "Meyer, Hans; Müller GmbH; 63067 Offenbach"
  std::vector<std::uint64_t> stamps;  ///< per row: of all that is compared, and who it is told apart from
  match::Table table;
  match::Constraints constraints;  ///< see party_constraints.hpp

  /// The row of the leader of `party`. Throws Error{usage} when there is no such party.
  [[nodiscard]] std::uint32_t row_of(store::Store& store, PartyId party) const;
};
/// `threads` beside the calling one, which reads nothing and fills the table.
[[nodiscard]] PartyTable read_party_table(store::Store& store, unsigned threads);

/// All that stands between two rows. Requires: both of one kind.
[[nodiscard]] match::Obstacles obstacles_between(const PartyTable& rows, std::uint32_t a, std::uint32_t b);

/// Which pairs are looked for.
enum class DedupeScope : std::uint8_t {
  everything,
  /// Those in which a party is new: it came, or its values or decisions changed in any way, since the last
  /// merging run, or that run merged it or left it between two groups. Between the others that run found
  /// nothing to merge. Without such a run everybody is new.
  new_only,
};

/// What was found. `sure` pairs may be merged without asking: for n parties that are one, n - 1 of them.
/// `doubtful` ones a person decides: those below the upper threshold, and those above it that something
/// stands against, or against the groups that it would join; what was decided before is not among them.
struct DatabaseDuplicates {
  PartyTable rows;
  std::vector<match::ScoredPair> sure;      ///< the surest first
  std::vector<match::ScoredPair> doubtful;  ///< the likeliest first
  std::vector<bool> is_new;                 ///< per row; empty when everything was looked for
  match::Result result;
};
[[nodiscard]] DatabaseDuplicates dedupe_database(store::Store& store, const Environment& environment,
                                                 DedupeScope scope = DedupeScope::everything);

struct AutoMergeSummary {
  std::size_t merges = 0;  ///< parties that go on under another number
  OperationId operation;   ///< 0 for a dry run, or when there was nothing to merge
};

/// Merges the sure pairs as one operation, each with its score and deciding reason, and remembers what was
/// compared, for DedupeScope::new_only. Throws Error{policy} before the first change when that would be more
/// than `max_merges`.
[[nodiscard]] AutoMergeSummary auto_merge(store::Store& store, const DatabaseDuplicates& found,
                                          std::size_t max_merges, const Environment& environment);

/// What speaks for a pair and what against, the weightier first: "email exact, last_name exact; against:
/// first_name other".
[[nodiscard]] std::string deciding_reason(const match::Comparison& comparison);

/// Why a pair that is left for people was not merged, in words; empty where it is only not sure enough.
[[nodiscard]] std::string stands_against(const match::ScoredPair& pair);

/// Obstacles in words, parted by "; ".
[[nodiscard]] std::string words_of(std::span<const match::Obstacle> obstacles);

}  // namespace kartei::operations
