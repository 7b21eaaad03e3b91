/// The desk: who may not be contacted yet, by reason, with the facts on file, to be worked off in a workbook
/// and taken back.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "consent/reasons.hpp"
#include "consent/rule_set.hpp"
#include "model/diagnostic.hpp"
#include "operations/consent/contact_decision.hpp"
#include "operations/environment.hpp"
#include "operations/input/rejected_rows.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct DeskCount {
  std::string code;
  std::string sentence;
  std::int64_t rows = 0;
};

/// Writes everybody whose answer is REVIEW, or DENY for want of proof, into a workbook or CSV, sorted by
/// reason. Throws Error{usage} for another kind of file, and for an unknown purpose.
[[nodiscard]] std::vector<DeskCount> write_desk(store::Store& store, const ContactAim& aim,
                                                const std::string& file, const consent::RuleSet& rules,
                                                consent::Language language, const Environment& environment);

struct DeskApplied {
  std::int64_t presumed = 0;  ///< notes of presumed consent
  std::int64_t proven = 0;    ///< consents with a file
  std::int64_t open = 0;      ///< rows that nobody filled in
  std::int64_t known = 0;     ///< rows that were taken back before, as they stand
  RejectedRows rejected;      ///< rows that were not taken, with the reason
  OperationId operation;      ///< 0 when nothing was recorded, and for a dry run
};

/// Takes the filled-in workbook back: one event per row. A row gives facts for offer and call, or names an
/// evidence file, which may serve many rows, with its kind and the wording. A row is taken only when it still
/// is what the desk would write: party, name, company, channel, purpose and value as they are on file, and
/// not decided yet; and once. Whoever writes one justification into several rows, or copies what stood on
/// file, has justified nothing. Rows that are not taken are rejected by themselves; the same sheet again
/// changes nothing. Throws Error{input_unusable} for a file that is no such workbook.
[[nodiscard]] DeskApplied apply_desk(store::Store& store, const std::string& file,
                                     const consent::RuleSet& rules, const Environment& environment);

}  // namespace kartei::operations
