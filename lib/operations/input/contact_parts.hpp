/// A row often speaks of several parties at once: a person, the partner named beside it, and the organisation
/// they work for.
#pragma once

#include <cstdint>
#include <vector>

#include "model/contact.hpp"

namespace kartei::operations {

/// What the row says of one of its parties. Of a person all of it; of the partner the same, but for the name
/// and the row's key, which is the person's. Of an organisation beside a person see employer_part().
[[nodiscard]] Contact part_of_row(Contact row, RecordPart part);

/// The parts that the row is about: the organisation, or the person and the partner.
[[nodiscard]] std::vector<RecordPart> subjects_of(const Contact& row);

[[nodiscard]] PartyKind kind_of(RecordPart part);

/// What a row says of a person's employer: name, register and tax ids, the addresses that are not private,
/// web sites and role mailboxes. Telephone numbers stay with the person: nothing tells a switchboard from a
/// direct line.
/// Requires: a person's name and a company.
[[nodiscard]] Contact employer_part(const Contact& contact);

/// By what an employer is the same for two rows of one source without a person's word: equal name, legal
/// form and first address, compared without case and accents; as a hash. 0 without a company.
[[nodiscard]] std::uint64_t employer_identity(const Contact& contact);

}  // namespace kartei::operations
