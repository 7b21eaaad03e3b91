/// One list held against another, without a database: who of it is in the other one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "match/comparer.hpp"
#include "match/duplicates.hpp"
#include "operations/clean/row_list.hpp"
#include "operations/environment.hpp"

namespace kartei::operations {

struct ListMatchChoices {
  ReadChoices read;                     ///< of both lists
  std::string model;                    ///< file of the model to go by; empty: the shipped one
  std::optional<std::int32_t> sure_at;  ///< milli-bits; nothing: the model's merge_at
};

/// Whether a row of the list is in the other one.
enum class Presence { no, doubtful, sure };

/// A row of the other list that may be the same party.
struct Counterpart {
  std::uint32_t own = 0;   ///< place in list().rows(): the row itself, or its partner
  std::uint32_t row = 0;   ///< place in other().rows()
  std::int32_t score = 0;  ///< milli-bits
  match::Obstacles obstacles = 0;
};

/// Both lists and their pairs. Only rows of different lists are compared; what is double within one of them
/// is not its business. A row is surely in the other list when it is alike enough to be merged there unseen,
/// and nothing stands against it; doubtfully when it may be, or when it has a mailbox or number of the other
/// list, whoever has it there: a list of blocked mailboxes names nobody. The model is not adapted to the
/// lists, so that the same rows are dropped tomorrow as were today.
class ListMatch {
 public:
  /// Each list may be several files. Throws Error{input_unusable} when the other list has no usable row: then
  /// nobody would be found, which is no answer; and as read_contacts() and match::model_from_text().
  ListMatch(const std::vector<std::string>& list, const std::vector<std::string>& other,
            const ListMatchChoices& choices, const Environment& environment);

  [[nodiscard]] const RowList& list() const { return list_; }
  [[nodiscard]] const RowList& other() const { return other_; }

  /// Requires of this and the next one: one of rows().
  [[nodiscard]] Presence presence_of(std::uint32_t row) const { return presences_[row]; }
  /// Places of the rows as they were delivered: of two persons in one row the first, who stands for both.
  [[nodiscard]] const std::vector<std::uint32_t>& rows() const { return rows_; }

  /// Of a row that is surely in the other list the sure ones, else the doubtful ones; the most alike first.
  [[nodiscard]] const std::vector<Counterpart>& counterparts_of(std::uint32_t row) const {
    return counterparts_[row];
  }
  [[nodiscard]] std::uint64_t count(Presence presence) const;
  [[nodiscard]] match::Comparison compare(const Counterpart& counterpart) const;
  /// Milli-bits from which a row is surely there.
  [[nodiscard]] std::int32_t sure_at() const { return sure_at_; }
  [[nodiscard]] const match::Result& result() const { return result_; }

 private:
  void note(const std::vector<match::ScoredPair>& pairs, Presence presence);
  void note_shared_contact_points();
  [[nodiscard]] std::uint32_t whole_row(std::uint32_t row) const;

  RowList list_;
  RowList other_;
  match::Table table_;  ///< the rows of the list, then those of the other one
  match::Result result_;
  std::int32_t sure_at_ = 0;
  std::optional<match::Comparer> comparer_;
  std::vector<std::uint32_t> rows_;
  std::vector<Presence> presences_;
  std::vector<std::vector<Counterpart>> counterparts_;
};

}  // namespace kartei::operations
