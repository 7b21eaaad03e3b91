/// Telling a recipient of earlier lists who must be dropped from them: GDPR 17(2), 19.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "consent/rule_set.hpp"
#include "export/table_writer.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct RevocationsDraft {
  std::string since;      ///< a day, or the number of an operation
  std::string recipient;  ///< who was given the lists
  std::string file;       ///< .csv or .xlsx
  exports::CsvDialect dialect = exports::CsvDialect::excel_de;
};

struct RevocationsSummary {
  ExportId id;                   ///< 0 for a dry run
  std::int64_t handed_over = 0;  ///< values that the recipient was given, each list counted
  std::int64_t revoked = 0;      ///< of these, rows of the list
  /// Erased since, whose lists held no number of the card: nothing is left to name them by.
  std::int64_t untold = 0;
  std::map<std::string, std::int64_t> reasons;  ///< by code; they add up to `revoked`
};

/// Writes a row for each value on each list that the recipient was given for a channel and purpose, where it
/// must not be used for that any more: withdrawn, refused, objected to, suppressed, restricted or erased
/// (rules G2, G4, G5), by what was said since. What reached the party through a merge or by another value is
/// told whenever it was said, for nobody knows whether the recipient heard of it. A row has the number as it
/// was handed over ("1 & 2" for a household), and the value but for letters to one who had a number; no name
/// and no reason. The list is logged with everybody in it, for no channel. Throws Error{usage} for a
/// recipient or operation that there is not, for no day and for a purpose that the rule set does not define,
/// Error{configuration} as RecipientFacts does.
[[nodiscard]] RevocationsSummary export_revocations(store::Store& store, const RevocationsDraft& draft,
                                                    const consent::RuleSet& rules,
                                                    const Environment& environment);

}  // namespace kartei::operations
