/// Which rows of the lists are one party: found by matching, decided by people.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "match/comparer.hpp"
#include "match/disjoint_sets.hpp"
#include "match/duplicates.hpp"
#include "operations/clean/row_list.hpp"
#include "operations/environment.hpp"
#include "operations/review/decisions.hpp"

namespace kartei::operations {

/// By what a row came into its group.
enum class JoinReason { alone, alike, same_row, decided };

/// The closest tie of a row within its group.
struct Join {
  JoinReason reason = JoinReason::alone;
  std::uint32_t partner = 0;
  std::int32_t score = 0;  ///< milli-bits
};

/// Two rows of different groups that a person should look at, or has decided on.
struct DoubtfulPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::int32_t score = 0;  ///< milli-bits
  match::Obstacles obstacles = 0;
  std::optional<Verdict> verdict;
};

/// Rows are joined by themselves only from the model's merge_at on and without any obstacle; whole rows that
/// are equal always. What is less sure, or has an obstacle, is doubtful: of the pairs between two groups the
/// most alike one, unless somebody said "verschieden" of any.
class Grouping {
 public:
  /// Throws Error{input_unusable} when of one value of a group two rows are to stay.
  Grouping(const RowList& list, const ReviewDecisions& decisions, const Environment& environment);

  /// Rows of each group, ascending; groups by their first row.
  [[nodiscard]] const std::vector<std::vector<std::uint32_t>>& groups() const { return groups_; }
  /// The place of a row's group in groups().
  [[nodiscard]] std::size_t group_of(std::uint32_t row) const { return group_of_[row]; }
  [[nodiscard]] const Join& join_of(std::uint32_t row) const { return joins_[row]; }
  /// Most alike first; decided ones last.
  [[nodiscard]] const std::vector<DoubtfulPair>& doubtful() const { return doubtful_; }
  /// What was chosen of a row's values; null for nothing.
  [[nodiscard]] const ValueChoice* choice_of(std::uint32_t row) const;
  /// Of a group, the places of the rows whose values were chosen.
  [[nodiscard]] const ChosenPlaces& chosen_in(std::size_t group) const { return chosen_[group]; }
  /// How two rows compare; nothing for a person and an organisation, which cannot be compared.
  [[nodiscard]] std::optional<match::Comparison> compare(std::uint32_t a, std::uint32_t b) const;

  [[nodiscard]] std::uint64_t decisions_without_rows() const { return without_rows_; }
  /// Rows of the review whose "zusammenführen" would join what was decided "verschieden".
  [[nodiscard]] const std::vector<std::uint64_t>& lines_in_conflict() const { return in_conflict_; }

 private:
  using RowPair = std::pair<std::uint32_t, std::uint32_t>;  ///< the smaller one first
  struct DecidedPairs {
    std::vector<RowPair> same;
    std::vector<std::uint64_t> same_lines;  ///< of the review, for each of `same`
    std::vector<RowPair> different;         ///< ascending
    std::vector<RowPair> apart;  ///< those, and the two persons of each row that names two; ascending
  };

  void fill_table(const RowList& list);
  [[nodiscard]] DecidedPairs decided_pairs(const RowList& list, const ReviewDecisions& decisions);
  [[nodiscard]] match::Result search(const DecidedPairs& decided, const Environment& environment) const;
  [[nodiscard]] match::DisjointSets cluster(const match::Result& found, const DecidedPairs& decided) const;
  void join(match::DisjointSets& sets, const std::vector<RowPair>& copies, const DecidedPairs& decided);
  void number_groups(match::DisjointSets& sets);
  void note_joins(const match::Result& found, const std::vector<RowPair>& copies,
                  const DecidedPairs& decided);
  void tie(const RowPair& pair, JoinReason reason, std::int32_t score);
  void collect_doubtful(const match::Result& found, const DecidedPairs& decided);
  void append_decided(const DecidedPairs& decided);
  void choose_values(const RowList& list, const Place& review);

  match::Table table_;
  std::unique_ptr<match::Comparer> comparer_;
  std::vector<std::vector<std::uint32_t>> groups_;
  std::vector<std::size_t> group_of_;
  std::vector<Join> joins_;
  std::vector<DoubtfulPair> doubtful_;
  std::uint64_t without_rows_ = 0;
  std::vector<std::uint64_t> in_conflict_;
  std::map<std::uint32_t, ValueChoice> choices_;
  std::vector<ChosenPlaces> chosen_;  ///< per group
};

}  // namespace kartei::operations
