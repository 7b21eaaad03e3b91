/// Giving a source its corrections back: in its own column names, by its own keys.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "export/table_writer.hpp"
#include "operations/environment.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct ChangesDraft {
  std::string since;   ///< a day, or the number of an operation: what changed by then or later
  std::string source;  ///< whose keys and columns
  std::string file;    ///< .csv or .xlsx
  exports::CsvDialect dialect = exports::CsvDialect::excel_de;
};

struct ChangesSummary {
  ExportId id;  ///< 0 for a dry run
  std::int64_t parties = 0;
  std::int64_t values = 0;       ///< cells that read otherwise now
  std::int64_t losing_keys = 0;  ///< keys of a party that goes on under another
};

/// Writes a row for each cell of the source's newest rows whose value is another by now (key, column, old,
/// new, reason), and one for each key that another of the same source survives. What the source has empty
/// stays so. It is internal: no channel, no decision, but logged with everybody in it.
/// Throws Error{usage} for a source or operation that there is not, and for no day,
/// Error{configuration} as RecipientFacts does.
[[nodiscard]] ChangesSummary export_changes(store::Store& store, const ChangesDraft& draft,
                                            const Environment& environment);

}  // namespace kartei::operations
