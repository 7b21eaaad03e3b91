/// One file of an export: its rows, its manifest, its counts, its entry in the log.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "consent/verdict.hpp"
#include "operations/export/export_list.hpp"
#include "operations/export/list_file.hpp"
#include "operations/export/staged_file.hpp"
#include "store/export_log.hpp"

namespace kartei::operations {

/// Why somebody is not in the list, whatever the rules say.
enum class LeftOut : std::uint8_t { exported_since, another_of_the_organisation, not_in_the_sample };

/// Counts outcomes by their deciding reason, and whom the list did not want.
class ExportTally {
 public:
  explicit ExportTally(consent::Language language) : language_(language) {}

  void add(const consent::Verdict& verdict);
  void add(LeftOut why);
  void add(const ExportTally& other);

  [[nodiscard]] std::vector<ExportCount> counts() const;
  [[nodiscard]] std::int64_t decided() const { return decided_; }
  [[nodiscard]] std::int64_t exported() const { return exported_; }

  /// As log and journal keep them: all, those handed over, and the others by code.
  [[nodiscard]] store::Counts logged() const;

 private:
  struct Key {
    int result;  ///< an outcome, or behind all of them LEFT_OUT
    int reason;  ///< -1 for none
    auto operator<=>(const Key&) const = default;
  };
  void add(const Key& key, const ExportCount& first);
  [[nodiscard]] std::string title_of(const consent::Reason& reason) const;

  consent::Language language_;
  std::map<Key, ExportCount> counts_;
  std::int64_t decided_ = 0;
  std::int64_t exported_ = 0;
};

/// Whose list it is, where it goes, and what all lists of the export share.
struct ExportPartPlan {
  std::string owner;  ///< empty: nobody's, or not split
  std::string file;
  const ExportDraft& draft;
  ChosenColumns columns;
  ListStyle style;
};

class ExportPart {
 public:
  explicit ExportPart(ExportPartPlan plan);

  void count(const consent::Verdict& verdict) { tally_.add(verdict); }
  void leave_out(LeftOut why) { tally_.add(why); }
  void add_row(const Addressee& to) { list_.add(to); }
  void hand_over(const store::Golden& golden, const ContactDecision& decision);

  /// The party stands with others in a row of this key: "1 & 2".
  void note_row(PartyId party, const std::string& key) { row_keys_[party] = key; }

  /// Ends the list and writes its manifest; `understood` is the filter with its days.
  void finish(const std::string& understood, const consent::RuleSet& rules);

  /// Notes list and people; fills in what this file does not know itself.
  void log(store::Store& store, store::ExportRecord record);

  void publish();

  [[nodiscard]] const ExportTally& tally() const { return tally_; }
  [[nodiscard]] const std::set<DutyToObserve>& duties() const { return duties_; }
  [[nodiscard]] ExportedFile exported() const;

 private:
  ExportPartPlan plan_;
  ListFile list_;
  StagedFile manifest_;
  ExportTally tally_;
  std::vector<store::HandOver> hand_overs_;
  std::map<PartyId, std::string> row_keys_;
  std::set<DutyToObserve> duties_;
  ExportId id_;
};

}  // namespace kartei::operations
