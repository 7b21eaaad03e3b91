/// `import --as`: lists of records that are no contacts.
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/option_binder.hpp"

namespace kartei::cli {

struct RecordOptions {
  std::string as;  ///< empty: contacts
  std::vector<std::string> columns;
  std::string pipeline;
  bool takes_new_owners = false;

  bool operator==(const RecordOptions&) const = default;
};
void bind_records(OptionBinder& binder, RecordOptions& options);

/// Imports each file; rows that are rejected go to `rejects`, if it is named, of one file only. Throws
/// Error{usage} for several files with one.
int import_record_files(Context& context, const RecordOptions& options, const std::vector<std::string>& files,
                        const std::string& source, const std::string& rejects);

}  // namespace kartei::cli
