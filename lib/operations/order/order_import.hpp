/// Orders from lists: any table that an importer reads.
#pragma once

#include <cstdint>
#include <string>

#include "importers/importer.hpp"
#include "operations/environment.hpp"
#include "operations/input/rejects_file.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct OrderImportChoices {
  std::string source;    ///< whose numbers and customer keys they are
  std::string from;      ///< an importer's name; empty: by content
  std::string currency;  ///< of amounts that name none, and where no column does
  importers::ImportOptions import;
};

struct OrderImportSummary {
  std::int64_t rows = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
  std::int64_t rejected = 0;
  OperationId operation;  ///< 0 for a dry run, or when nothing was other than before
};

/// An order is known by source and number: the same list again changes nothing, a changed row changes its
/// order. The customer is the one whom `source` knows by the key (the employer of a person who has one), or
/// the party of that number. Rows that cannot be used go to `rejects`. Throws Error{usage} for a source that
/// there is not, Error{input_unusable} when a needed column is missing, and as read_with().
[[nodiscard]] OrderImportSummary import_orders(store::Store& store, const std::string& path,
                                               const OrderImportChoices& choices,
                                               const Environment& environment, RejectsFile& rejects);

}  // namespace kartei::operations
