/// What came back of a list that was handed out: call results, bounces, returned mail, unsubscribes.
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

struct ResultsImport {
  std::string file;
  Channel channel = Channel::email;
  std::string purpose;
  std::string source;                 ///< whose keys the rows carry; empty: none
  std::vector<std::string> columns;   ///< "result=Gesprächsergebnis"; else known by their heads
  std::vector<std::string> meanings;  ///< "Termin=reached": words that the shipped table does not know
};

struct ResultsImported {
  std::int64_t rows = 0;
  std::int64_t known = 0;  ///< of these, rows of a file that was taken in before, byte for byte
  std::int64_t uses = 0;
  std::int64_t bounced = 0;    ///< contact points that are undeliverable from now on
  std::int64_t withdrawn = 0;  ///< parties or values that unsubscribed
  std::int64_t objected = 0;   ///< that want no advertising at all
  std::vector<Diagnostic> refused;
  OperationId operation;  ///< 0 when nothing was new, and for a dry run
};

/// Each row names somebody by the number, key or value that was handed over, see ResultSubjects, and says
/// what happened. It becomes a use; a bounce or returned letter a state of the value, an unsubscribe a
/// withdrawal for channel and purpose, a no to advertising an objection. The same file again changes nothing.
/// Throws Error{usage} for an unknown purpose, source, column or meaning, Error{input_unusable} for a file
/// without results and for a result that no table knows: guessing would lose a no.
[[nodiscard]] ResultsImported import_results(store::Store& store, const ResultsImport& what,
                                             const consent::RuleSet& rules, const Environment& environment);

}  // namespace kartei::operations
