/// What the settings of a source demand of a delivery.
#pragma once

#include <string>

#include "operations/input/contact_reader.hpp"
#include "store/sources.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// A column that may hold a no stops the import until somebody says what it means: nobody reads a warning of
/// a nightly run, and the no would be lost. Throws Error{configuration}.
void demand_consent_is_decided(const std::string& file, const mapping::Mapping& mapping);

/// Rows of a keyed source are told apart by their number: a delivery without it would make everybody new.
/// A table that never had one may come beside. Throws Error{input_unusable} naming the column missed.
void demand_key(store::Store& store, const store::Source& source, const std::string& file,
                const TableHead& head);

[[nodiscard]] bool has_key_column(const mapping::Mapping& mapping);

}  // namespace kartei::operations
