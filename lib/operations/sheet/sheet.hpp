/// Records out as a workbook, and back with what people changed there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "operations/input/rejected_rows.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// A record to hand out, with words of ours beside it that nobody takes back.
struct RemarkedRecord {
  std::int64_t id = 0;
  std::vector<std::string> remarks;  ///< one for each of the sheet's remark columns
};

struct SheetOut {
  std::string kind;     ///< of sheet_kind_words()
  std::string file;     ///< .xlsx or .csv
  std::string segment;  ///< of parties only: a filter; empty: all
  std::vector<std::string> remark_columns = {};
  std::optional<std::vector<RemarkedRecord>> only = {};  ///< in the place of a segment: these, in this order
};

/// Writes the records with their id, their version and a cell for each value; returns how many. Where only
/// some words fit, cells offer them. Throws Error{usage} for no kind or filter, and as the writers do.
std::size_t write_sheet(store::Store& store, const SheetOut& wanted, const Environment& environment);

/// A cell that was changed in the sheet and, otherwise, in the database since.
struct SheetConflict {
  std::string id;  ///< "party 42"
  std::string column;
  std::string in_sheet;
  std::string now;
};

struct SheetIn {
  std::size_t rows = 0;
  std::size_t changed_rows = 0;
  std::size_t changed_cells = 0;
  std::vector<SheetConflict> conflicts;
  RejectedRows rejected;
  OperationId operation;  ///< 0 for a dry run, or when nothing changed
};

/// Applies the cells that were changed since the sheet was written, each row whole or not at all, as one
/// operation. A row with a cell that does not fit, of no known id, or with something changed that is not to
/// be changed there, is rejected. Throws Error{input_unusable} for a file without the columns id and version.
[[nodiscard]] SheetIn read_sheet(store::Store& store, const std::string& file,
                                 const Environment& environment);

}  // namespace kartei::operations
