/// Keys that an ERP gave to somebody else: the row must not change whom the key stood for.
#pragma once

#include "model/contact.hpp"
#include "store/source_records.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// Whether `row` is about somebody else than those known by its key: both know a name and an address, no word
/// of the names is or sounds the same, the addresses are other ones, and no mailbox or number is shared.
[[nodiscard]] bool is_somebody_else(store::Store& store, const store::KnownRecord& known, const Contact& row);

}  // namespace kartei::operations
