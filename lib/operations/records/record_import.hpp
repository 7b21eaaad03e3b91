/// Deals, activities, touchpoints and qualifications from lists: any plain table that an importer reads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "operations/input/rejected_rows.hpp"
#include "selling/pipeline.hpp"
#include "store/store.hpp"

namespace kartei::operations {

struct RecordImport {
  std::string as;  ///< of record_list_words()
  std::string file;
  std::string source;  ///< whose keys records and customers have; may be empty for qualifications
  std::vector<std::string> columns;  ///< "title=Vorhaben": what columns are called otherwise
  bool takes_new_owners = false;
};

struct RecordsImported {
  std::int64_t rows = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
  RejectedRows rejected;
  OperationId operation;  ///< 0 for a dry run, or when nothing was other than before
};

/// "deals", "activities", "touchpoints", "qualifications".
[[nodiscard]] std::vector<std::string> record_list_words();

/// A record is known by source and the list's own key: the same row again changes nothing, whatever was done
/// to the record since, and what is gone here stays gone; of a row that came before, only cells that are
/// other than then change the record. Rows of one key are one record with several parties; a party whose row
/// is gone leaves the record if the list brought it. Qualifications are known by party and attribute. Throws
/// Error{usage} for no source, and a source or column that there is not, Error{input_unusable} for a list
/// without the columns that it needs, and as read_table().
[[nodiscard]] RecordsImported import_records(store::Store& store, const RecordImport& wanted,
                                             const selling::Pipeline& pipeline,
                                             const Environment& environment);

}  // namespace kartei::operations
