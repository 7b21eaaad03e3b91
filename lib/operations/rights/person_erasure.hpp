/// Taking one person out of the database, within a change under way.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/channel.hpp"
#include "operations/environment.hpp"
#include "operations/rights/subject_of.hpp"
#include "store/journal.hpp"
#include "store/store.hpp"
#include "store/suppressions.hpp"

namespace kartei::operations {

/// A word of the person that is still there after all.
struct LeftWord {
  std::string table;  ///< or the file
  std::string place;  ///< the column and its row, or the offset in the file
  auto operator<=>(const LeftWord&) const = default;
};

/// Who was taken out, by which words they could be found in bytes, and by which of them somebody is meant.
struct ErasedPerson {
  PartyId leader;
  std::vector<std::string> words;
  std::vector<std::string> identifying;  ///< without places and trades: see identifying_words()
  std::vector<std::string> naming;       ///< see naming_words()
};

class PersonErasure {
 public:
  /// With the key of the suppression list, which is only read. Requires: `leader` leads, a change is under
  /// way.
  PersonErasure(store::Store& store, PartyId leader, const store::SuppressionKey& key,
                const Environment& environment, OperationId operation);

  /// Whether a later delivery may bring the person back.
  enum class Return : std::uint8_t { never, unless_they_said_no };

  /// Takes all of the person out and suppresses what nobody else has, unless they may return. Is followed by
  /// finish_erasures().
  ErasedPerson run(Return may_return = Return::never);

  [[nodiscard]] store::Counts counts() const;

 private:
  void erase_records();
  [[nodiscard]] bool is_held_by_others(const std::string& value);
  void erase_consents();
  void suppress();
  void add(store::SuppressedKind kind, const std::string& value, std::string_view reason,
           std::optional<Channel> channel);

  store::Store& store_;
  PartyId leader_;
  const Environment& environment_;
  OperationId operation_;
  const store::SuppressionKey& key_;
  SubjectNames names_;
  std::vector<store::SubjectRows> data_;
  std::vector<std::string> words_;
  std::vector<PartyId> companions_;
  std::int64_t deleted_ = 0;
  std::int64_t reduced_ = 0;
  std::int64_t events_ = 0;
  std::int64_t suppressed_ = 0;
  bool said_no_ = false;
};

/// Ends the erasure of these, within the same change: what others have, too, is none of their words any more,
/// and what stands of the rest beside the facts is made unreadable. The free pages are scrubbed afterwards.
void finish_erasures(store::Store& store, std::vector<ErasedPerson>& persons, Moment now);

/// Where texts that are about others name an erased person: wordings agreed to, notes, rows of lists. Only
/// people can say what of them may stay. Requires: finish_erasures(). Each place once.
[[nodiscard]] std::vector<LeftWord> places_that_name(store::Store& store,
                                                     const std::vector<ErasedPerson>& persons);

/// What the check finds of erased persons: in tables, and once the free pages are gone in the bytes of the
/// database, its write-ahead log and the folder of evidence. In bytes only words of `shortest` bytes and more
/// are looked for: of the short ones of many persons some stand in a large file by chance.
[[nodiscard]] std::vector<LeftWord> words_left(store::Store& store, const std::filesystem::path& database,
                                               const std::vector<ErasedPerson>& persons, bool is_scrubbed,
                                               std::size_t shortest = 0);

}  // namespace kartei::operations
