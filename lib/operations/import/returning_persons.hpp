/// Who is who when a row of a known key comes back that named, or names now, two persons.
#pragma once

#include <array>

#include "model/contact.hpp"
#include "model/ids.hpp"
#include "store/source_records.hpp"
#include "store/store.hpp"

namespace kartei::operations {

/// The known parties of the row's person and of its partner; 0 for who is new. They go by their places in the
/// row, unless the first names fit better the other way round: "Anna und Hans" after "Hans und Anna", "Anna"
/// alone after both. Nobody becomes another one: who is certainly not the person of that place is new.
[[nodiscard]] std::array<PartyId, 2> returning_persons(store::Store& store, const store::KnownRecord& known,
                                                       const Contact& row);

}  // namespace kartei::operations
