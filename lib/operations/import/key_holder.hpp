/// Whom a key stands for when its row comes back. An ERP gives keys to somebody else, and a customer's row
/// names another contact person one day: the key stays, and must not carry a mailbox or a consent from one to
/// the other.
#pragma once

#include <cstdint>

#include "model/contact.hpp"
#include "store/source_records.hpp"
#include "store/store.hpp"

namespace kartei::operations {

enum class KeyHolder : std::uint8_t {
  same,            ///< as far as can be told
  another_person,  ///< at the same customer: a new contact person, or a new one of a household
  somebody_else,   ///< another customer: other names, another address, and no mailbox or number in common
};

/// Whom `row` is about, held against those known by its key.
[[nodiscard]] KeyHolder holder_of(store::Store& store, const store::KnownRecord& known, const Contact& row);

/// Whether a name is certainly not that party's: neither its leading name nor any that a source ever gave it.
[[nodiscard]] bool is_name_of_another(store::Store& store, PartyId person, const PersonName& name);

/// Whether all that both tell of their names, persons and company, is the same.
[[nodiscard]] bool has_same_names(store::Store& store, const store::KnownRecord& known, const Contact& row);

}  // namespace kartei::operations
