/// Exporting a list: everybody in a segment is decided one by one; who may be contacted is handed over and
/// logged, everybody else is counted by reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "consent/reasons.hpp"
#include "consent/rule_set.hpp"
#include "operations/consent/contact_decision.hpp"
#include "operations/environment.hpp"
#include "operations/export/list_choice.hpp"
#include "operations/export/list_file.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ExportDraft {
  std::string segment;  ///< a filter; empty: all
  ContactAim aim;
  std::string recipient;    ///< who gets the list
  std::string file;         ///< .csv, .xlsx, .vcf or .jsonl
  std::string denied_file;  ///< .csv or .xlsx for the others, with reasons; empty: none
  exports::CsvDialect dialect = exports::CsvDialect::excel_de;
  consent::Language language = consent::Language::german;
  std::string sender_country = "DE";    ///< ISO 3166-1 alpha-2: letters abroad name their country
  bool one_letter_a_household = false;  ///< for post: those who live together stand in one row
  std::string columns;                  ///< "email as E-Mail,last_name"; empty: the usual ones, or the form's
  std::string form;                     ///< of a newsletter tool; empty: none
  exports::VcardVersion vcard = exports::VcardVersion::v3_0;
  std::optional<Day> without_exported_since;  ///< leaves out who was handed over by the channel since then
  ListChoice choice;                          ///< which of those allowed
  bool is_split_by_owner = false;             ///< a file for each owner of somebody in the segment
};

/// How many parties came out alike. `result` is the outcome, or LEFT_OUT for whom the list did not want;
/// `reason` is the code of the deciding reason, empty for those handed over.
struct ExportCount {
  std::string result;
  std::string reason;
  std::string sentence;
  std::int64_t parties = 0;
};

/// A duty, and in words what the recipient is to do.
using DutyToObserve = std::pair<consent::Duty, std::string>;

struct ExportedFile {
  ExportId id;        ///< 0 for a dry run
  std::string owner;  ///< of a split export; empty: nobody's
  std::string file;
  std::int64_t decided = 0;
  std::int64_t exported = 0;
};

struct ExportSummary {
  std::vector<ExportedFile> files;  ///< one, or one for each owner by name, nobody's last
  std::int64_t decided = 0;
  std::int64_t exported = 0;
  std::vector<ExportCount> counts;    ///< by outcome, then reason; they add up to `decided`
  std::vector<DutyToObserve> duties;  ///< of all files
};

/// Writes the list, its manifest beside it (FILE.manifest.json), the log and one hand-over per party, all or
/// nothing; see StagedFile for their order. Of several values of a party the first of the best outcome is
/// taken. With environment.dry_run everything is done and taken back.
///
/// Each person is decided alone: a letter to a household names those who are
/// allowed, and each is logged.
///
/// Split by owner, each file has its own manifest and entry in the log and is called after its owner:
/// "liste.csv" becomes "liste-anna.csv" and "liste-ohne-betreuer.csv"; see owner_files().
///
/// Throws Error{configuration} as RecipientFacts does.
/// Throws Error{usage} for a filter, purpose or file name that is not
/// understood, for households by another channel, as cards or split, Error{policy} for
/// a purpose of class contract or legal: such a list needs orders, which this
/// version does not keep.
[[nodiscard]] ExportSummary export_list(store::Store& store, const ExportDraft& asked,
                                        const consent::RuleSet& rules, const Environment& environment);

}  // namespace kartei::operations
