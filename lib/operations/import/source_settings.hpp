/// Sources made known and set by hand, each change an operation that can be undone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operations/environment.hpp"
#include "store/sources.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// "mapping of source 'erp'": how messages about a pinned mapping name it.
[[nodiscard]] std::string pinned_mapping_of(const std::string& source);

/// Adds a source. Throws Error{usage} when the name is taken,
/// Error{configuration} for a mapping that cannot be read. Returns the operation, 0 for a dry run.
OperationId add_source(store::Store& store, const store::Source& source, const Environment& environment);

/// What is to be different; what is not given stays.
struct SourceChange {
  std::optional<store::SourceKind> kind;
  std::optional<int> trust;            ///< 0 to 100
  std::optional<std::string> mapping;  ///< TOML; empty: no longer pinned
  std::optional<std::string> supplier;
  std::optional<std::string> obtained;
  std::optional<std::vector<std::string>> collective_keys;
};

/// Changes a source's settings and derives anew what hangs on its trust and kind. Throws as add_source(), and
/// Error{usage} when there is no such source. Returns the operation, 0 for a dry run or when nothing was
/// different.
OperationId set_source(store::Store& store, const std::string& name, const SourceChange& wanted,
                       const Environment& environment);

}  // namespace kartei::operations
