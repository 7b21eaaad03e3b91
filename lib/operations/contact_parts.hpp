/// A row often speaks of two parties at once: a person and the organisation they work for.
#pragma once

#include <cstdint>

#include "model/contact.hpp"

namespace kartei::operations {

/// What the row says of the person: all of it.
/// What it says of the person's employer: name, register and tax ids, the addresses that are not private,
/// web sites and role mailboxes. Telephone numbers stay with the person: nothing tells a switchboard from a
/// direct line.
/// Requires: a person's name and a company.
[[nodiscard]] Contact employer_part(const Contact& contact);

/// By what an employer is the same for two rows of one source without a person's word: equal name, legal
/// form and first address, compared without case and accents; as a hash. 0 without a company.
[[nodiscard]] std::uint64_t employer_identity(const Contact& contact);

}  // namespace kartei::operations
