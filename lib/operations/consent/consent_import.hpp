/// Opt-ins, confirmations and unsubscribes as newsletter tools export them, as events of the ledger.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "consent/rule_set.hpp"
#include "model/channel.hpp"
#include "model/diagnostic.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ConsentImport {
  std::string file;
  std::string purpose;
  std::string wording;  ///< the full text that was agreed to; may be empty when the file only says no
  std::string language = "de";
  std::string origin;                ///< the tool; empty: the file's name
  std::vector<std::string> columns;  ///< "given_at=Anmeldung"; else known by their heads
};

struct ConsentImported {
  std::int64_t requested = 0;  ///< opt-ins, with their moment
  std::int64_t confirmed = 0;  ///< of them, those with a confirmation after it: evidence level 4
  std::int64_t withdrawn = 0;
  std::int64_t known = 0;  ///< rows whose events stand in the ledger already
  std::vector<Diagnostic> refused;
  OperationId operation;  ///< 0 when nothing was new, and for a dry run
};

/// Records what a tool's list says of each mailbox. An opt-in proves no more than comes with it: level 1
/// without a confirmation, 4 with one; it lifts no objection and ends no withdrawal, whatever its day. A
/// confirmation before its request, a moment to come, an opt-in without a moment and a row without a mailbox
/// are refused, row by row. IP addresses are kept where the rule set says so. Throws Error{usage} for an
/// unknown purpose, for opt-ins without a wording and for columns that are not there, Error{input_unusable}
/// for a file that has no mailboxes.
[[nodiscard]] ConsentImported import_consents(store::Store& store, const ConsentImport& what,
                                              const consent::RuleSet& rules, const Environment& environment);

}  // namespace kartei::operations
