#include "operations/import/source_contract.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mapping/saved.hpp"
#include "model/error.hpp"

namespace kartei::operations {
namespace {

const mapping::ColumnMapping* key_column(const mapping::Mapping& mapping) {
  const auto found = std::ranges::find_if(mapping.columns, [](const mapping::ColumnMapping& column) {
    return column.target.field == Field::external_key;
  });
  return found == mapping.columns.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_without_key(const store::Source& source, const std::string& file,
                                     const std::string& missed) {
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("{}: {}, the key of the keyed source '{}'; without it everybody would be new. Deliver the "
                  "column, map another to external_key, or import into another source with --source NAME",
                  file, missed, source.name));
}

}  // namespace

void demand_consent_is_decided(const std::string& file, const mapping::Mapping& mapping) {
  const auto open = std::ranges::find_if(mapping.columns, mapping::is_open_about_consent);
  if (open == mapping.columns.end()) return;
  throw Error(
      ErrorKind::configuration,
      fmt::format("{0}: column '{1}' seems to tell who wants no advertising, and nobody knows how; save "
                  "the mapping with `kartei mapping propose {0} --out M.toml`, write \"{1}\" = "
                  "\"objection\" with its values, or \"{1}\" = \"ignored\", and import with --mapping "
                  "M.toml",
                  file, open->column));
}

bool has_key_column(const mapping::Mapping& mapping) { return key_column(mapping) != nullptr; }

void demand_key(store::Store& store, const store::Source& source, const std::string& file,
                const TableHead& head) {
  if (source.kind != store::SourceKind::keyed || has_key_column(head.mapping)) return;
  const auto before = store::last_batch(store, source.id, head.name);
  if (!before) {
    if (head.name.empty()) refuse_without_key(source, file, "no column is mapped to external_key");
    return;
  }
  const mapping::Mapping earlier = mapping::from_toml(before->mapping, before->file_name);
  if (const mapping::ColumnMapping* key = key_column(earlier))
    refuse_without_key(source, file, fmt::format("no column '{}' as in {}", key->column, before->file_name));
}

}  // namespace kartei::operations
